import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isForScroll } from '../reader/keys';
import { isOwnScroll, settleScroll, stopOwnScroll } from '../reader/own-scroll';
import { scrollEventsOf, scrollerOf, windowOf } from '../reader/place';
import { follow, isInView } from './follow';

export interface Following {
  /** Whether the person has scrolled the spoken line out of view: going back is to be offered. */
  away: boolean;
  /** Goes along with what is spoken now, unless the person has scrolled away. */
  along: (range: Range) => void;
  /** Goes to the spoken line, and along with it from then on. */
  back: () => void;
}

const SCROLL_KEY = /^Arrow|^Page|Home|End|^ /;

/**
 * Keeps the spoken line in view until the person scrolls, and again once they have scrolled it into
 * view. What was neither done by the reader itself nor came of a new layout is the person's: wheel,
 * touch, scroll bar, keys, and what the browser has found in the page.
 * @param onAlong told of each range that is gone along with.
 */
export function useFollow(
  text: RefObject<HTMLElement | null>,
  listening: boolean,
  onAlong: (range: Range) => void,
): Following {
  const [away, setAway] = useState(false);
  const [returns, setReturns] = useState(0);
  const yielded = useRef(false);
  const spoken = useRef<Range | null>(null);

  function along(range: Range): void {
    spoken.current = range;
    if (yielded.current) {
      if (!isInView(text.current!, range)) setAway(true);
      return;
    }
    follow(text.current!, range);
    onAlong(range);
  }

  function back(): void {
    yielded.current = false;
    setAway(false);
    setReturns((before) => before + 1);
  }

  // Later than the skip that may have led back, so that only the newest place is gone to.
  useEffect(() => {
    if (returns === 0 || !spoken.current) return;
    // The text may still have been on its way from there since then.
    yielded.current = false;
    along(spoken.current);
  }, [returns]);

  useEffect(() => {
    if (!listening) return;
    const article = text.current!;
    const stop = new AbortController();
    const { signal } = stop;
    let layout = layoutOf(scrollerOf(article));
    const look = () => {
      const isAway = !!spoken.current && !isInView(article, spoken.current);
      setAway(isAway);
      return isAway;
    };
    const onLayout = () => {
      layout = layoutOf(scrollerOf(article));
    };
    const onScroll = () => {
      const scroller = scrollerOf(article);
      if (layout !== layoutOf(scroller)) {
        // The browser has moved what no longer fits.
        onLayout();
        settleScroll(scroller);
      } else if (!isOwnScroll(scroller)) {
        yielded.current = true;
        look();
      }
    };
    const onScrolled = () => {
      if (yielded.current) yielded.current = look();
    };
    const onIntent = (event: Event) => {
      const means =
        'key' in event
          ? isScrollKey(event as KeyboardEvent) && isForScroll(event as KeyboardEvent, article)
          : !(event.target as Element).closest('.panel, .dock, .toolbar');
      if (means && stopOwnScroll(scrollerOf(article))) yielded.current = true;
    };
    const view = windowOf(article);
    const events = scrollEventsOf(article);
    events.addEventListener('scroll', onScroll, { signal });
    events.addEventListener('scrollend', onScrolled, { signal });
    for (const name of ['wheel', 'touchmove', 'keydown']) {
      // Capture, so that a key is seen after the shortcuts and before what else scrolls by it.
      view.addEventListener(name, onIntent, { signal, passive: true, capture: true });
    }
    const observer = new view.ResizeObserver(onLayout);
    observer.observe(article);
    observer.observe(scrollerOf(article));
    return () => {
      stop.abort();
      observer.disconnect();
      yielded.current = false;
      spoken.current = null;
      setAway(false);
    };
  }, [listening]);

  return { away, along, back };
}

/** Space that a shortcut has taken pauses, and scrolls nothing. */
function isScrollKey({ key, defaultPrevented }: KeyboardEvent): boolean {
  return SCROLL_KEY.test(key) && !(key === ' ' && defaultPrevented);
}

/** Changes with whatever may make the browser scroll by itself. */
function layoutOf({ scrollHeight, scrollWidth, clientHeight, clientWidth }: Element): string {
  return `${scrollHeight} ${scrollWidth} ${clientHeight} ${clientWidth}`;
}
