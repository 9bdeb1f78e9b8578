import { expect, test } from 'vitest';
import { readCanonical, readLicence } from '../../utils/article/metadata/addresses';

const URL_OF_PAGE = 'https://paper.example/news/story.html?from=mail';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

test.each([
  ['<link rel="canonical" href="/news/story">', 'https://paper.example/news/story'],
  ['<meta property="og:url" content="https://paper.example/s">', 'https://paper.example/s'],
  ['<link rel="canonical" href="javascript:alert(1)">', URL_OF_PAGE],
  ['<link rel="canonical" href="">', URL_OF_PAGE],
  ['', URL_OF_PAGE],
])('canonical: %s', (html, expected) => {
  expect(readCanonical(parse(html), URL_OF_PAGE)).toBe(expected);
});

test.each([
  [
    '<a rel="license" href="https://licence.example/by/4.0/">CC BY</a>',
    'https://licence.example/by/4.0/',
  ],
  [
    '<meta name="DCTERMS.license" content="https://licence.example/zero">',
    'https://licence.example/zero',
  ],
  ['<a rel="license" href="data:text/html,x">CC BY</a>', ''],
  ['<a href="https://licence.example/">CC BY</a>', ''],
])('licence: %s', (html, expected) => {
  expect(readLicence(parse(html))).toBe(expected);
});
