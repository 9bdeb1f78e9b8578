import { beforeEach, expect, test } from 'vitest';
import { extract } from '../../utils/article/extract';

beforeEach(() => document.body.replaceChildren());

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const prose = 'The ferry left the pier with sixty-one passengers, two bicycles and bread. '.repeat(
  4,
);
const story = `<html lang="en_GB"><head><title>A ferry</title></head><body><article><h1>A ferry</h1>
  ${`<p>${prose}</p>`.repeat(5)}</article></body></html>`;

test('the page itself is not changed', () => {
  const page = parse(story);
  const before = page.documentElement.outerHTML;
  expect(extract(page).ok).toBe(true);
  expect(page.documentElement.outerHTML).toBe(before);
});

test('language tags are put right', () => {
  const found = extract(parse(story));
  expect(found.ok && found.value.lang).toBe('en-GB');
});

test.each([
  ['an empty page', ''],
  ['a caption', '<p>Only a few words.</p>'],
])('%s is no article', (_name, html) => {
  expect(extract(parse(html))).toEqual({ ok: false, reason: 'noArticle' });
});

test('a page of another kind is told apart', () => {
  const svg = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'image/svg+xml',
  );
  expect(extract(svg)).toEqual({ ok: false, reason: 'notHtml' });
  const frames = parse('<html><frameset><frame src="a.html"></frameset></html>');
  expect(extract(frames)).toEqual({ ok: false, reason: 'frameset' });
});

test('all text of a page can be read where no article is found', () => {
  const found = extract(parse('<title>List</title><ul><li>One</li><li>Two</li></ul>'), 'page');
  expect(found.ok && [found.value.title, found.value.body]).toEqual([
    'List',
    '<ul><li>One</li><li>Two</li></ul>',
  ]);
});

test('where there is no article, the part with the most text is the guess', () => {
  const page = parse(`<nav>${'<a href="/">Pools of the town</a>'.repeat(9)}</nav>
    <div><div id="box"><p>The pool is closed until Friday.</p><p>Bring a towel then.</p></div></div>
    <footer>Printed on paper that others have thrown away.</footer>`);
  expect(extract(page)).toEqual({ ok: false, reason: 'noArticle' });
  const found = extract(page, 'guess');
  expect(found.ok && found.value.body).toBe(
    '<p>The pool is closed until Friday.</p><p>Bring a towel then.</p>',
  );
});

test('links alone are no guess', () => {
  const page = parse(
    '<ul><li><a href="/a">The pool is closed until Friday or longer.</a></li></ul>',
  );
  expect(extract(page, 'guess')).toEqual({ ok: false, reason: 'noArticle' });
});

test('a selection is read alone', () => {
  document.body.innerHTML = '<p id="a">Before.</p><p id="b">Marked <b>words</b> here.</p>';
  const selection = getSelection()!;
  selection.selectAllChildren(document.getElementById('b')!);
  const found = extract(document, 'selection');
  expect(found.ok && found.value.body).toBe('Marked <b>words</b> here.');
  selection.removeAllRanges();
  expect(extract(document, 'selection')).toEqual({ ok: false, reason: 'noArticle' });
});

test('markup in the metadata stays text, and invisible characters go', () => {
  const found = extract(
    parse(story.replaceAll('A ferry<', '&lt;img src=x&gt;\u202Eyrref\u200B<')),
    'page',
  );
  expect(found.ok && found.value.title).toBe('<img src=x>yrref');
});
