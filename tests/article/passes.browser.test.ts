import { expect, test } from 'vitest';
import { wrapLooseText } from '../../utils/article/blocks';
import {
  dropEmptyBlocks,
  dropPullQuotes,
  dropRepeatedImages,
  dropRepeatedTitle,
  dropTeasers,
} from '../../utils/article/passes/after';
import {
  protectQuotesAndFigures,
  removeControlNames,
  revealLazyImages,
} from '../../utils/article/passes/before';
import { tieCaptions } from '../../utils/article/passes/captions';
import { mendHeadingLevels } from '../../utils/article/passes/headings';
import {
  cutTail,
  dropEmptySections,
  dropNoise,
  trimLead,
  trimTail,
} from '../../utils/article/passes/trim';
import { type Remove, startRemovals } from '../../utils/article/removals';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const remove: Remove = (element) => element.remove();
const PROSE =
  '<p>The ferry left the pier at eleven with sixty-one passengers, two bicycles and a crate of bread.</p>';

/** Both ends of the article, as `extract` trims them. */
function trim(body: HTMLElement): void {
  trimLead(body, 'A ferry returns', 'Ines Okafor', remove);
  trimTail(body, 'Ines Okafor', remove);
}

/** What a pass leaves of a content. */
function after(html: string, pass: (body: HTMLElement) => void): string {
  const { body } = parse(html);
  pass(body);
  return body.innerHTML;
}

test.each([
  ['<h1>A ferry</h1><p>x</p>', '<p>x</p>'],
  ['<h2>“A  Ferry”</h2><p>x</p>', '<p>x</p>'],
  ['<h2>Another</h2><p>x</p>', '<h2>Another</h2><p>x</p>'],
])('the title is not said twice: %s', (html, expected) => {
  expect(after(html, (body) => dropRepeatedTitle(body, 'A ferry', remove))).toBe(expected);
});

test.each([
  ['h3 h3 h4', 'h2 h2 h3'],
  ['h1 h2 h6', 'h2 h3 h4'],
  ['h4 h2 h4', 'h2 h2 h3'],
  ['h2 h3 h2 h3', 'h2 h3 h2 h3'],
])('heading levels %s become %s', (levels, expected) => {
  const html = levels.replace(/h(\d)\s*/g, '<h$1 id="i" class="c">x</h$1>');
  const result = after(html, mendHeadingLevels);
  expect(
    result
      .match(/<(h\d)/g)
      ?.map((tag) => tag.slice(1))
      .join(' '),
  ).toBe(expected);
  expect(result).toContain('id="i"');
});

test('boxes that only lead elsewhere go, sentences with a link stay', () => {
  const teaser = '<div><a href="/1"><span>Read also:</span> <h4>Old fleet</h4></a></div>';
  const sentence = '<p>The report is <a href="/2">on the county site</a>.</p>';
  expect(after(teaser + sentence, (body) => dropTeasers(body, remove))).toBe(sentence);
});

test.each([
  ['<p>Läs också: <a href="/1">Älgarna är tillbaka</a></p>', ''],
  ['<p>Elsewhere, <a href="/1">the river rose</a>.</p>', null],
  ['<p>Read more: <a href="/1">the report</a> that nobody had asked for.</p>', null],
  ['<blockquote><p data-clarion-source=""><a href="/1">Ines Okafor</a></p></blockquote>', null],
])('a label before a link is enough: %s', (html, expected) => {
  expect(after(html, (body) => dropTeasers(body, remove))).toBe(expected ?? html);
});

test('section, byline and date above the first paragraph go, a standfirst stays', () => {
  const lead = '<p>Local</p><p>By Ines Okafor</p><div><p>14 March 2026, 6:30 a.m.</p></div>';
  const standfirst = '<p>The late boat is back, with larger signs.</p>';
  expect(after(lead + standfirst + PROSE, trim)).toBe(standfirst + PROSE);
});

test('the title said again in other words above the text goes', () => {
  const again = '<p>Home News A ferry returns</p>';
  expect(after(again + PROSE, trim)).toBe(PROSE);
});

