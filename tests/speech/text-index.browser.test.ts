import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentBlocks } from '../../utils/speech/segment';
import { indexText } from '../../utils/speech/text-index';

function index(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  return indexText(root);
}

test('blocks are paragraphs, headings, items; inline elements do not cut them', () => {
  const { blocks } = index('<h2>A</h2><p>b <em>c</em> d</p><ul><li>e</li><li>f</li></ul>');
  expect(blocks.map(({ text }) => text)).toEqual(['A', 'b c d', 'e', 'f']);
});

test('text before and after an inner block is two blocks', () => {
  const { blocks } = index('<div>a<p>b</p>c</div>');
  expect(blocks.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

test('the end of a source line is a space, a line break is the end of a line', () => {
  const { blocks } = index('<p>a\n  b<br>c</p><pre>d\ne</pre>');
  expect(blocks.map(({ text }) => text)).toEqual(['a   b\nc', 'd\ne']);
});

test('silent parts and ruby hints are left out', () => {
  const { blocks } = index('<p>a<ruby>漢<rt>kan</rt></ruby></p><p data-silent>b</p>');
  expect(blocks.map(({ text }) => text)).toEqual(['a漢']);
});

test('a block that begins with foreign words is of its own language, and knows where they are', () => {
  const { blocks } = index(
    '<div lang="en"><p><i lang="fr">Bonjour, <b>tous</b></i>, he said in <i lang="en-GB">English</i>.</p></div>',
  );
  expect(blocks).toMatchObject([{ lang: 'en', foreign: [{ start: 0, end: 13, lang: 'fr' }] }]);
});

test('a block knows its language', () => {
  const { blocks } = index('<p lang="fr">a</p><p>b <span lang="de">c</span></p>');
  expect(blocks.map(({ lang }) => lang)).toEqual(['fr', '']);
});

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

test('a block knows what it is, and whether something begins with it', () => {
  const { blocks } = index(`<h2>head</h2><p>text</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>
    <ol><li><p>d</p><p>e</p></li></ol><blockquote><p>f</p><p>g</p></blockquote>
    <figure><img src="${PIXEL}" alt="h"><figcaption>i</figcaption></figure>
    <table><caption>j</caption><tr><th>k</th></tr><tr><td>l</td></tr></table><pre>m</pre>
    <ol><li id="user-content-fn-1">n</li></ol><p id="note">o</p>`);
  expect(blocks.map(({ text, kind, opens }) => `${text} ${kind}${opens ? ' opens' : ''}`)).toEqual([
    ...['head heading opens', 'text paragraph'],
    ...['a listItem opens', 'b listItem opens', 'c listItem', 'd listItem opens', 'e listItem'],
    ...['f quote opens', 'g quote', 'h image opens', 'i caption'],
    ...['j caption', 'k tableRow opens', 'l tableRow', 'm code', 'n footnote', 'o paragraph'],
  ]);
});

test('a row of a table is one block, its cells apart', () => {
  const { blocks, range } = index(
    '<table><tr><th>Boat</th> <td>Lantern</td><td></td><td><p>a</p><p>b</p></td></tr><tr><td>c</td></tr></table>',
  );
  expect(blocks.map(({ text }) => text)).toEqual(['Boat\tLantern\ta\nb', 'c']);
  expect(range(0, 5, 12).toString()).toBe('Lantern');
});

test('a picture in the middle of a text is told after it, one without a text is not', () => {
  const { blocks, range } = index(
    `<p>One <img src="${PIXEL}" alt="a boat"> two.</p><p><img src="${PIXEL}" alt="">Three.</p>`,
  );
  expect(blocks.map(({ text }) => text)).toEqual(['One  two.', 'a boat', 'Three.']);
  expect(range(1, 0, 6).cloneContents().querySelector('img')?.alt).toBe('a boat');
});

test('links to footnotes and back are reference marks, powers and other links are not', () => {
  const { blocks } = index(
    '<p>a<sup><a href="#fn1">1</a></sup> x<sup>2</sup> <a href="#part">see</a> <a href="#r">↩</a></p>',
  );
  const [{ text, citations }] = blocks as [(typeof blocks)[0]];
  expect(citations!.map(([start, end]) => text.slice(start, end))).toEqual(['1', '↩']);
});

test('a character of the document is found in the blocks, save in what is not read', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p>a <em>bc</em></p><p data-silent>d</p>';
  const { locate } = indexText(root);
  expect(locate(root.querySelector('em')!.firstChild!, 1)).toEqual({ block: 0, offset: 3 });
  expect(locate(root.lastChild!.firstChild!, 0)).toBeNull();
});

test('the range of every segment holds the text of the segment', () => {
  const { blocks, range } = index(
    '<h1>Title</h1><p>One <b>two</b>. Three\n   <i>four</i> five! “Six?”</p><p>Seven<br>eight.</p>',
  );
  const segments = segmentBlocks(blocks);
  expect(segments.length).toBeGreaterThan(4);
  for (const { block, start, end, text } of segments) {
    expect(range(block, start, end).toString().replace(/\s/g, ' ')).toBe(text.replace(/\n/g, ''));
  }
});

/** Pieces of articles, opened and closed at random; the parser makes a tree of whatever comes. */
const anyHtml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<h2>',
        '</h2>',
        '<ul><li>',
        '</li></ul>',
        '<blockquote>',
        '<br>',
      ),
      fc.constantFrom(
        '<em>',
        '</em>',
        '<table><tr><td>',
        '</td><td>',
        '</td></tr></table>',
        '<pre>',
        '</pre>',
      ),
      fc.constantFrom('<i lang="fr">', '</i>', '<span lang="ja">', '</span>', '<p lang="de">'),
      fc.constantFrom(
        '<sup><a href="#fn">1</a></sup>',
        '<span data-silent>hush</span>',
        '<ruby>漢<rt>kan</rt></ruby>',
      ),
      fc.constantFrom('One two. ', 'Mr. ', 'She ', 'left?\n  ', '今日は。', ' ', 'نعم! ', '[2] '),
      fc.constant(`<img src="${PIXEL}" alt="A boat. At sea.">`),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Letters and digits alone: how they are spaced is another matter. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('whatever the article, ranges hold their segments, and all that is read is in one, in order', () => {
  fc.assert(
    fc.property(anyHtml, (html) => {
      const root = document.createElement('div');
      root.innerHTML = html;
      const { blocks, range, locate } = indexText(root);
      const segments = segmentBlocks(blocks.map((block) => ({ ...block, lang: 'en' })));
      const told = segments.filter(({ kind }) => kind !== 'image');
      for (const { block, start, end, text } of told) {
        const found = range(block, start, end);
        expect(locate(found.startContainer, found.startOffset)).toEqual({ block, offset: start });
        if (!found.cloneContents().querySelector('[data-silent], rt')) {
          expect(found.toString().replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        }
      }
      for (const element of root.querySelectorAll('[data-silent], rt')) element.remove();
      expect(letters(told.map(({ text }) => text).join(''))).toBe(letters(root.textContent));
    }),
    { numRuns: 300 },
  );
});
