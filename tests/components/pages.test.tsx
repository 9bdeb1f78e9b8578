import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

afterEach(async () => {
  // A reader that is gone must not take the keys of the next.
  for (const root of document.body.children) await act(() => render(null, root));
  document.scrollingElement!.scrollTop = 0;
  await page.viewport(1280, 900);
});

const picture = (height: number) =>
  `<img alt="A pier" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="${height}"/>`)}">`;
/** Each word once, so that it can be told which were shown on which page. */
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');
const text = article({
  body: `<p>${words(0, 400)}</p>${picture(300)}<p>${words(400, 900)}</p><h2>Heading</h2><p>${words(900, 1500)}</p>`,
});

function reader(preferences: Partial<Preferences> = {}) {
  return (
    <Reader
      article={text}
      preferences={{ ...DEFAULTS, layout: 'pages', ...preferences }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The words in view between toolbar and page's end; where lines are set solid, letters reach 2 px over. */
function wordsInView(root: HTMLElement): string[] {
  const top = root.querySelector('.toolbar')!.getBoundingClientRect().bottom;
  const bottom = root.querySelector('.page-end')!.getBoundingClientRect().top;
  const range = document.createRange();
  return [...root.querySelectorAll('.body p')].flatMap((paragraph) => {
    const node = paragraph.firstChild as Text;
    return [...(node?.data ?? '').matchAll(/word\d+/g)].flatMap(({ 0: word, index }) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getBoundingClientRect();
      return box.top >= top - 3 && box.bottom <= bottom + 3 ? [word] : [];
    });
  });
}

const number = (root: HTMLElement) => root.querySelector('.pager output')!.textContent;

async function turn(root: HTMLElement, name = 'Next page') {
  await press(named(root, 'button', name));
  await frame();
}

test.each([
  [1280, 900, {}],
  [360, 740, { textSize: 34 }],
  [700, 500, { lineHeight: 1, letterSpacing: 0.2 }],
] as const)(
  'every word is shown once, in order, at %i × %i with %o',
  async (width, height, set) => {
    await page.viewport(width, height);
    const root = await draw(reader(set));
    await frame();
    const seen = wordsInView(root);
    for (let turns = 0; turns < 200 && seen.at(-1) !== 'word1499'; turns += 1) {
      await turn(root);
      // The last page is as full as the text allows, and shows some words again.
      seen.push(...wordsInView(root).filter((word) => !seen.includes(word)));
    }
    expect(seen).toEqual(words(0, 1500).split(' '));
  },
);

test('no line is seen in half at the end of a page, and the page before is found again', async () => {
  const root = await draw(reader());
  await turn(root);
  const second = wordsInView(root);
  await turn(root);
  const third = wordsInView(root);
  expect(third[0]).toBe(`word${Number(second.at(-1)!.slice(4)) + 1}`);
  await turn(root, 'Previous page');
  expect(second).toEqual(expect.arrayContaining(wordsInView(root).slice(0, 5)));
});

test('page keys, space and arrows turn pages; on a control they do not', async () => {
  const root = await draw(reader());
  await frame();
  root.querySelector<HTMLElement>('h1')!.focus();
  const tops: number[] = [];
  for (const key of ['{PageDown}', ' ', '{ArrowRight}', '{ArrowLeft}', '{PageUp}']) {
    await userEvent.keyboard(key);
    await frame();
    tops.push(document.scrollingElement!.scrollTop);
  }
  expect(tops[0]).toBeGreaterThan(100);
  expect(tops[1]).toBeGreaterThan(tops[0]!);
  expect(tops[2]).toBeGreaterThan(tops[1]!);
  expect(tops[3]).toBeLessThan(tops[2]!);
  expect(tops[4]).toBeLessThan(tops[3]!);
  named(root, 'button', 'Larger text').focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.scrollingElement!.scrollTop).toBe(tops[4]);
});

test('says which page it is, and axe finds nothing', async () => {
  const root = await draw(reader());
  await frame();
  expect(number(root)).toMatch(/^Page 1 of \d+$/);
  await turn(root);
  expect(number(root)).toMatch(/^Page 2 of \d+$/);
  await expectAccessible(root);
});

test('scrolling again, nothing covers the text', async () => {
  const root = await draw(reader());
  await redraw(root, reader({ layout: 'scroll' }));
  expect(root.querySelector('.pager, .page-end')).toBeNull();
});
