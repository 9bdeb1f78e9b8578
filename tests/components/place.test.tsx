import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Row } from '../../utils/preferences/row';
import { type Preferences, ROWS } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

/** Paragraphs of 54 words. */
function story(paragraphs: number) {
  const words = 'Paragraph words that are enough to fill several lines. '.repeat(6);
  return article({
    body: Array.from({ length: paragraphs }, (_, i) => `<p>${i} ${words}</p>`).join(''),
  });
}
const short = story(60);
/** 20,000 words. */
const long = story(370);

function reader(preferences: Partial<Preferences>, text = short) {
  return (
    <Reader
      article={text}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

const scroller = () => document.scrollingElement!;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The first character in view under the toolbar. */
function firstCharacter(root: HTMLElement): Range {
  const { bottom } = root.querySelector('.toolbar')!.getBoundingClientRect();
  const line = [...root.querySelectorAll('.body p')].find(
    (paragraph) => paragraph.getBoundingClientRect().bottom > bottom,
  )!;
  const text = line.firstChild as Text;
  const range = document.createRange();
  for (let offset = 0; offset < text.length; offset += 1) {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    if (range.getBoundingClientRect().bottom > bottom) return range;
  }
  throw new Error('no line in view');
}

/** How far a character has moved in the window since then, in lines of now. */
function linesMoved(root: HTMLElement, character: Range, top: number): number {
  const style = getComputedStyle(root.querySelector('article')!);
  const moved = Math.abs(character.getBoundingClientRect().top - top);
  return moved / Number.parseFloat(style.lineHeight);
}

/** Scrolls to the middle of the text, makes a change, and tells how far the line being read moved. */
async function movedBy(root: HTMLElement, change: () => unknown): Promise<number> {
  scroller().scrollTop = scroller().scrollHeight / 2;
  await frame();
  await frame();
  const character = firstCharacter(root);
  const { top } = character.getBoundingClientRect();
  await change();
  const atOnce = linesMoved(root, character, top);
  await frame();
  await frame();
  return Math.max(atOnce, linesMoved(root, character, top));
}

/** Values of a row that are far apart. */
function extremes(row: Row): unknown[] {
  if (row.kind === 'range') return [row.min, row.max];
  if (row.kind === 'choice') return [...row.options];
  return row.kind === 'toggle' ? [!row.default] : [];
}

const changes = ROWS.flatMap(([key, row]) => extremes(row).map((value) => [key, value] as const));

test.each(changes)('keeps the line being read when %s becomes %s', async (key, value) => {
  const root = await draw(reader({}));
  expect(await movedBy(root, () => redraw(root, reader({ [key]: value })))).toBeLessThan(1);
});

test.each([{ textSize: 40 }, { lineLength: 20 }, { letterSpacing: 0.3 }] as Partial<Preferences>[])(
  'keeps it in 20,000 words when %o is set',
  async (change) => {
    const root = await draw(reader({}, long));
    expect(await movedBy(root, () => redraw(root, reader(change, long)))).toBeLessThan(1);
  },
);

test.each([
  ['made narrow', 420, 900],
  ['turned', 900, 1280],
  ['made small', 320, 256],
])('keeps it when the window is %s', async (_name, width, height) => {
  await page.viewport(1280, 900);
  const root = await draw(reader({}, long));
  const moved = await movedBy(root, () => page.viewport(width, height));
  await page.viewport(1280, 900);
  expect(moved).toBeLessThan(1);
});

test('keeps it when the panel of preferences opens beside the text', async () => {
  const root = await draw(reader({ fullWidth: true }));
  const open = async () => {
    await press(named(root, 'button', 'Preferences'));
    // It is put right between layout and paint of this frame.
    await frame();
    await frame();
  };
  expect(await movedBy(root, open)).toBeLessThan(1);
});

test('keeps it through a change of everything and back', async () => {
  const root = await draw(reader({}));
  const moved = await movedBy(root, async () => {
    await redraw(root, reader({ textSize: 80, lineHeight: 3, paragraphSpacing: 4 }));
    await redraw(root, reader({}));
  });
  expect(moved).toBeLessThan(1);
});

test('stays at the top when it is at the top', async () => {
  const root = await draw(reader({}));
  scroller().scrollTop = 0;
  await redraw(root, reader({ textSize: 60 }));
  expect(scroller().scrollTop).toBe(0);
});
