import { scrollOf, scrollOn } from './block-axis';
import { isForScroll, lineStep } from './keys';
import { scrollEventsOf, scrollerOf, windowOf } from './place';

/** What an arrow key scrolls by, in CSS px, and a page key as a share of what is shown: as browsers do. */
const ARROW = 40;
const PAGE = 0.875;
/** What a wheel may count in, in CSS px: pixels or lines; else in pages. */
const WHEEL_UNITS = [1, 32];

/**
 * Lets vertical text scroll as other text does, though its lines go to the side: by the keys that go
 * down and on, and by the wheel. By themselves browsers do neither.
 * @returns what ends it.
 */
export function scrollVerticalText(article: HTMLElement): () => void {
  const box = scrollerOf(article);
  const view = windowOf(article);
  const stop = new AbortController();
  const { signal } = stop;
  /** Where keys lead, while the text is on its way there: the next press counts from it. */
  let goal: number | null = null;
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isForScroll(event, article)) return;
    const by = distance(event, article);
    if (by === null) return;
    event.preventDefault();
    const { at, most } = scrollOf(box);
    const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    goal = Math.max(0, Math.min(most, (goal ?? at) + by));
    scrollOn(box, goal - at, still ? 'instant' : 'smooth');
    if (still || goal === at) goal = null;
  };
  const onWheel = (event: WheelEvent) => {
    const { deltaX, deltaY, deltaMode, ctrlKey, target } = event;
    const inner = (target as Element).closest('.scroller');
    // The browser zooms, or scrolls to the side by itself, or something within the text.
    if (ctrlKey || Math.abs(deltaX) > Math.abs(deltaY)) return;
    if (inner && inner.scrollHeight > inner.clientHeight) return;
    goal = null;
    scrollOn(box, deltaY * (WHEEL_UNITS[deltaMode] ?? box.clientWidth), 'instant');
  };
  const pass = ({ type }: Event) => {
    if (type === 'scrollend') goal = null;
    scrollEventsOf(article).dispatchEvent(new Event(type));
  };
  view.addEventListener('keydown', onKey, { signal });
  box.addEventListener('wheel', onWheel as EventListener, { signal, passive: true });
  box.addEventListener('scroll', pass, { signal, passive: true });
  box.addEventListener('scrollend', pass, { signal });
  return () => stop.abort();
}

/** How far a key scrolls the text; null where it means something else. */
function distance(event: KeyboardEvent, article: HTMLElement): number | null {
  const { key, shiftKey } = event;
  const box = scrollerOf(article);
  if (shiftKey && key !== ' ') return null;
  if (key === 'Home') return -Infinity;
  if (key === 'End') return Infinity;
  // Turning pages is a thing of its own (`use-pages.ts`).
  const paged = article.closest('[data-layout="pages"]') !== null;
  const step = lineStep(event, article);
  if (step !== null) return paged && /Left|Right/.test(key) ? null : step * ARROW;
  if (paged) return null;
  const page = box.clientWidth * PAGE;
  if (key === 'PageDown' || (key === ' ' && !shiftKey)) return page;
  return key === 'PageUp' || key === ' ' ? -page : null;
}
