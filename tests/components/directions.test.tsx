import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Failure } from '../../components/reader/failure';
import { Reader } from '../../components/reader/reader';
import { article, DEFAULTS, draw, expectAccessible, press } from './drawing';
import { fakeSpeech } from './fake-speech';
import { locale } from './pseudo-locale';
import { settle } from './reading';

/** The direction of the interface and that of the text, each its own. */

const ENGLISH = article({
  lang: 'en',
  dir: 'ltr',
  body: '<p>The ferry came back. <span lang="ar" dir="rtl">عادت العبّارة.</span></p><ul><li>One</li></ul><blockquote><p>So.</p></blockquote>',
});
const ARABIC = article({
  lang: 'ar',
  dir: 'rtl',
  title: 'عادت العبّارة ليلا',
  byline: 'إيناس',
  siteName: 'البريد',
  body: '<p>عادت العبّارة إلى الميناء.</p><ul><li>واحد</li></ul><blockquote><p>هكذا قالت.</p></blockquote><p lang="en" dir="ltr">And in English.</p>',
});
const nothing = () => {};
let root: HTMLElement;

afterEach(async () => {
  await act(() => render(null, root));
  document.documentElement.dir = 'ltr';
  await page.viewport(1280, 900);
});

async function open(shown: typeof ENGLISH, texts: 'en' | 'mirrored') {
  locale.now = texts;
  document.documentElement.dir = texts === 'en' ? 'ltr' : 'rtl';
  root = await draw(
    <Reader
      article={shown}
      preferences={{ ...DEFAULTS, layout: 'pages' }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={nothing}
      onClose={nothing}
    />,
  );
  await press(root.querySelector<HTMLElement>('.toolbar [aria-expanded]')!);
  await press(root.querySelector<HTMLElement>('.toolbar .main')!);
  await settle();
}

const box = (selector: string) => root.querySelector(selector)!.getBoundingClientRect();
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const lefts = (selector: string) => all(selector).map((one) => one.getBoundingClientRect().left);

/** Where an element's text stands in its box: at its left or at its right end. */
function sideOf(selector: string): 'left' | 'right' {
  const element = root.querySelector(selector)!;
  const range = document.createRange();
  range.selectNodeContents(element);
  const text = range.getBoundingClientRect();
  const around = element.getBoundingClientRect();
  return text.left - around.left < around.right - text.right ? 'left' : 'right';
}

test.each([
  ['English text, Arabic interface', ENGLISH, 'mirrored'],
  ['Arabic text, English interface', ARABIC, 'en'],
  ['Arabic text, Arabic interface', ARABIC, 'mirrored'],
  ['English text, English interface', ENGLISH, 'en'],
] as const)('%s: the bars go by the one, the text by the other', async (_name, shown, texts) => {
  await open(shown, texts);
  const rtl = texts === 'mirrored';
  const start = shown.dir === 'rtl' ? 'right' : 'left';

  // Interface: close at the start of the bar, the panel at the end of the window.
  const width = document.documentElement.clientWidth;
  const close = box('.toolbar > .button');
  expect(close.left < width / 2).toBe(!rtl);
  expect(Math.round(rtl ? box('.panel').left : width - box('.panel').right)).toBe(0);
  const skips = lefts('.player > .buttons > .button');
  expect(skips).toEqual(skips.toSorted((a, b) => (rtl ? b - a : a - b)));
  expect(getComputedStyle(root.querySelector('.player')!).direction).toBe(rtl ? 'rtl' : 'ltr');

  // Text: title, bullets and the line beside a quotation at the start of its own lines.
  expect(sideOf('h1')).toBe(start);
  expect(sideOf('.body > p')).toBe(start);
  const quotation = getComputedStyle(root.querySelector('blockquote')!);
  expect(quotation[start === 'left' ? 'borderLeftWidth' : 'borderRightWidth']).toBe('3px');
  const item = box('.body li');
  const list = box('.body ul');
  expect(item.left - list.left > list.right - item.right).toBe(start === 'left');
  await expectAccessible(root);
});

test('arrows point the way of the interface: back is where its lines begin', async () => {
  await open(ENGLISH, 'mirrored');
  const mirrored = (selector: string) =>
    new DOMMatrix(getComputedStyle(root.querySelector(selector)!).transform).a;
  expect(mirrored('.player .bare > .icon')).toBe(-1);
  const [back, forth] = lefts('.pager > .button') as [number, number];
  expect(back).toBeGreaterThan(forth);
  // The head of the chevron: its tip is the middle one of three points.
  const tip = root.querySelector('.pager > .button path')!.getAttribute('d')!;
  expect(tip).toBe('m9 18 6-6-6-6');
});

test('the words of the interface in the line of facts are in its language, the page’s in the page’s', async () => {
  await open(ARABIC, 'en');
  const langOf = (part: string) =>
    root.querySelector(`[data-part=${part}]`)!.closest('[lang]')!.getAttribute('lang');
  expect(['published', 'minutes', 'words'].map(langOf)).toEqual(['en', 'en', 'en']);
  expect(['byline', 'site'].map(langOf)).toEqual(['ar', 'ar']);
  // The first fact stands at the right end, the last at the left.
  const facts = lefts('.fact');
  expect(facts).toEqual(facts.toSorted((a, b) => b - a));
});

test('passages in another language keep their language and direction', async () => {
  await open(ARABIC, 'en');
  const passage = root.querySelector<HTMLElement>('.body p[lang]')!;
  expect([passage.lang, passage.dir]).toEqual(['en', 'ltr']);
  expect(sideOf('.body p[lang]')).toBe('left');
});

test.each([
  ['en', 'عادت العبّارة', 'rtl'],
  ['mirrored', 'The ferry came back', 'ltr'],
] as const)('texts %s: the guess "%s" runs %s', async (texts, guess, direction) => {
  locale.now = texts;
  root = await draw(
    <Failure
      preferences={DEFAULTS}
      missing="article"
      guess={guess}
      onReadGuess={nothing}
      onReadAll={nothing}
      onReadText={nothing}
      onClose={nothing}
    />,
  );
  expect(getComputedStyle(root.querySelector('.guess')!).direction).toBe(direction);
  const icon = root.querySelector('.buttons .main > .icon')!;
  expect(getComputedStyle(icon).scale).toBe(texts === 'en' ? 'none' : '-1 1');
  await expectAccessible(root);
});
