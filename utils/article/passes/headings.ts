import { rename } from '../blocks';

/** Passes that keep the headings and their levels. */

export const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** The level a heading has on the page: Readability makes every first-level heading a second. */
const LEVEL = 'data-clarion-level';
const ID = 'data-clarion-id';

/**
 * Remembers the headings' levels, and takes the names off that Readability would judge and drop
 * them by; `restoreHeadings` gives back the ids that links lead to.
 */
export function protectHeadings(copy: Document): void {
  for (const heading of copy.querySelectorAll(HEADINGS)) {
    heading.setAttribute(LEVEL, heading.localName[1]!);
    for (const element of [heading, ...heading.querySelectorAll('[id], [class]')]) {
      if (element.id) element.setAttribute(ID, element.id);
      element.removeAttribute('id');
      element.removeAttribute('class');
    }
  }
}

export function restoreHeadings(body: Element): void {
  for (const element of body.querySelectorAll(`[${ID}]`)) element.id = element.getAttribute(ID)!;
}

/** The level of a heading on the page, 1 to 6. */
export function levelOf(heading: Element): number {
  return Number(heading.getAttribute(LEVEL) ?? heading.localName[1]);
}

/**
 * Renames headings so that the first level under the title is 2 and no level is skipped on the way
 * down (WCAG technique H42; a skipped level makes screen-reader users look for what is missing).
 */
export function mendHeadingLevels(body: Element): void {
  // The original levels that are open at this point, outermost first.
  const open: number[] = [];
  for (const heading of body.querySelectorAll(HEADINGS)) {
    const level = levelOf(heading);
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    rename(heading, `h${Math.min(6, open.length + 1)}`);
  }
}