test('a sentence that begins with a date is part of the text', () => {
  const html = `<p>On 3 May 2026 the ferry sank.</p><p>Von Anfang an war sie alt.</p>${PROSE}`;
  expect(after(html, trim)).toBe(html);
});

test('appeals, labels and rights go wherever they stand', () => {
  const noise =
    '<p>Sign up for our newsletter today.</p><p>Advertisement</p><p>Реклама</p><p>© 2026 The Courier</p>' +
    '<center>- Anzeige -</center>' +
    '<p><b>Notice</b>: Undefined index: HTTP_REFERER in <b>/www/top.php</b> on line <b>12</b></p>';
  expect(after(PROSE + noise + PROSE, (body) => dropNoise(body, remove))).toBe(PROSE + PROSE);
});

test('words in another script are no furniture', () => {
  const html = '<p>Первая фаза</p><p>любые свежие грибы</p><p>第一部分</p><p>الفصل الأول</p>';
  expect(after(html, (body) => dropNoise(body, remove))).toBe(html);
});

test('a label over other stories ends the article, a heading inside it does not', () => {
  const more = '<h2>Related stories</h2><ul><li>Another story altogether</li></ul>';
  expect(after(PROSE.repeat(4) + more, (body) => cutTail(body, remove))).toBe(PROSE.repeat(4));
  const inside = `${PROSE}<h2>Related</h2>${PROSE.repeat(4)}`;
  expect(after(inside, (body) => cutTail(body, remove))).toBe(inside);
});

test('contributors and a bio after the last paragraph go, the name under a quotation stays', () => {
  const tail = '<p>Additional reporting by J. Pell</p><p>Ines Okafor writes about the sea.</p>';
  expect(after(PROSE + tail, trim)).toBe(PROSE);
  const quote = `${PROSE}<blockquote><p>Well.</p><p>— Ann Lee, May 3, 2026</p></blockquote>`;
  expect(after(quote, trim)).toBe(quote);
});

test('text beside a picture becomes its caption, with the credit that follows', () => {
  const html = '<div><img src="a.png"><p>At Pier Two.</p></div><p>Photo: Ann Lee</p><p>Text.</p>';
  expect(after(html, tieCaptions)).toBe(
    '<figure><img src="a.png"><figcaption> At Pier Two. Photo: Ann Lee</figcaption></figure><p>Text.</p>',
  );
});

test('a picture among paragraphs makes no caption of them', () => {
  const html = `<div><h2>One</h2><img src="a.png"><p>Short.</p></div>${PROSE}`;
  expect(after(html, tieCaptions)).toBe(html);
});

test('text that stands loose beside blocks becomes a paragraph', () => {
  expect(after('<div>a <b>b</b><p>c</p>d</div>', wrapLooseText)).toBe(
    '<div><p>a <b>b</b></p><p>c</p><p>d</p></div>',
  );
});

test('wrappers of nothing but a quotation lose the name that Readability would judge by', () => {
  const page = parse(
    '<div class="social-embed" id="x"><blockquote class="q"><p>a</p></blockquote></div>',
  );
  protectQuotesAndFigures(page);
  expect(page.body.innerHTML).toBe('<div><blockquote><p>a</p></blockquote></div>');
});

test('what is left out is kept with its pass and reason', () => {
  const { removals, by } = startRemovals();
  after(`<p>Advertisement</p>${PROSE}`, (body) => dropNoise(body, by('noise')));
  expect(removals).toEqual([{ pass: 'noise', reason: 'furniture', text: 'Advertisement' }]);
});

test('blocks with nothing to read or see go', () => {
  const html = '<div><p> </p><div><p></p></div></div><p>x</p><p><img src="a.png"></p>';
  expect(after(html, dropEmptyBlocks)).toBe('<p>x</p><p><img src="a.png"></p>');
});

