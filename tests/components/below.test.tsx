import { afterEach, expect, test } from 'vitest';
import { charactersInView, takeBelow } from '../../components/reader/below';

afterEach(() => document.body.replaceChildren());

const PARAGRAPH = `<p>${'Words of a long text. '.repeat(50)}<b>Not apart.</b></p>`;

function textOf(html: string) {
  const text = document.createElement('div');
  text.innerHTML = html;
  document.body.append(text);
  return text;
}

function putBack(pieces: (() => void)[]) {
  for (const piece of pieces) piece();
}

test('what is in view stays, and the rest comes back as it was', () => {
  const text = textOf(`<div><section>${PARAGRAPH.repeat(30)}</section><hr>${PARAGRAPH}</div>end`);
  const before = text.innerHTML;
  const last = text.querySelector('div')!.lastElementChild;
  const pieces = takeBelow(text, 3000);
  expect(text.querySelectorAll('p').length).toBe(3);
  expect(text.querySelector('hr')).toBeNull();
  expect(pieces.length).toBe(2);
  pieces[0]!();
  expect(text.querySelectorAll('p').length).toBeGreaterThan(15);
  expect(text.querySelector('hr')).toBeNull();
  pieces[1]!();
  expect(text.innerHTML).toBe(before);
  expect(text.querySelector('div')!.lastElementChild).toBe(last);
});

test('a text that is in view is left alone', () => {
  const text = textOf(PARAGRAPH.repeat(3));
  expect(takeBelow(text, 5000)).toEqual([]);
  expect(text.querySelectorAll('p').length).toBe(3);
});

test('no paragraph and no table is taken apart, however long', () => {
  const row = `<tr><td>${'Cell '.repeat(400)}</td></tr>`;
  const text = textOf(
    `<p>${PARAGRAPH.repeat(40).replaceAll(/<\/?p>/g, '')}</p><table>${row.repeat(30)}</table>`,
  );
  const [paragraph, table] = [...text.children].map((block) => block.outerHTML);
  const pieces = takeBelow(text, 100);
  expect([...text.children].map((block) => block.outerHTML)).toEqual([paragraph]);
  expect(pieces.length).toBe(1);
  putBack(pieces);
  expect(text.lastElementChild!.outerHTML).toBe(table);
});

test('nothing at all, and text without elements', () => {
  expect(takeBelow(textOf(''), 10)).toEqual([]);
  const text = textOf('x'.repeat(100));
  putBack(takeBelow(text, 10));
  expect(text.textContent).toBe('x'.repeat(100));
});

test('as much is in view as fits at the smallest, so that the window is full', () => {
  const size = 20;
  const text = textOf(PARAGRAPH.repeat(200));
  Object.assign(text.style, { font: `${size}px/1 serif`, width: '100%' });
  takeBelow(text, charactersInView(window, size));
  expect(text.getBoundingClientRect().bottom).toBeGreaterThan(innerHeight);
});
