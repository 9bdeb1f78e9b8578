import { readingArea } from '../reader/pages';
import { scrollerOf, windowOf } from '../reader/place';

/** The spoken line is brought to this share of the free height: text to come is in view below it. */
const COMFORTABLE_SHARE = 1 / 3;

/** Scrolls so that a range is in view between toolbar and player; not at all when it is already. */
export function follow(article: HTMLElement, range: Range): void {
  const view = windowOf(article);
  const { top, bottom } = readingArea(article);
  const rect = range.getBoundingClientRect();
  const fits = rect.height <= bottom - top;
  if (fits && rect.top >= top && rect.bottom <= bottom) return;
  // A sentence taller than the window is shown from its beginning, and so is one on a page.
  const paged = article.closest('[data-layout="pages"]') !== null;
  const target = fits && !paged ? top + (bottom - top - rect.height) * COMFORTABLE_SHARE : top;
  const still = paged || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollerOf(article).scrollBy({
    top: rect.top - target,
    behavior: still ? 'instant' : 'smooth',
  });
}