test('lazy images get their address', () => {
  const page = parse(
    '<img src="data:image/gif;base64,R0" data-src="/a.jpg" data-srcset="/b.jpg 2x">',
  );
  revealLazyImages(page);
  expect(page.images[0]?.getAttribute('src')).toBe('/a.jpg');
  expect(page.images[0]?.getAttribute('srcset')).toBe('/b.jpg 2x');
});

test('an image that only noscript holds is shown, a twin is not doubled', () => {
  const page = parse('<p><noscript><img src="/a.jpg"></noscript></p>');
  revealLazyImages(page);
  expect(page.body.innerHTML).toBe('<p><img src="/a.jpg"></p>');
  const twin = parse('<p><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>');
  revealLazyImages(twin);
  expect(twin.images).toHaveLength(1);
});

test('a control cannot answer for a property of its form', () => {
  const page = parse(
    '<form id="f"><output name="parentNode"></output><p>x</p></form><input form="f" name="children">',
  );
  removeControlNames(page);
  expect(page.querySelector('form')!.parentNode).toBe(page.body);
  expect(page.querySelector('[name]')).toBeNull();
});

test('headings over nothing go, those over parts of their own stay', () => {
  const html = '<h2>A</h2><h3>B</h3><p>x</p><h2>C</h2><h2>D</h2><p>y</p>';
  expect(after(html, (body) => dropEmptySections(body, remove))).toBe(
    '<h2>A</h2><h3>B</h3><p>x</p><h2>D</h2><p>y</p>',
  );
  const shown = '<h2>A</h2><img src="i.png"><h2>B</h2><p>x</p>';
  expect(after(shown, (body) => dropEmptySections(body, remove))).toBe(shown);
});

test('a pull quote is said once, an introduced quotation stays', () => {
  const said = `<p>She said: “The ferry left the pier with bread on board”, and went.</p>`;
  const quote = '<blockquote>“The ferry left the pier with bread on board”</blockquote>';
  const pass = (body: HTMLElement) => dropPullQuotes(body, remove);
  expect(after(said + quote, pass)).toBe(said);
  const introduced = `<p>The log reads:</p>${quote}${said}`;
  expect(after(introduced, pass)).toBe(introduced);
});

test('a picture is shown once, and a preview of it not at all', () => {
  const html =
    '<img src="a.png"><img src="a.png"><figure><img src="s.png" alt="A"><img src="l.png" alt="A"></figure>';
  expect(after(html, dropRepeatedImages)).toBe(
    '<img src="a.png"><figure><img src="l.png" alt="A"></figure>',
  );
});

test('a line in italics under a picture is its caption', () => {
  const line = (html: string) => after(html, tieCaptions);
  const figure = '<figure><img src="a.png"><figcaption><em>The pier</em></figcaption></figure>';
  expect(line('<p><img src="a.png"></p><p><em>The pier</em></p><p>x</p>')).toBe(
    `${figure}<p>x</p>`,
  );
  expect(line('<p><img src="a.png"></p><p><em>The</em> pier</p>')).not.toContain('figcaption');
});

test('a label over paragraphs that follow one another does not end the article', () => {
  const on = `${PROSE.repeat(6)}<p>Read more</p>${PROSE.repeat(3)}`;
  expect(after(on, (body) => cutTail(body, remove))).toBe(on);
});

test.each([
  ['5. svibnja 2026.', true],
  ['Zagreb, 05. 05. 2026.', true],
  ['Trajekt je isplovio 5. svibnja 2026.', false],
  ['12 мая', true],
  ['۱۲ خرداد ۱۴۰۳', true],
])('%s is a line of facts: %s', (line, dropped) => {
  const left = after(`<p>${line}</p>${PROSE}`, trim);
  expect(left.includes(line)).toBe(!dropped);
});

test.each([
  'اشترك في السباق عشرون قاربا.',
  '이 신문의 구독 기간은 일 년이다.',
  '他每天早上订阅的报纸都迟到。',
])('a word that asks readers elsewhere is one of the story here: %s', (sentence) => {
  expect(after(`${PROSE}<p>${sentence}</p>${PROSE}`, (body) => dropNoise(body, remove))).toContain(
    sentence,
  );
});
