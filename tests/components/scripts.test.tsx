import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible } from './drawing';
import { fakeSpeech } from './fake-speech';

/** What scripts ask of type. There need not be fonts for them: what counts is measured in em. */

afterEach(() => page.viewport(1280, 900));

async function read(lang: string, body: string, preferences: Partial<Preferences> = {}) {
  const root = await draw(
    <Reader
      article={article({ lang, dir: lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr', body })}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />,
  );
  const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
  return { root, style, text: root.querySelector('article')! };
}

/** The lines of an element's text, as they are broken. */
function linesOf(element: Element): string[] {
  const node = element.firstChild as Text;
  const range = document.createRange();
  const lines: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < node.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { top, height } = range.getBoundingClientRect();
    if (height > 0 && top > last + height / 2) {
      lines.push('');
      last = top;
    }
    if (lines.length > 0) lines[lines.length - 1] += node.data[at]!;
  }
  return lines;
}

const HAN = '永和九年岁在癸丑暮春之初会于会稽山阴之兰亭修禊事也群贤毕至少长咸集'.repeat(6);

test.each(['zh', 'zh-Hant', 'ja', 'ko'])(
  '%s: at 80 characters a line holds 40 square ones, at 66 it holds 33 (WCAG 1.4.8)',
  async (lang) => {
    for (const [lineLength, held] of [
      [80, 40],
      [66, 33],
    ] as const) {
      const { text } = await read(lang, `<p>${HAN}</p>`, { lineLength, textSize: 16 });
      expect(text.clientWidth).toBe(held * 16);
      document.body.replaceChildren();
    }
  },
);

test('letter spacing widens a line of square characters, so that as many fit', async () => {
  const given = { lineLength: 80, textSize: 16, letterSpacing: 0.25 };
  const { text } = await read('ja', `<p>${HAN}</p>`, given);
  expect(text.clientWidth).toBe(40 * 20);
});

test('the notice of narrow lines counts square characters as they are', async () => {
  await page.viewport(320, 740);
  const { root, text } = await read('zh', `<p>${HAN}</p>`, { textSize: 48 });
  const held = Math.floor(text.clientWidth / 48);
  expect(root.querySelector('.notice summary')!.textContent).toBe(`Characters in a line: ${held}`);
});

test('a line of Japanese does not begin with a small kana or the mark of a long vowel', async () => {
  const { root } = await read(
    'ja',
    `<p>${'ソーシャルメディアでチェックしてみてね'.repeat(30)}</p>`,
  );
  const lines = linesOf(root.querySelector('.body p')!);
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.slice(1).filter((line) => /^[ーャッィェ、。]/.test(line))).toEqual([]);
});

test('a Japanese heading breaks between phrases', async () => {
  const { style } = await read('ja', '<h2>楽に読める一番小さな文字</h2><p>a</p>');
  expect([style('h1').wordBreak, style('.body h2').wordBreak]).toEqual([
    'auto-phrase',
    'auto-phrase',
  ]);
  expect(style('.body p').wordBreak).toBe('normal');
});

test('Korean breaks between words, and within one only where it is longer than a line', async () => {
  const words = '모든 국민은 신속한 재판을 받을 권리를 가진다 '.repeat(12).trim();
  const { root, style } = await read('ko', `<p>${words}</p>`);
  expect(style('.body p').wordBreak).toBe('keep-all');
  for (const line of linesOf(root.querySelector('.body p')!)) {
    expect(words.split(' ')).toEqual(expect.arrayContaining(line.trim().split(' ')));
  }
  document.body.replaceChildren();
  await page.viewport(320, 740);
  const long = await read('ko', `<p>${'가나다라마바사'.repeat(9)}</p>`, { textSize: 40 });
  const paragraph = long.root.querySelector('.body p')!;
  expect(paragraph.scrollWidth).toBeLessThanOrEqual(paragraph.clientWidth);
});

test.each([
  ['th', 'ประเทศไทยเป็นราชอาณาจักรอันหนึ่งอันเดียวจะแบ่งแยกมิได้'],
  ['km', 'ព្រះរាជាណាចក្រកម្ពុជាជាប្រទេសឯករាជ្យអធិបតេយ្យសន្តិភាព'],
  ['lo', 'ປະເທດລາວເປັນປະເທດທີ່ມີເອກະລາດແລະມີອະທິປະໄຕ'],
  ['my', 'ပြည်ထောင်စုမြန်မာနိုင်ငံတော်သည်လွတ်လပ်သောနိုင်ငံဖြစ်သည်'],
])('%s breaks lines between words, though it writes no spaces', async (lang, sentence) => {
  const long = sentence.repeat(12);
  const { root } = await read(lang, `<p>${long}</p>`);
  const lines = linesOf(root.querySelector('.body p')!);
  expect(lines.length).toBeGreaterThan(3);
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const starts = new Set([...segmenter.segment(long)].map(({ index }) => index));
  let at = 0;
  for (const line of lines) {
    expect(starts).toContain(at);
    at += line.length;
  }
});

test.each([
  ['en', 1.6, 1.2],
  ['zh', 1.6, 1.2],
  ['ar', 1.84, 1.38],
  ['hi', 1.84, 1.38],
  ['th', 1.84, 1.38],
  ['ur', 2.16, 1.62],
  // By the script, where a language is written in several.
  ['ks-Deva', 1.84, 1.38],
  ['pa', 1.84, 1.38],
  ['pa-PK', 2.16, 1.62],
  ['az-Arab', 1.84, 1.38],
  ['az', 1.6, 1.2],
])('%s: at 1.6 lines are %f em apart, those of headings %f', async (lang, lines, heading) => {
  const { style } = await read(lang, '<p>a</p><h2>b</h2>', { textSize: 20 });
  expect(Number.parseFloat(style('.body p').lineHeight)).toBeCloseTo(lines * 20, 1);
  const { lineHeight, fontSize } = style('h1');
  expect(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).toBeCloseTo(heading, 2);
});

test('a paragraph in another script has the room that its own letters need', async () => {
  const { style } = await read('en', '<p lang="hi">a</p><p>b</p>', { textSize: 20 });
  expect(Number.parseFloat(style('p[lang]').lineHeight)).toBeCloseTo(36.8, 1);
  expect(Number.parseFloat(style('.body p:not([lang])').lineHeight)).toBeCloseTo(32, 1);
  document.body.replaceChildren();
  const arabic = await read('ar', '<p lang="en" dir="ltr">a</p>', { textSize: 20 });
  expect(Number.parseFloat(arabic.style('p[lang]').lineHeight)).toBeCloseTo(32, 1);
});

const SQUARE = ['zh', 'zh-TW', 'yue', 'ja', 'ko'];

test.each([
  ...SQUARE,
  ...['ar', 'fa', 'ur', 'ug', 'sd', 'ks', 'az-Arab', 'he', 'yi', 'syr', 'dv', 'nqo', 'ff-Adlm'],
  ...['hi', 'mr', 'ne', 'sa', 'kok', 'mai', 'bn', 'as', 'mni', 'pa', 'gu', 'or', 'ta', 'te', 'kn'],
  ...['ml', 'si', 'sat', 'th', 'lo', 'km', 'my', 'shn', 'bo', 'dz', 'mn-Mong', 'ii'],
  ...['am', 'ti', 'gez', 'zgh', 'vai', 'iu', 'ka'],
])('%s has no italics, and still shows what is stressed', async (lang) => {
  const { style } = await read(lang, '<p>x <em>a</em> <cite>b</cite> <em lang="en">c</em></p>');
  expect(style('.body em').fontStyle).toBe('normal');
  expect(style('.body cite').fontStyle).toBe('normal');
  expect(style('.body em[lang]').fontStyle).toBe('italic');
  expect(style('.body em[lang]').fontWeight).toBe(style('.body p').fontWeight);
  expect(style('.body em[lang]').textEmphasisStyle).toBe('none');
  const marked = style('.body em').textEmphasisStyle !== 'none';
  expect({ marked, bold: style('.body em').fontWeight }).toEqual(
    SQUARE.includes(lang)
      ? { marked: true, bold: style('.body p').fontWeight }
      : { marked: false, bold: '700' },
  );
});

test.each(['', 'en', 'vi', 'ru', 'sr', 'sr-Latn', 'el', 'hy', 'mn', 'zh-Latn-pinyin', 'x-none'])(
  '"%s" has italics, and stresses by them alone',
  async (lang) => {
    const { style } = await read(lang, '<p>x <em>a</em> <em lang="hi">b</em></p>');
    expect(style('.body em').fontStyle).toBe('italic');
    expect(style('.body em').fontWeight).toBe(style('.body p').fontWeight);
    expect(style('.body em[lang]').fontStyle).toBe('normal');
    expect(style('.body em[lang]').fontWeight).toBe('700');
  },
);

test('without italics and bold type nothing is slanted or heavy, in any script', async () => {
  const plain = { italics: 'off', bold: 'off' } as const;
  const { style } = await read('en', '<p>x <em>a</em> <em lang="hi">b</em></p>', plain);
  for (const stressed of ['.body em', '.body em[lang]']) {
    expect(style(stressed).fontStyle).toBe('normal');
    expect(style(stressed).fontWeight).toBe(style('.body p').fontWeight);
  }
});

test('marks of stress stand under Chinese and over Japanese', async () => {
  const { style } = await read('zh', '<p><em>一</em><em lang="ja">二</em></p>');
  expect(style('em').textEmphasisPosition).toBe('under');
  expect(style('em[lang]').textEmphasisPosition).toBe('over');
  expect(style('em[lang]').textEmphasisStyle).toBe('sesame');
});

test.each(['ar', 'fa', 'ur', 'ug', 'pa-PK', 'syr', 'nqo', 'mn-Mong', 'ff-Adlm'])(
  '%s: joined letters stay joined, whatever the letter spacing',
  async (lang) => {
    const { style } = await read(lang, '<h2>b</h2><p>a</p>', { letterSpacing: 0.3 });
    for (const selector of ['h1', '.body h2', '.body p']) {
      expect(Number.parseFloat(style(selector).letterSpacing) || 0).toBe(0);
    }
  },
);

test('a joined word among other words stays joined', async () => {
  const spaced = { letterSpacing: 0.3 };
  const english = await read('en', '<p>b <span lang="fa">a</span></p>', spaced);
  expect(Number.parseFloat(english.style('.body p').letterSpacing)).toBeGreaterThan(0);
  expect(Number.parseFloat(english.style('.body span').letterSpacing) || 0).toBe(0);
});

test('quotation marks are those of the language', async () => {
  const { root, style } = await read('en', '<p><q>a</q></p><p lang="fr"><q>a</q></p>');
  expect(style('q').quotes).toBe('auto');
  const [english, french] = [...root.querySelectorAll('q')].map((q) => q.offsetWidth);
  expect(english).not.toBe(french);
});

test.each([
  ['zh', 2310, '2,310 characters'],
  ['th', null, '1,234 words'],
])('%s: the line of facts counts what its readers count', async (lang, characters, told) => {
  const root = await draw(
    <Reader
      article={article({ lang, characters })}
      preferences={DEFAULTS}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />,
  );
  expect(root.querySelector('[data-part=words]')!.textContent).toBe(told);
  await expectAccessible(root);
});
