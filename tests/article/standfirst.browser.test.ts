import { expect, test } from 'vitest';
import { findStandfirst, isIn } from '../../utils/article/standfirst';

const LINE = 'The last paper mill of the valley will make bottles of pulp from May on.';

function find(header: string, excerpt = ''): string {
  const html = `<header><h1>Mill</h1>${header}</header><p>Then the text begins here.</p>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return findStandfirst(page, page.querySelector('h1'), excerpt);
}

test('it is known by its name, or by a name of what is around it', () => {
  expect(find(`<p class="article__standfirst">${LINE}</p>`)).toBe(LINE);
  expect(find(`<div class="subHeadline"><div>${LINE}</div></div>`)).toBe(LINE);
});

test('it is known by being the description of the page', () => {
  expect(find(`<p>${LINE}</p>`, `${LINE} And more.`)).toBe(LINE);
  expect(find(`<p>${LINE}</p>`, 'Another description')).toBe('');
});

test.each([
  ['a name of what holds the title too', `<p>${LINE}</p>`],
  ['links', `<p class="summary"><a href="/a">${LINE}</a></p>`],
  ['a caption', `<figure class="lead"><figcaption>${LINE}</figcaption></figure>`],
  ['a date', '<p class="intro">Published on 20 November 2019 at 8 in Linz</p>'],
])('%s makes none', (_name, header) => {
  expect(find(header)).toBe('');
});

test('a page without the title has none', () => {
  const page = new DOMParser().parseFromString(`<p class="lead">${LINE}</p>`, 'text/html');
  expect(findStandfirst(page, null, LINE)).toBe('');
});

test('what the article says already is told', () => {
  const content = document.createElement('div');
  content.innerHTML = `<p>The last paper\n mill of the valley will make bottles of pulp.</p>`;
  expect(isIn(content, LINE)).toBe(true);
  expect(isIn(content, 'Another line')).toBe(false);
});
