import { isReference, linkShare } from '../blocks';
import type { Remove } from '../removals';
import { foldSpace } from '../text';

/** Passes over the content that Readability chose, before it is sanitised. */

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const KEEPS_A_BLOCK = 'img, picture, table, hr, br, audio, video, iframe, input';

/** Drops a first heading that says the title again; the view shows the title on its own. */
export function dropRepeatedTitle(body: Element, title: string, remove: Remove): void {
  const heading = body.querySelector(HEADINGS);
  if (heading && sameWords(heading.textContent ?? '', title)) remove(heading, 'repeated title');
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) => foldSpace(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
  return words(a) !== '' && words(a) === words(b);
}

/**
 * Renames headings so that the first level under the title is 2 and no level is skipped on the way
 * down (WCAG technique H42; a skipped level makes screen-reader users look for what is missing).
 */
export function mendHeadingLevels(body: Element): void {
  // The original levels that are open at this point, outermost first.
  const open: number[] = [];
  for (const heading of body.querySelectorAll(HEADINGS)) {
    const level = Number(heading.localName[1]);
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    rename(heading, `h${Math.min(6, open.length + 1)}`);
  }
}

function rename(element: Element, name: string): void {
  if (element.localName === name) return;
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of [...element.attributes]) {
    if (['id', 'lang', 'dir'].includes(attribute)) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** Removes blocks that hold nothing to read or see. They would be gaps and empty list items. */
export function dropEmptyBlocks(body: Element): void {
  // Children before parents, so that a wrapper of empty wrappers goes too.
  for (const block of [
    ...body.querySelectorAll('p, div, section, figure, ul, ol, li, h2, h3'),
  ].reverse()) {
    if (!block.textContent?.trim() && !block.querySelector(KEEPS_A_BLOCK)) block.remove();
  }
}

/** The text of a teaser is a line or two, and nearly all of it leads elsewhere. */
const TEASER_CHARACTERS = 300;
const TEASER_LINK_SHARE = 0.8;

/** Drops boxes between paragraphs that are links to other stories ("Read also: …"). */
export function dropTeasers(body: Element, remove: Remove): void {
  for (const block of [...body.querySelectorAll('div, section, aside, p')]) {
    const text = foldSpace(block.textContent ?? '');
    if (text === '' || text.length > TEASER_CHARACTERS || !body.contains(block)) continue;
    if (linkShare(block, text) >= TEASER_LINK_SHARE && !isReference(text)) remove(block, 'links');
  }
}

/** Whether any text of the content stands before an element of it. */
export function hasTextBefore(element: Element, body: Element): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (element.contains(text)) return false;
    if (text.textContent?.trim()) return true;
  }
  return false;
}
