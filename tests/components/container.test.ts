import { afterEach, expect, test, vi } from 'vitest';
import { prepareContainer } from '../../entrypoints/reader/container';
import { guard } from '../../entrypoints/reader/guard';
import { holdPage, keepStill } from '../../entrypoints/reader/page-state';

const CSS_TEXT = 'p{color:rgb(1,2,3)}';
let close = () => {};
afterEach(() => {
  close();
  document.documentElement.removeAttribute('style');
  document.head.querySelector('#hostile')?.remove();
});

async function open(onDismiss = () => {}) {
  const container = await prepareContainer(document, 'Reader', CSS_TEXT, onDismiss);
  container.show();
  close = container.close;
  return container;
}

function hostileStyle(css: string) {
  const style = document.createElement('style');
  style.id = 'hostile';
  style.textContent = css;
  document.head.append(style);
}

test('is not seen before it is shown, and takes no presses', async () => {
  const container = await prepareContainer(document, 'Reader', CSS_TEXT, () => {});
  close = container.close;
  expect(container.isOnTop()).toBe(false);
  container.show();
  expect(container.isOnTop()).toBe(true);
});

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

test('the reader is as large before the page loses its scrollbars as after that', async () => {
  document.documentElement.style.overflow = 'scroll';
  const { window: inner, makeModal } = await open();
  const size = () => [inner.innerWidth, inner.innerHeight];
  expect(size()).toEqual([innerWidth, innerHeight]);
  makeModal();
  expect(document.documentElement.style.overflow).toBe('hidden');
  expect(size()).toEqual([innerWidth, innerHeight]);
});

test('it is modal by itself where nothing comes to be seen, and not when it is closed by then', async () => {
  vi.useFakeTimers();
  try {
    const closed = await open();
    closed.close();
    vi.advanceTimersByTime(2000);
    expect(document.documentElement.style.overflow).toBe('');
    await open();
    expect(document.documentElement.style.overflow).toBe('');
    vi.advanceTimersByTime(2000);
    expect(document.documentElement.style.overflow).toBe('hidden');
  } finally {
    vi.useRealTimers();
  }
});

test('closing leaves nothing', async () => {
  const before = document.documentElement.outerHTML;
  const container = await open();
  expect(document.documentElement.outerHTML).not.toBe(before);
  container.close();
  close = () => {};
  expect(document.documentElement.outerHTML).toBe(before);
});

test('makes the page inert by and by, and nobody notices', async () => {
  document.body.innerHTML = '<button id="field">Page</button>';
  const field = document.querySelector<HTMLElement>('#field')!;
  const container = await open();
  container.root.innerHTML = '<h1 tabindex="-1">Title</h1>';
  const title = container.root.querySelector('h1')!;
  title.focus();
  const moved = vi.fn();
  for (const type of ['focusin', 'focusout']) container.root.addEventListener(type, moved);
  expect([container.isInPlace(), container.isOnTop()]).toEqual([true, true]);
  container.makeModal();
  expect([container.isInPlace(), container.isOnTop()]).toEqual([true, true]);
  expect(container.document.activeElement).toBe(title);
  field.focus();
  expect(document.activeElement).not.toBe(field);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(container.document.hasFocus()).toBe(true);
  expect(moved).not.toHaveBeenCalled();
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
  const giveBack = holdPage(document);
  keepStill(document);
  expect(getComputedStyle(document.documentElement).overflowY).toBe('hidden');
  window.scrollTo(0, 0);
  field.blur();
  giveBack();
  expect(document.documentElement.getAttribute('style')).toBe('color: red');
  expect(window.scrollY).toBe(700);
  expect(document.activeElement).toBe(field);
  document.documentElement.removeAttribute('style');
});

test('a page without a style attribute gets none', () => {
  document.documentElement.removeAttribute('style');
  const giveBack = holdPage(document);
  keepStill(document);
  giveBack();
  expect(document.documentElement.hasAttribute('style')).toBe(false);
});

/** An open container under guard, and what the guard told. */
async function guarded() {
  const container = await open();
  const told: string[] = [];
  const stop = new AbortController();
  const events = {
    lost: () => told.push('lost'),
    moved: () => told.push('moved'),
    orphaned: () => {},
  };
  guard(document, container, events, stop.signal);
  close = () => {
    stop.abort();
    container.close();
  };
  return { container, told };
}

const host = () => document.documentElement.lastElementChild!;
const middle = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2);

