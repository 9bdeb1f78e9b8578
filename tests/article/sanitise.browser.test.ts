import DOMPurify from 'dompurify';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitise } from '../../utils/article/sanitise';
import { anyHtml } from './any-html';
import { disallowed } from './audit';

const BASE = 'https://paper.example/news/story.html';

test.each([
  ['scripts and handlers go', '<p onclick="x()">a<script>x()</script></p>', '<p>a</p>'],
  ['styles and classes go', '<p style="position:fixed" class="c" data-x="1">a</p>', '<p>a</p>'],
  ['a form leaves its text', '<form action="/x"><p>a</p><input></form>', '<p>a</p>'],
  ['page-defined elements leave their text', '<x-y is="z">a</x-y>', 'a'],
  ['frames, drawings and media go', '<iframe srcdoc="x"></iframe><svg><text>a</text></svg>b', 'b'],
  [
    'huge numbers go',
    '<table><tbody><tr><td colspan="9999">a</td></tr></tbody></table>',
    '<table><tbody><tr><td>a</td></tr></tbody></table>',
  ],
  ['a false language goes', '<p lang="x y" dir="up">a</p>', '<p>a</p>'],
  ['language and direction stay', '<p lang="ar" dir="rtl">a</p>', '<p lang="ar" dir="rtl">a</p>'],
])('%s', (_promise, html, clean) => {
  expect(sanitise(html, BASE)).toBe(clean);
});

test.each([
  'javascript:x()',
  'java\tscript:x()',
  ' JaVaScRiPt:x()',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://paper.example/1',
  'https://user:secret@paper.example/',
  'intent://x#Intent;end',
])('a link to %j becomes text', (href) => {
  const template = document.createElement('template');
  template.innerHTML = sanitise(`<a href="${href}">a</a>`, BASE);
  expect(template.content.querySelector('[href]')).toBeNull();
  expect(template.content.textContent).toBe('a');
});

test('links are absolute, open the whole tab and tell nothing of where they stood', () => {
  expect(sanitise('<a href="../sea?a=1" ping="/p" target="_self">a</a>', BASE)).toBe(
    '<a href="https://paper.example/sea?a=1" rel="noopener noreferrer" target="_top">a</a>',
  );
});

test('what stands for an embed says so, and opens beside the reader', () => {
  expect(sanitise('<a href="https://v.example/" data-embed="video">a</a>', BASE)).toBe(
    '<a href="https://v.example/" data-embed="video" rel="noopener noreferrer" target="_blank">a</a>',
  );
  expect(sanitise('<p data-embed="video">a</p><a data-embed="x">b</a>', BASE)).toBe(
    '<p>a</p><a>b</a>',
  );
});

test('links within the page keep leading to their place', () => {
  const html = sanitise(`<a href="#n1">1</a><a href="${BASE}#n1">1</a><p id="n1">a</p>`, BASE);
  const root = document.createElement('div');
  root.innerHTML = html;
  const place = root.querySelector('p')!.id;
  const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([`#${place}`, `#${place}`]);
});

test('images are lazy, absolute, and ask without a referrer', () => {
  const root = document.createElement('template');
  root.innerHTML = sanitise('<img src="a.png" srcset="b.png 2x, javascript:x 3x" alt="A">', BASE);
  const image = root.content.querySelector('img')!;
  expect(image.getAttribute('src')).toBe('https://paper.example/news/a.png');
  expect(image.getAttribute('srcset')).toBe('https://paper.example/news/b.png 2x');
  expect([image.loading, image.referrerPolicy, image.alt]).toEqual(['lazy', 'no-referrer', 'A']);
});

test('pictures may be data, documents may not', () => {
  const png = 'data:image/png;base64,AAAA';
  expect(sanitise(`<img src="${png}">`, BASE)).toContain(png);
  expect(sanitise('<img src="data:image/svg+xml,<svg/>">', BASE)).not.toContain('data:');
});

test('cells that would span more columns than any table has span none', () => {
  const table = (cells: number) => `<table><tbody><tr>${'<td colspan="100">a</td>'.repeat(cells)}`;
  expect(sanitise(table(10), BASE)).toContain('colspan="100"');
  expect(sanitise(table(11), BASE)).not.toContain('colspan');
});

test.each(['<img src="" alt="A">', '<img src=" " srcset=" , " alt="A">'])(
  'an empty address is no picture: %s',
  (html) => {
    const root = document.createElement('template');
    root.innerHTML = sanitise(html, BASE);
    const image = root.content.querySelector('img')!;
    expect([image.getAttribute('src'), image.getAttribute('srcset')]).toEqual([null, null]);
  },
);

test('sanitising again changes nothing, whatever comes', () => {
  fc.assert(
    fc.property(anyHtml, (html) => {
      const once = sanitise(html, BASE);
      expect(sanitise(once, BASE)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

test('a link within a link that had another class of its own is the next to it', () => {
  const once = sanitise('<p><a is="x-y">one <a href="/b">two</a> three', BASE);
  expect(once).toMatch(
    /^<p><a>one <\/a><a href="[^"]+" rel="[^"]+" target="_top">two<\/a> three<\/p>$/,
  );
  expect(sanitise(once, BASE)).toBe(once);
});

test('nothing of a page is held on to', () => {
  sanitise('<p onclick="alert()">Ferry<script>alert()</script></p>', 'https://page.example/');
  expect(DOMPurify.removed).toEqual([]);
});

test('no element, attribute or address passes that is not allowed, whatever comes', () => {
  fc.assert(
    fc.property(anyHtml, (html) => {
      expect(disallowed(sanitise(html, BASE))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('the audit finds what is not allowed', () => {
  const html = '<p onclick="x()"><svg></svg><a href="javascript:x()">a</a><img src="x"></p>';
  expect(disallowed(html)).toEqual([
    'p[onclick]',
    '<svg>',
    'a → javascript:x()',
    'img ← x',
    'an eager image',
  ]);
});

test('an element that the page has defined by another name is a plain one', () => {
  expect(sanitise('<p is="x-line" lang="en">a <b>b</b></p>', BASE)).toBe(
    '<p lang="en">a <b>b</b></p>',
  );
});
