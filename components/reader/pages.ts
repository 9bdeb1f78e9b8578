import { extentOf, scrollOf, scrollOn, verticalBox } from './block-axis';
import { lineBox, neighbour } from './lines';
import { coveredTop, firstPointBelow, scrollerOf, viewOf } from './place';

/**
 * The text by pages: as much of it as the window shows whole, so that no line is cut in half and
 * none is shown twice. Pages are not fixed: each begins where the one before ended.
 */

/** The part of the window that text is read in, in CSS px from its top. */
export function readingArea(article: HTMLElement): { top: number; bottom: number } {
  const dock = verticalBox(article) ? null : article.closest('.clarion')?.querySelector('.dock');
  const bottom = dock?.getBoundingClientRect().top ?? viewOf(article).bottom;
  const top = coveredTop(article);
  // In a window lower than its bars there is still a line to turn by.
  return { top, bottom: Math.max(bottom, top + 1) };
}

/**
 * Where the page ends: the top of the first line or picture that does not fit whole, or the area's
 * bottom where a single one is larger than the area.
 */
export function endOfPage(article: HTMLElement): number {
  const { top, bottom } = readingArea(article);
  const point = firstPointBelow(article, bottom);
  const tops = [...article.querySelectorAll('.picture, .scroller')]
    .map(extentOf)
    .filter((rect) => rect.top < bottom && rect.bottom > bottom)
    .map((rect) => rect.top);
  if (point) tops.push(lineBox(point).top);
  const cut = Math.min(bottom, ...tops);
  return cut <= top + 1 ? bottom : cut;
}

/** Turns to the page after (`direction` 1) or before (−1) the one in view. */
export function turnPage(article: HTMLElement, direction: 1 | -1): void {
  const { top } = readingArea(article);
  const by = direction === 1 ? endOfPage(article) - top : -heightBefore(article);
  scrollOn(scrollerOf(article), by, 'instant');
}

/** How far the page before begins above the one in view. */
function heightBefore(article: HTMLElement): number {
  const { top, bottom } = readingArea(article);
  const height = bottom - top;
  const point = firstPointBelow(article, top - height);
  if (!point) return height;
  const box = lineBox(point);
  const whole = box.top >= top - height - 1 ? point : neighbour(article, point, 1);
  const begins = whole ? lineBox(whole).top : box.top;
  // A line that is taller than the area is gone through by the area's height.
  return begins >= top - 1 ? height : top - begins;
}

/** The page in view and how many there are, as if all had the height of the area. */
export function pageNumbers(article: HTMLElement): { page: number; count: number } {
  const { top, bottom } = readingArea(article);
  const { at, most } = scrollOf(scrollerOf(article));
  const height = bottom - top;
  const count = Math.max(1, Math.ceil(most / height) + 1);
  const atEnd = at >= most - 1;
  return { page: atEnd ? count : Math.min(count, Math.round(at / height) + 1), count };
}
