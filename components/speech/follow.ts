import { extentOf } from '../reader/block-axis';
import { scrollAsOwn } from '../reader/own-scroll';
import { endOfPage, readingArea } from '../reader/pages';
import { scrollerOf, windowOf } from '../reader/place';

/** The spoken line is brought to this share of the free height: text to come is in view below it. */
const COMFORTABLE_SHARE = 1 / 3;
/** Below this share it is brought up again. */
const LOWEST_SHARE = 2 / 3;

/** Part of the window that text is read in, by the layout: a page ends with its last whole line. */
function areaOf(article: HTMLElement) {
  const paged = !!article.closest('[data-layout=pages]');
  const { top, bottom } = readingArea(article);
  return { paged, top, bottom: paged ? endOfPage(article) : bottom };
}

/** Whether something of a range can be seen between toolbar and player. */
export function isInView(article: HTMLElement, range: Range): boolean {
  const { top, bottom } = areaOf(article);
  const rect = extentOf(range);
  return rect.bottom > top && rect.top < bottom;
}

/**
 * Scrolls so that a range is in the comfortable third between toolbar and player; not at all while
 * it is in view above that third's end, as the voice goes down by itself.
 */
export function follow(article: HTMLElement, range: Range): void {
  const { paged, top, bottom } = areaOf(article);
  const height = bottom - top;
  const rect = extentOf(range);
  const lowest = paged ? bottom : top + height * LOWEST_SHARE;
  if (rect.top >= top && rect.bottom <= bottom && rect.top <= lowest) return;
  // A sentence taller than the window is shown from its beginning, and so is one on a page.
  const spare = paged ? 0 : height - rect.height;
  const target = top + Math.max(0, Math.min(height * COMFORTABLE_SHARE, spare));
  const still = paged || windowOf(article).matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollAsOwn(scrollerOf(article), rect.top - target, still ? 'instant' : 'smooth');
}
