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

test('a block knows its language', () => {
  const { blocks } = index('<p lang="fr">a</p><p>b <span lang="de">c</span></p>');
  expect(blocks.map(({ lang }) => lang)).toEqual(['fr', '']);
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
