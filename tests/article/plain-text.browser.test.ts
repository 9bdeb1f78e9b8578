import { expect, test } from 'vitest';
import { extract } from '../../utils/article/extract';
import { plainText, textFile } from '../../utils/article/plain-text';

function body(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

test('each block is a paragraph, and markup in the text stays text', () => {
  const html = '<div>One <b>two</b><p>three &lt;b>four</p>five<ul><li>six<li>seven</ul></div>';
  expect(plainText(body(html))).toBe(
    '<p>One two</p><p>three &lt;b&gt;four</p><p>five</p><p>six</p><p>seven</p>',
  );
});

test('what is no text is left out', () => {
  expect(plainText(body('<p>a<script>b</script><style>c</style></p><textarea>d</textarea>'))).toBe(
    '<p>a</p>',
  );
});

test('what is longer than a book is cut, and shows it', () => {
  expect(plainText(body(`<p>${'a'.repeat(20)}</p><p>b</p>`), 10)).toBe('<p>aaaaaaaaaa</p><p>…</p>');
  expect(textFile('a'.repeat(20), 10)).toBe('<p>aaaaaaaaaa</p><p>…</p>');
});

test('the lines of a file run on where they are full, and stay where they are short', () => {
  const full = 'This line was broken where the screen of its writer ended,';
  expect(textFile(`Roses\nare red\n\n${full}\nand goes on.\n\n<b>1</b>`)).toBe(
    `<p>Roses<br>are red</p><p>${full} and goes on.</p><p>&lt;b&gt;1&lt;/b&gt;</p>`,
  );
});

test('an article in XHTML is read like any other', () => {
  const prose = 'The ferry left the pier with passengers, two bicycles and a crate of bread.';
  const page = new DOMParser().parseFromString(
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A ferry</title></head><body>
     <nav><a href="/">Home</a></nav><article><h1>A ferry</h1>${`<p>${prose}<br/></p>`.repeat(6)}
     <p><![CDATA[1 < 2]]> <a href="/more">and more</a></p></article></body></html>`,
    'application/xhtml+xml',
  );
  const found = extract(page);
  expect(found.ok && found.value.title).toBe('A ferry');
  expect(found.ok && found.value.body).toContain('1 &lt; 2');
  expect(found.ok && found.value.body).not.toContain('Home');
});
