import { afterEach, expect, test, vi } from 'vitest';
import { openContainer } from '../../entrypoints/reader.content/container';
import { holdPage } from '../../entrypoints/reader.content/page-state';

const CSS_TEXT = 'p{color:rgb(1,2,3)}';
let close = () => {};
afterEach(() => {
  close();
  document.head.querySelector('#hostile')?.remove();
});

async function open(onDismiss = () => {}) {
  const container = await openContainer(document, 'Reader', CSS_TEXT, onDismiss);
  close = container.close;
  return container;
}

function hostileStyle(css: string) {
  const style = document.createElement('style');
  style.id = 'hostile';
  style.textContent = css;
  document.head.append(style);
}

test('draws in a document of its own, in standards mode, with its style', async () => {
  const { root, document: inner } = await open();
  expect(inner).not.toBe(document);
  expect(inner.compatMode).toBe('CSS1Compat');
  root.innerHTML = '<p>x</p>';
  expect(getComputedStyle(root.querySelector('p')!).color).toBe('rgb(1, 2, 3)');
});

test('is seen whatever the style of the page', async () => {
  hostileStyle(`* { font-size: 3px !important; opacity: 0.1 !important }
    html > div, dialog, iframe { display: none !important; visibility: hidden !important }`);
  const { root } = await open();
  const host = document.documentElement.lastElementChild!;
  const { display, opacity, visibility } = getComputedStyle(host);
  expect([display, opacity, visibility]).toEqual(['block', '1', 'visible']);
  expect(root.ownerDocument.defaultView!.innerWidth).toBeGreaterThan(300);
});

test('the page cannot look in', async () => {
  await open();
  expect(document.documentElement.lastElementChild!.shadowRoot).toBeNull();
  expect(window.length).toBe(0);
});

test('closing leaves nothing', async () => {
  const before = document.documentElement.outerHTML;
  const container = await open();
  expect(document.documentElement.outerHTML).not.toBe(before);
  container.close();
  close = () => {};
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a dismissed dialog is told once per dismissal, and own closing is not', async () => {
  const onDismiss = vi.fn();
  const container = await open(onDismiss);
  container.close();
  close = () => {};
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onDismiss).not.toHaveBeenCalled();
});

test('the page is given back: scroll, focus, selection, style', () => {
  document.body.innerHTML =
    '<input id="field" value="half a word"><div style="height:5000px">text</div>';
  document.documentElement.setAttribute('style', 'color: red');
  const field = document.querySelector<HTMLInputElement>('#field')!;
  field.focus();
  window.scrollTo(0, 700);
  const state = holdPage(document);
  expect(getComputedStyle(document.documentElement).overflowY).toBe('hidden');
  window.scrollTo(0, 0);
  field.blur();
  state.restore();
  expect(document.documentElement.getAttribute('style')).toBe('color: red');
  expect(window.scrollY).toBe(700);
  expect(document.activeElement).toBe(field);
  document.documentElement.removeAttribute('style');
});

test('a page without a style attribute gets none', () => {
  document.documentElement.removeAttribute('style');
  holdPage(document).restore();
  expect(document.documentElement.hasAttribute('style')).toBe(false);
});
