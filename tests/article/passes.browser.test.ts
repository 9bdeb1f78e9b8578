import { expect, test } from 'vitest';
import {
  dropEmptyBlocks,
  dropLeadingDate,
  dropRepeatedTitle,
  dropTeasers,
  mendHeadingLevels,
} from '../../utils/article/passes/after';
import { copyPage, removeControlNames, revealLazyImages } from '../../utils/article/passes/before';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
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
  expect(after(html, (body) => dropRepeatedTitle(body, 'A ferry'))).toBe(expected);
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
  expect(after(teaser + sentence, dropTeasers)).toBe(sentence);
});

test('a date alone above the text goes, one that begins a sentence stays', () => {
  const alone = '<div><p><time>3 May</time></p></div><p>Text.</p>';
  expect(after(alone, dropLeadingDate)).toBe('<p>Text.</p>');
  const part = '<p><time>3 May</time> was a Sunday.</p>';
  expect(after(part, dropLeadingDate)).toBe(part);
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

test('images that the page hides or uses for counting are left out of the copy only', () => {
  document.body.innerHTML =
    '<img id="a" width="1" height="1"><img id="b" style="display:none"><img id="c" alt="shown">';
  const ids = (page: Document) => [...page.images].map(({ id }) => id);
  expect(ids(copyPage(document))).toEqual(['c']);
  expect(ids(document)).toEqual(['a', 'b', 'c']);
});

test('a control cannot answer for a property of its form', () => {
  const page = parse(
    '<form id="f"><output name="parentNode"></output><p>x</p></form><input form="f" name="children">',
  );
  removeControlNames(page);
  expect(page.querySelector('form')!.parentNode).toBe(page.body);
  expect(page.querySelector('[name]')).toBeNull();
});
