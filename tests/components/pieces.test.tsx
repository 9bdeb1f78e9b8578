import { afterEach, expect, test } from 'vitest';
import { gatherPieces } from '../../components/reader/pieces';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

afterEach(() => document.body.replaceChildren());

const PARAGRAPH = `<p>${'Paragraph words that are enough to fill several lines. '.repeat(20)}</p>`;
/** 20,000 words. */
const LONG = article({ body: `<div>${PARAGRAPH.repeat(111)}</div>` });

function textOf(html: string): HTMLElement {
  const text = document.createElement('div');
  text.innerHTML = html;
  return text;
}

const piecesIn = (root: Element) => [...root.querySelectorAll<HTMLElement>('.piece')];

test('the blocks of a long text are gathered, each where it was', () => {
  const html = `<h2>One</h2> <section>${PARAGRAPH.repeat(40)}</section>\n<p>End</p>`;
  const text = textOf(html);
  gatherPieces(text);
  expect(piecesIn(text).map((piece) => piece.childElementCount)).toEqual([19, 19, 2]);
  for (const piece of piecesIn(text)) piece.replaceWith(...piece.childNodes);
  expect(text.innerHTML).toBe(html);
});

test.each([
  ['that is short', PARAGRAPH.repeat(10)],
  ['of lines, not blocks', `<b>Bold.</b> <i>${'Slanted. '.repeat(5000)}</i>`],
  ['of loose words', 'loose '.repeat(9000)],
  ['of nothing', ''],
])('a text %s has no pieces', (_name, html) => {
  const text = textOf(html);
  gatherPieces(text);
  expect(text.innerHTML).toBe(textOf(html).innerHTML);
});

test('words between blocks stay in their lines', () => {
  const html = `${PARAGRAPH.repeat(20)}loose <b>words</b> <i>in a line</i>${PARAGRAPH.repeat(20)}<p>a</p>b<p>c</p>d`;
  const [text, whole] = [textOf(html), textOf(html)];
  gatherPieces(text);
  document.body.append(text, whole);
  expect(piecesIn(text).map((piece) => piece.childElementCount)).toEqual([19, 1, 19, 2]);
  expect(text.innerText).toBe(whole.innerText);
  expect(text.offsetHeight).toBe(whole.offsetHeight);
});

test('a hundred thousand empty blocks and as much white space as a text are gathered, too', () => {
  const text = textOf(`${'<p></p>'.repeat(100_000)}${' '.repeat(30_000)}${PARAGRAPH}`);
  const before = text.innerHTML.length;
  gatherPieces(text);
  expect(piecesIn(text).length).toBe(2);
  for (const piece of piecesIn(text)) piece.replaceWith(...piece.childNodes);
  expect(text.innerHTML.length).toBe(before);
});

function reader(preferences: Partial<Preferences>) {
  return (
    <Reader
      article={LONG}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const heldIn = (root: Element) => piecesIn(root).filter(({ style }) => style.length > 0);
const scroller = () => document.scrollingElement!;

/** The middle paragraph of the text, at the top of the window. */
async function toTheMiddle(root: HTMLElement): Promise<Element> {
  const middle = root.querySelectorAll('.body p')[55]!;
  scroller().scrollTop += middle.getBoundingClientRect().top - 100;
  await frame();
  await frame();
  return middle;
}

test('what is out of view follows another size piece by piece, and nothing in view moves', async () => {
  const root = await draw(reader({}));
  const middle = await toTheMiddle(root);
  const { top } = middle.getBoundingClientRect();
  await redraw(root, reader({ textSize: 24 }));
  expect(heldIn(root).length).toBeGreaterThan(2);
  for (let held = heldIn(root).length; held > 0; held = heldIn(root).length) {
    await frame();
    expect(heldIn(root).length).toBeGreaterThanOrEqual(held - 1);
    expect(Math.abs(middle.getBoundingClientRect().top - top)).toBeLessThan(24);
  }
  expect(root.querySelectorAll('.piece[style]').length).toBe(0);
  await frame();
  const height = scroller().scrollHeight;
  const fresh = await draw(reader({ textSize: 24 }));
  root.remove();
  expect(scroller().scrollHeight).toBe(height);
  await expectAccessible(fresh);
});

test('changes that follow each other faster than the pieces end in the last one', async () => {
  const root = await draw(reader({}));
  const middle = await toTheMiddle(root);
  const { top } = middle.getBoundingClientRect();
  for (const textSize of [21, 22, 23, 40, 30, 20]) {
    await redraw(root, reader({ textSize }));
    await frame();
  }
  await expect.poll(() => heldIn(root).length).toBe(0);
  await frame();
  // Which line is the one that stays may change with each size.
  expect(Math.abs(middle.getBoundingClientRect().top - top)).toBeLessThan(64);
});

test('who scrolls meanwhile gets where they want to', async () => {
  const root = await draw(reader({}));
  await toTheMiddle(root);
  await redraw(root, reader({ textSize: 24 }));
  await frame();
  await frame();
  // As for a key: between two frames.
  await new Promise((resolve) => setTimeout(resolve));
  const wanted = root.querySelectorAll('.body p')[70]!;
  wanted.scrollIntoView();
  const { top } = wanted.getBoundingClientRect();
  expect(heldIn(root).length).toBeGreaterThan(2);
  await expect.poll(() => heldIn(root).length).toBe(0);
  await frame();
  expect(Math.abs(wanted.getBoundingClientRect().top - top)).toBeLessThan(40);
});

test('text by pages is laid out at once, and other colours hold nothing back', async () => {
  const root = await draw(reader({ layout: 'pages' }));
  await redraw(root, reader({ layout: 'pages', textSize: 24 }));
  expect(heldIn(root)).toEqual([]);
  const scrolled = await draw(reader({}));
  await redraw(scrolled, reader({ textColour: '#112233' }));
  expect(heldIn(scrolled)).toEqual([]);
});

test('what somebody goes to meanwhile is there', async () => {
  const root = await draw(reader({}));
  await redraw(root, reader({ textSize: 30 }));
  const last = [...root.querySelectorAll('.body p')].at(-1)!;
  last.scrollIntoView();
  const { top, bottom } = last.getBoundingClientRect();
  expect(top).toBeLessThan(innerHeight);
  expect(bottom).toBeGreaterThan(0);
  const range = document.createRange();
  range.selectNodeContents(last);
  expect(range.getClientRects().length).toBeGreaterThan(5);
});

test('a theme holds nothing back', async () => {
  const root = await draw(reader({}));
  await redraw(root, reader({ theme: 'dark' }));
  expect(heldIn(root)).toEqual([]);
});

test('a reader that closes meanwhile leaves no errors', async () => {
  const root = await draw(reader({}));
  await redraw(root, reader({ textSize: 30 }));
  await redraw(root, null as never);
  for (let wait = 0; wait < 4; wait += 1) await frame();
  expect(root.textContent).toBe('');
});
