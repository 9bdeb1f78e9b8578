import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { WritingMode } from '../../utils/article/article';
import type { Preferences } from '../../utils/preferences/schema';
import { article, expectAccessible, named, press } from './drawing';
import { fakeSpeech } from './fake-speech';
import { leave, reading } from './reading';
import { stillness, wheel } from './scrolling';

/**
 * Text that its page sets from top to bottom. There need not be fonts for it: boxes stand as the letters
 * would.
 */

afterEach(async () => {
  await leave();
  await page.viewport(1280, 900);
});

const paragraph = (i: number) =>
  `<p>第${i}段。<ruby>桟橋<rp>（</rp><rt>さんばし</rt><rp>）</rp></ruby>を離れた船は、夜の十一時に港を出た。${'灯りが見えたら、坂の上の鐘を鳴らしてください。'.repeat(5)}</p>`;
const BODY = Array.from({ length: 30 }, (_, i) => paragraph(i)).join('');

async function vertical(
  preferences: Partial<Preferences> = {},
  writingMode: WritingMode = 'vertical-rl',
  body = BODY,
) {
  const text = article({ title: '夜の船', lang: 'ja', writingMode, body });
  const speech = fakeSpeech([{ id: 'ja', name: 'Nihongo', lang: 'ja-JP', local: true }]);
  const reader = await reading(preferences, { article: text }, speech);
  const sheet = reader.root.querySelector<HTMLElement>('main')!;
  /** How far the text is scrolled from its beginning. */
  const at = () => Math.abs(sheet.scrollLeft);
  return { ...reader, sheet, at };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** How far the first column of a paragraph stands from the side where the text begins, in CSS px. */
function distance(sheet: HTMLElement, character: Range): number {
  const { left, right } = character.getBoundingClientRect();
  const box = sheet.getBoundingClientRect();
  return getComputedStyle(sheet).writingMode === 'vertical-rl'
    ? box.right - right
    : left - box.left;
}

test.each(['vertical-rl', 'vertical-lr'] as const)(
  '%s: columns from top to bottom, each in view as a whole, and bars that stay as they are',
  async (mode) => {
    const { root, sheet } = await vertical({ lineLength: 80, textSize: 16 }, mode);
    const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
    expect(style('.body p').writingMode).toBe(mode);
    expect(style('.body p').textOrientation).toBe('mixed');
    expect([style('.toolbar').writingMode, style('ruby').display]).toEqual([
      'horizontal-tb',
      'ruby',
    ]);
    // At most 40 characters in a column (WCAG 1.4.8).
    expect(root.querySelector('article')!.clientHeight).toBe(40 * 16);
    expect(sheet.scrollWidth).toBeGreaterThan(sheet.clientWidth * 2);
    expect(sheet.scrollHeight).toBe(sheet.clientHeight);
    const { scrollWidth, scrollHeight } = document.scrollingElement!;
    expect([scrollWidth, scrollHeight]).toEqual([innerWidth, innerHeight]);
    await expectAccessible(root);
  },
);

test('ruby stands beside its words, and is not said', async () => {
  const { root, type, said } = await vertical();
  const [rt, ruby] = [root.querySelector('rt')!, root.querySelector('ruby')!].map((element) =>
    element.getBoundingClientRect(),
  );
  expect(rt!.width).toBeGreaterThan(0);
  expect(rt!.right).toBeGreaterThan(ruby!.right - 1);
  for (const key of 'kll') await type(key);
  expect(said()).toBe('桟橋を離れた船は、夜の十一時に港を出た。');
});

test.each([
  { textSize: 40 },
  { lineLength: 30 },
  { lineHeight: 3 },
  { letterSpacing: 0.3 },
  { paragraphSpacing: 4 },
  { ruler: true },
] as Partial<Preferences>[])('keeps the line being read when %o is set', async (patch) => {
  for (const mode of ['vertical-rl', 'vertical-lr'] as const) {
    const { sheet, change, root } = await vertical({}, mode);
    sheet.scrollLeft = (mode === 'vertical-rl' ? -1 : 1) * (sheet.scrollWidth / 2);
    await frame();
    const character = lineInView(sheet);
    const before = distance(sheet, character);
    change(patch);
    await frame();
    await frame();
    const line = Number.parseFloat(getComputedStyle(root.querySelector('.body p')!).lineHeight);
    expect(Math.abs(distance(sheet, character) - before)).toBeLessThan(line);
    await leave();
  }
});

/** The first character of the first column that is in view as a whole or in part. */
function lineInView(sheet: HTMLElement): Range {
  const range = document.createRange();
  for (const { lastChild } of sheet.querySelectorAll('.body p')) {
    const node = lastChild as Text;
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { width } = range.getBoundingClientRect();
      if (distance(sheet, range) + width > 0) return range;
    }
  }
  throw new Error('no line in view');
}

