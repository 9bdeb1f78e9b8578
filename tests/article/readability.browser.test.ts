import { Readability } from '@mozilla/readability';
import { expect, test } from 'vitest';
import { parseWithReadability } from '../../utils/article/readability';

const PROSE =
  '<p>The ferry left the pier at eleven with sixty-one passengers, two bicycles and a crate of bread aboard, and nobody waved.</p>';

/** A page of its own for each reading, as Readability takes it apart. */
function page(before: string): Document {
  const body = `<main>${before}${PROSE.repeat(8)}</main>`;
  return new DOMParser().parseFromString(`<title>The ferry</title>${body}`, 'text/html');
}

test.each([
  ['<p style="display: none">Hidden by style, and long enough to be counted.</p>'],
  ['<p style="visibility: hidden">Hidden by style, and long enough to be counted.</p>'],
  ['<p style="color: red">Not hidden by its style, and long enough to be counted.</p>'],
  ['<p hidden>Hidden by its attribute, and long enough to be counted.</p>'],
  ['<p aria-hidden="true">Hidden from screen readers, and long enough.</p>'],
  ['<p aria-hidden="false">Shown to screen readers, and long enough to be counted.</p>'],
  ['<img class="fallback-image" aria-hidden="true" src="a.png" alt="A formula">'],
  ['<p class="byline">By Ada Lovelace</p>'],
  ['<p id="author">Ada Lovelace</p>'],
  ['<p><a rel="author" href="/ada">Ada Lovelace</a></p>'],
  ['<p itemprop="author"><b itemprop="name">Ada Lovelace</b>, at the pier</p>'],
  ['<p class="byline"></p><p class="author">Ada Lovelace</p>'],
  ['<p rel="nofollow" itemprop="text">Nobody in particular, and long enough.</p>'],
])('asked the cheap way round, Readability answers the same: %s', (before) => {
  const whole = new Readability<HTMLElement>(page(before), {
    serializer: (content) => content as HTMLElement,
  }).parse();
  const quick = parseWithReadability(page(before));
  expect(quick?.content?.innerHTML).toBe(whole?.content?.innerHTML);
  expect(quick?.byline).toBe(whole?.byline);
  expect(quick?.textContent).toContain('nobody waved');
});
