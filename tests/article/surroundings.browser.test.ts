import { expect, test } from 'vitest';
import { extract } from '../../utils/article/extract';
import { emptySurroundings } from '../../utils/article/passes/containers';
import { startRemovals } from '../../utils/article/removals';

const PROSE =
  'The ferry left the pier at eleven with sixty-one passengers, two bicycles and a crate of bread. ';
const TEXT = `<p>${PROSE.repeat(3)}</p>`;

/** What is left of something beside a text after all around that was emptied. */
function left(beside: string, text = TEXT): string {
  const page = new DOMParser().parseFromString(`${beside}<main>${text}</main>`, 'text/html');
  emptySurroundings(page, page.querySelector('h1'), startRemovals().by('surroundings'));
  return page.body.firstElementChild!.outerHTML;
}

test.each([
  ['<nav><a href="/">Home</a></nav>', '<nav></nav>'],
  ['<aside><h2>Most read</h2><ul><li>One</li></ul></aside>', '<aside></aside>'],
  ['<footer><p>Printed weekly</p></footer>', '<footer></footer>'],
  ['<div role="navigation"><a href="/">Home</a></div>', '<div role="navigation"></div>'],
])('what stands around an article is emptied, and stays: %s', (body, rest) => {
  expect(left(body)).toBe(rest);
});

test.each([
  ['the title', '<aside><h1>The ferry</h1></aside>'],
  ['an article', '<aside><article><p>Short.</p></article></aside>'],
  ['as much text as an article', `<aside>${TEXT}</aside>`],
  ['who wrote an article', '<article>Short.<footer>Ada Lovelace</footer></article>'],
  ['the source of a quotation', '<blockquote>Why?<footer>Ada Lovelace</footer></blockquote>'],
])('what holds %s is left alone', (_what, body) => {
  expect(left(body)).toBe(body);
});

test('where the page has no other text, nothing is emptied', () => {
  const named = `<aside>${PROSE}<br>${PROSE}</aside>`;
  expect(left(named, '')).toBe(named);
});

test('what was emptied is told', () => {
  const html = `<nav><a href="/">Home</a></nav><main>${TEXT}</main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { removals, by } = startRemovals();
  emptySurroundings(page, null, by('surroundings'));
  expect(removals).toEqual([{ pass: 'surroundings', reason: 'surroundings', text: 'Home' }]);
});

test('what was left out is told without the source of its scripts', () => {
  const noise =
    '<div class="related"><script>show(7)</script>Another story<style>b {}</style></div>';
  const page = new DOMParser().parseFromString(
    `<title>The ferry</title><main><h1>The ferry</h1>${TEXT.repeat(3)}${noise}</main>`,
    'text/html',
  );
  const found = extract(page);
  expect(found.ok && found.value.removals).toEqual([
    { pass: 'containers', reason: 'related', text: 'Another story' },
  ]);
});