test('keeps it when the window is made lower, and when the panel opens beside the text', async () => {
  const { sheet, root } = await vertical();
  sheet.scrollLeft = -sheet.scrollWidth / 2;
  await frame();
  const character = lineInView(sheet);
  const before = distance(sheet, character);
  await page.viewport(1280, 600);
  await frame();
  await frame();
  expect(Math.abs(distance(sheet, character) - before)).toBeLessThan(32);
  await press(named(root, 'button', 'Preferences'));
  await frame();
  await frame();
  expect(Math.abs(distance(sheet, character) - before)).toBeLessThan(32);
});

test('a person can have it in lines, and stays where they were, there and back', async () => {
  const { sheet, change, root } = await vertical();
  sheet.scrollLeft = -sheet.scrollWidth / 2;
  await frame();
  const character = lineInView(sheet);
  change({ verticalText: 'horizontal' });
  await frame();
  await frame();
  expect(getComputedStyle(root.querySelector('.body p')!).writingMode).toBe('horizontal-tb');
  const toolbar = root.querySelector('.toolbar')!.getBoundingClientRect();
  expect(Math.abs(character.getBoundingClientRect().top - toolbar.bottom)).toBeLessThan(32);
  change({ verticalText: 'asWritten' });
  await frame();
  await frame();
  expect(Math.abs(distance(sheet, character))).toBeLessThan(64);
  expect(document.scrollingElement!.scrollTop).toBe(0);
});

test('where a column has no room for eight characters, the text is set in lines', async () => {
  const { root, change } = await vertical({ textSize: 60 });
  const mode = () => getComputedStyle(root.querySelector('.body p')!).writingMode;
  expect(mode()).toBe('vertical-rl');
  change({ textSize: 320 });
  await frame();
  expect(mode()).toBe('horizontal-tb');
  change({ textSize: 20 });
  await frame();
  expect(mode()).toBe('vertical-rl');
  await page.viewport(320, 256);
  await frame();
  expect(mode()).toBe('horizontal-tb');
  await expectAccessible(root);
});

test('keys and the wheel go on in the text, to the side where it goes', async () => {
  const { sheet, at, type } = await vertical();
  const moved = async (keys: string) => {
    const before = at();
    await type(keys);
    await still(sheet);
    return Math.round(at() - before);
  };
  const screen = sheet.clientWidth * 0.875;
  expect(await moved('{PageDown}')).toBeCloseTo(screen, -1);
  expect(await moved(' ')).toBeCloseTo(screen, -1);
  expect(await moved('{Shift>} {/Shift}')).toBeCloseTo(-screen, -1);
  expect(await moved('{PageUp}')).toBeCloseTo(-screen, -1);
  expect(await moved('{ArrowDown}')).toBe(40);
  expect(await moved('{ArrowLeft}')).toBe(40);
  expect(await moved('{ArrowRight}{ArrowUp}')).toBe(-80);
  await type('{End}');
  await still(sheet);
  expect(at()).toBeCloseTo(sheet.scrollWidth - sheet.clientWidth, -1);
  await type('{Home}');
  await still(sheet);
  expect(at()).toBe(0);
  await wheel(300);
  await still(sheet);
  expect(at()).toBeGreaterThan(200);
});

async function still(sheet: HTMLElement): Promise<void> {
  let [before, count] = [Number.NaN, 0];
  while (count < 12) {
    await frame();
    count = sheet.scrollLeft === before ? count + 1 : 0;
    before = sheet.scrollLeft;
  }
}

