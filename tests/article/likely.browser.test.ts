import { describe, expect, test } from 'vitest';
import { articleProbability } from '../../utils/article/likely';
import { readAddress } from '../../utils/article/likely/address';

const articles = import.meta.glob<string>('../fixtures/articles/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const listings = import.meta.glob<string>('../fixtures/listings/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
const judge = (html: string) => articleProbability(parse(html));
const named = (pages: Record<string, string>) => Object.entries(pages);

const prose = 'The ferry left the pier with sixty-one passengers and bread. '.repeat(8);
const story = `<article><h1>A ferry</h1>${`<p>${prose}</p>`.repeat(6)}</article>`;

test('there are pages to judge', () => {
  expect(named(articles).length).toBeGreaterThanOrEqual(15);
  expect(named(listings).length).toBeGreaterThanOrEqual(40);
});

test.each(named(articles))('%s is an article', (_name, html) => {
  expect(judge(html)).toBeGreaterThanOrEqual(0.5);
});

test.each(named(listings))('%s is none', (_name, html) => {
  expect(judge(html)).toBeLessThan(0.5);
});

test('text parted by line breaks, and text without spaces, are prose too', () => {
  expect(judge(`<table><td>${`${prose}<br><br>`.repeat(6)}</table>`)).toBeGreaterThan(0.5);
  const dense = '渡船带着六十一名乘客和面包离开了码头，天色已晚，谁也没有抱怨。'.repeat(4);
  expect(judge(`<div>${`<p>${dense}</p>`.repeat(8)}</div>`)).toBeGreaterThan(0.5);
});

test('the page is not changed', () => {
  const page = parse(story);
  const before = page.documentElement.outerHTML;
  articleProbability(page);
  expect(page.documentElement.outerHTML).toBe(before);
});

test('a page without content, and one without a body, are none', () => {
  expect(judge('')).toBeLessThan(0.5);
  const page = parse('');
  page.documentElement.replaceChildren();
  expect(articleProbability(page)).toBeLessThan(0.5);
});

test('names of forms and their controls answer for nothing', () => {
  const names = [
    ...['querySelectorAll', 'localName', 'firstChild', 'nextSibling', 'nodeType', 'hasAttribute'],
    ...['body', 'URL', 'getAttribute', 'textContent'],
  ];
  const inputs = names.map((name) => `<input name="${name}">`).join('');
  const forms = names.map((name) => `<form name="${name}"></form>`).join('');
  const plain = judge(`<form>${story}</form>`);
  expect(judge(`<form>${inputs}${story}</form>${forms}`)).toBe(plain);
  expect(plain).toBeGreaterThan(0.5);
});

test('a page without end is judged by its beginning', () => {
  const page = parse(`${story}${'<p>a</p>'.repeat(200_000)}`);
  const start = performance.now();
  expect(articleProbability(page)).toBeGreaterThan(0.5);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('elements nested without end do not overflow', () => {
  const page = parse('');
  let inner: Element = page.body;
  for (let n = 0; n < 20_000; n++) inner = inner.appendChild(page.createElement('div'));
  inner.textContent = prose;
  expect(articleProbability(page)).toBeLessThan(0.5);
});

describe('addresses', () => {
  const kind = (path: string) =>
    Object.entries(readAddress(`https://a.example${path}`))
      .filter(([, is]) => is)
      .map(([name]) => name);
  test.each([
    ['/', 'home'],
    ['/de/', 'home'],
    ['/index.html', 'home'],
    ['/tag/sea', 'listing'],
    ['/?q=sea', 'listing'],
    ['/author/ada-ferry-of-sea/', 'listing'],
    ['/2026/03/14/ferry', 'single'],
    ['/news/a-ferry-returns-late', 'single'],
    ['/story-81234.html', 'single'],
  ])('%s: %s', (path, expected) => expect(kind(path)).toEqual([expected]));
  test('others say nothing', () => {
    expect(kind('/news')).toEqual([]);
    expect(readAddress('about:blank')).toEqual({ home: false, listing: false, single: false });
  });
});
