import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { extentOf, writingModeOf } from './block-axis';
import { isForText } from './keys';
import { endOfPage, pageNumbers, readingArea, turnPage } from './pages';
import { scrollEventsOf, windowOf } from './place';

/** The page in view. */
export interface Pages {
  page: number;
  count: number;
  /** Where the page ends, in CSS px from the top of what the article is placed in. */
  end: number;
  /** How much of the window is left below it, in CSS px. */
  rest: number;
  turn: (direction: 1 | -1) => void;
}

/** Reads the text by pages, turned by buttons, page keys, space and the arrows to the sides. */
export function usePages(text: RefObject<HTMLElement | null>, on: boolean): Pages | null {
  const [shown, setShown] = useState<Omit<Pages, 'turn'> | null>(null);
  const turn = (direction: 1 | -1) => turnPage(text.current!, direction);
  useEffect(() => {
    if (!on) {
      setShown(null);
      return;
    }
    const article = text.current!;
    const view = windowOf(article);
    const stop = new AbortController();
    const { signal } = stop;
    const measure = () => {
      const { top } = extentOf(article.offsetParent ?? article);
      const end = endOfPage(article);
      const rest = readingArea(article).bottom - end;
      setShown({ ...pageNumbers(article), end: end - top, rest });
    };
    const onKey = (event: KeyboardEvent) => {
      const direction = directionOf(event, article);
      // While listening, Space is the voice's.
      if (direction === null || event.defaultPrevented || !isForText(event, article)) return;
      event.preventDefault();
      turn(direction);
    };
    view.addEventListener('keydown', onKey, { signal });
    scrollEventsOf(article).addEventListener('scroll', measure, { signal, passive: true });
    const observer = new view.ResizeObserver(measure);
    observer.observe(article);
    observer.observe(article.ownerDocument.documentElement);
    measure();
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }, [on]);
  return on && shown ? { ...shown, turn } : null;
}

function directionOf({ key, shiftKey }: KeyboardEvent, article: HTMLElement): 1 | -1 | null {
  const leftwards = article.dir === 'rtl' || writingModeOf(article) === 'vertical-rl';
  const forward = leftwards ? 'ArrowLeft' : 'ArrowRight';
  if (key === ' ') return shiftKey ? -1 : 1;
  if (key === 'PageDown' || key === forward) return 1;
  return key === 'PageUp' || /^Arrow(?:Left|Right)$/.test(key) ? -1 : null;
}
