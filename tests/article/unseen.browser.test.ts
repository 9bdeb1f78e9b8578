import { afterEach, expect, test } from 'vitest';
import { copyPage } from '../../utils/article/passes/unseen';

const TEXT = 'The ferry left the pier with sixty-one passengers, two bicycles and bread. '.repeat(
  3,
);

afterEach(() => document.body.replaceChildren());

/** The ids of what is left out of a page that shows this. */
function unseen(html: string): string[] {
  document.body.innerHTML = html;
  const before = document.body.outerHTML;
  const { copy, unseen: found } = copyPage(document);
  expect(document.body.outerHTML).toBe(before);
  expect(found.every((element) => element.ownerDocument === copy)).toBe(true);
  return found.map(({ id }) => id);
}

test.each([
  ['a counter', '<img id="a" width="1" height="1"><img alt="shown">', ['a']],
  ['a hidden image', '<img id="a" style="display:none"><img alt="shown">', ['a']],
  [
    'an image in folded text',
    `<div style="display:none"><p>${TEXT}</p><img id="a" src="a.png"></div>`,
    ['a'],
  ],
  ['a closed part', `<details><summary>More</summary><p>x<img></p></details>`, []],
  ['a box without a box', '<div style="display:contents"><p>x</p></div>', []],
  [
    'a style sheet',
    '<style>.p{display:none}</style><p>a</p><p class="p" id="b">On paper <b id="c">only</b></p><p>d</p>',
    ['b'],
  ],
  ['invisible text', '<p id="a" style="visibility:hidden">x</p><p>y</p>', ['a']],
  [
    'visible text in what is not',
    '<div style="visibility:hidden"><p id="a">x</p><p style="visibility:visible">y</p></div>',
    ['a'],
  ],
  ['text that waits', `<h2>Why?</h2><div hidden><p>${TEXT}</p></div>`, []],
  [
    'a short answer behind a button',
    '<button aria-controls="a">Why?</button><p hidden id="a">So.</p>',
    [],
  ],
  ['what find in page opens', '<p hidden="until-found" id="a">So.</p>', []],
  ['the same text for phones', `<p>${TEXT}</p><p hidden id="a">${TEXT}</p>`, ['a']],
  ['a dialog', `<div role="dialog" id="a" hidden><p>${TEXT}</p></div>`, ['a']],
  [
    'a menu',
    `<button aria-controls="a"></button><p hidden id="a"><a href="/">${TEXT}</a></p>`,
    ['a'],
  ],
  [
    'a form whose control is named like a method',
    '<form><input name="checkVisibility"></form>',
    [],
  ],
  ['scripts', '<script type="application/ld+json">{}</script><noscript>x</noscript>', []],
])('%s', (_name, html, ids) => expect(unseen(html)).toEqual(ids));

test('all of a page that is hidden as a whole', () => {
  document.documentElement.style.display = 'none';
  expect(unseen('<p id="a">x</p>')).toEqual([]);
  document.documentElement.removeAttribute('style');
});

test('a parsed file hides nothing but counters', () => {
  const page = new DOMParser().parseFromString('<p hidden>x</p><img width="1">', 'text/html');
  expect(copyPage(page).unseen).toHaveLength(1);
});