function pageDialog(style = 'inset:0;width:100%;height:100%') {
  const dialog = document.createElement('dialog');
  dialog.style.cssText = style;
  dialog.id = 'page-dialog';
  document.body.append(dialog);
  return dialog;
}
afterEach(() => {
  for (const dialog of document.querySelectorAll('#page-dialog')) dialog.remove();
});

test('goes back on top of what the page opens over it, and keeps focus and scroll', async () => {
  const { container, told } = await guarded();
  container.root.innerHTML = '<div style="height:5000px"><button>x</button></div>';
  container.root.querySelector('button')!.focus();
  container.window.scrollTo(0, 900);
  pageDialog().showModal();
  await vi.waitFor(() => expect(middle()).toBe(host()));
  expect(container.document.activeElement?.localName).toBe('button');
  expect(container.document.hasFocus()).toBe(true);
  expect(container.window.scrollY).toBe(900);
  expect(told).toEqual([]);
});

test('sees a window of the page that lets presses through', async () => {
  const { told } = await guarded();
  const dialog = pageDialog('inset:0;pointer-events:none');
  dialog.popover = 'manual';
  dialog.showPopover();
  expect(middle()).toBe(host());
  dialog.hidePopover();
  for (let i = 0; i < 4; i++) {
    dialog.showPopover();
    await new Promise((resolve) => setTimeout(resolve, 60));
    dialog.hidePopover();
  }
  await vi.waitFor(() => expect(told).toContain('lost'));
});

test('goes on under hints that come and go at their own pace', async () => {
  const { container, told } = await guarded();
  const raise = vi.spyOn(container, 'raise');
  const hint = pageDialog('inset:auto;width:80px');
  hint.popover = 'auto';
  for (let times = 1; times <= 5; times++) {
    hint.showPopover();
    await vi.waitFor(() => expect(raise).toHaveBeenCalledTimes(times));
    expect(hint.matches(':popover-open')).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  expect(told).toEqual([]);
});

test('does not look again for events that nobody made, however many', async () => {
  const { container } = await guarded();
  const look = vi.spyOn(container, 'isOnTop');
  for (let i = 0; i < 100; i++) {
    for (const type of ['click', 'keydown']) container.root.dispatchEvent(new Event(type));
    document.body.dispatchEvent(new Event('toggle'));
  }
  expect(look).not.toHaveBeenCalled();
});

test('sees it in a shadow root, too, where no selector and no event tells of it', async () => {
  const { container } = await guarded();
  const raise = vi.spyOn(container, 'raise');
  const box = pageDialog('display:block').appendChild(document.createElement('div'));
  const popover = box.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
  popover.popover = 'manual';
  popover.showPopover();
  await vi.waitFor(() => expect(raise).toHaveBeenCalledOnce(), 3000);
});

test('ends what the page draws over everything', async () => {
  const { told } = await guarded();
  hostileStyle('::view-transition-group(root){animation:wait 99s}@keyframes wait{to{opacity:.9}}');
  const { ready, finished } = document.startViewTransition(() => {});
  ready.catch(() => {});
  await finished;
  expect(told).toEqual([]);
});

test('takes back a zoom of the root', async () => {
  const { container } = await guarded();
  const width = container.window.innerWidth;
  document.documentElement.style.zoom = '3';
  await vi.waitFor(() => expect(container.window.innerWidth).toBe(width));
  expect(host().getAttribute('style')).toContain('zoom: 0.33');
  document.documentElement.removeAttribute('style');
});

test('takes no press that nobody made', async () => {
  const { container } = await guarded();
  let presses = 0;
  const button = container.document.createElement('button');
  button.style.cssText = 'position:fixed;inset:0;width:100%';
  button.onclick = () => (presses += 1);
  container.root.append(button);
  button.click();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(presses).toBe(0);
});

test('leaves the page its place after a few times', async () => {
  const { told } = await guarded();
  const dialog = pageDialog();
  const fight = setInterval(() => {
    dialog.close();
    dialog.showModal();
  }, 30);
  await vi.waitFor(() => expect(told).toContain('lost'), 3000);
  clearInterval(fight);
});

test.each([
  ['taken away', () => host().remove()],
  ['put elsewhere', () => document.body.append(host())],
])('tells when it was %s', async (_how, act) => {
  const { told } = await guarded();
  act();
  await vi.waitFor(() => expect(told).toContain('lost'));
});

test('tells when the page goes on to another address, not to a place within it', async () => {
  const { told } = await guarded();
  const before = location.href;
  history.replaceState(null, '', '#further');
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(told).toEqual([]);
  history.replaceState(null, '', '?story=2');
  await vi.waitFor(() => expect(told).toEqual(['moved']), 2000);
  history.replaceState(null, '', before);
});