test('line focus and ruler stand along the column, and the arrows lead them to the next', async () => {
  const { root, sheet, type, change } = await vertical({ lineFocus: 'one', ruler: true });
  const boxes = () =>
    [...root.querySelectorAll('.shade, .ruler')].map((one) => one.getBoundingClientRect());
  await press(named(root, 'button', 'Larger text'));
  change({ textSize: 20 });
  (root.querySelector('h1') as HTMLElement).focus();
  await type('{ArrowDown}{ArrowDown}{ArrowDown}');
  const [before, after, ruler] = boxes();
  // The gap is one column wide, and both shades reach over its whole height and to the text's end.
  expect(before!.left - after!.right).toBeCloseTo(32, 0);
  expect(before!.height).toBeGreaterThanOrEqual(sheet.clientHeight);
  expect(after!.width + before!.width).toBeGreaterThan(sheet.scrollWidth - 100);
  expect([ruler!.width, Math.round(ruler!.right)]).toEqual([4, Math.round(after!.right)]);
  await type('{ArrowLeft}');
  expect(boxes()[1]!.right).toBeCloseTo(after!.right - 32, 0);
  await type('{ArrowRight}');
  expect(boxes()[1]!.right).toBeCloseTo(after!.right, 0);
  for (let i = 0; i < 60; i += 1) await type('{ArrowDown}');
  const now = boxes();
  expect(now[1]!.right).toBeGreaterThan(0);
  expect(now[0]!.left).toBeLessThan(innerWidth);
  await expectAccessible(root);
});

test('by pages, each column is shown whole, and on one page only', async () => {
  const { root, sheet, type } = await vertical({ layout: 'pages' });
  const seen: number[] = [];
  const range = document.createRange();
  const paragraphs = [...root.querySelectorAll('.body p')];
  for (let turns = 0; turns < 20; turns += 1) {
    const end = root.querySelector('.page-end')!.getBoundingClientRect();
    const view = sheet.getBoundingClientRect();
    paragraphs.forEach(({ firstChild }, i) => {
      range.setStart(firstChild!, 0);
      range.setEnd(firstChild!, 1);
      const { left, right } = range.getBoundingClientRect();
      if (right <= view.right + 3 && left >= end.right - 3) seen.push(i);
    });
    const [, page, count] = /(\d+)\D+(\d+)/.exec(
      root.querySelector('.pager output')!.textContent!,
    )!;
    if (page === count) break;
    await type('{ArrowLeft}');
    await frame();
  }
  // What the last page shows again is what filled it.
  expect([...new Set(seen)]).toEqual(paragraphs.map((_, i) => i));
  const firstPages = seen.slice(0, seen.indexOf(paragraphs.length - 1));
  expect(firstPages.length - new Set(firstPages).size).toBeLessThan(8);
});

test('what is spoken comes into view by itself, until the person scrolls away', async () => {
  const { root, sheet, type } = await vertical();
  await type('k');
  const spokenAt = () => {
    const [range] = [...(CSS.highlights.get('clarion-sentence') ?? [])] as Range[];
    return distance(sheet, range!);
  };
  for (let i = 0; i < 12; i += 1) await type('p');
  await still(sheet);
  expect(sheet.scrollLeft).toBeLessThan(-100);
  expect(spokenAt()).toBeGreaterThanOrEqual(0);
  expect(spokenAt()).toBeLessThan(sheet.clientWidth);
  await type('{End}');
  await still(sheet);
  expect(spokenAt()).toBeLessThan(0);
  await press(named(root, 'button', 'Back to the spoken line'));
  await still(sheet);
  expect(spokenAt()).toBeGreaterThanOrEqual(0);
  expect(spokenAt()).toBeLessThan(sheet.clientWidth);
});

test('pictures, tables and code fit beside the columns', async () => {
  const picture = `<figure><img alt="A pier" src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="2000"/>')}"><figcaption>桟橋</figcaption></figure>`;
  const code = `<pre><code>${'ferry --leave --at 23:00 --wait 2\n'.repeat(60)}</code></pre>`;
  const table = `<table><tr>${'<td>運賃四百五十円</td>'.repeat(40)}</tr></table>`;
  const { root, sheet } = await vertical({}, 'vertical-rl', paragraph(1) + picture + code + table);
  const image = root.querySelector('img')!;
  await image.decode();
  await frame();
  expect(sheet.scrollHeight).toBe(sheet.clientHeight);
  const { width, height } = image.getBoundingClientRect();
  expect(width / height).toBeCloseTo(1.5, 1);
  expect(height).toBeLessThanOrEqual(root.querySelector('article')!.clientHeight);
  const pre = root.querySelector('pre')!;
  expect(getComputedStyle(pre).writingMode).toBe('horizontal-tb');
  expect(pre.parentElement!.clientHeight).toBeLessThanOrEqual(sheet.clientHeight);
  await expectAccessible(root);
});

test('text that is set in lines is laid out as ever', async () => {
  const { root, sheet } = await vertical({}, 'horizontal-tb');
  expect(getComputedStyle(root.querySelector('.sheet')!).display).toBe('contents');
  expect(sheet.dataset.writing).toBeUndefined();
  await stillness();
  expect(document.scrollingElement!.scrollHeight).toBeGreaterThan(innerHeight);
});
