import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { areHeld } from './pieces';
import { notePlace, type Place, restorePlace, scrollEventsOf, windowOf } from './place';

/**
 * Keeps the line being read where it stands in the window when the text is laid out anew: the window
 * is resized or turned, the panel opens, a font or a picture arrives. The place is noted after each
 * scroll and put right between layout and paint, so that nothing is seen to jump.
 */
export function useKeptPlace(text: RefObject<HTMLElement | null>, spoken: Range | null): void {
  const said = useRef(spoken);
  said.current = spoken;
  useEffect(() => {
    const article = text.current!;
    const view = windowOf(article);
    let place: Place | null = null;
    let size = '';
    const sizeNow = () => `${article.offsetWidth} ${article.offsetHeight}`;
    const note = () => {
      place = notePlace(article, said.current);
      size = sizeNow();
    };
    // The browser tells once a frame, before anything in that lays the text out anew.
    const onScroll = () => {
      // Where the text has become shorter the browser itself scrolls; the observer puts that right. But a
      // piece that was held is laid out by the very scroll to it.
      if (sizeNow() === size || areHeld(article)) note();
    };
    const scroller = scrollEventsOf(article);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    const observer = new view.ResizeObserver(() => {
      if (place) restorePlace(place);
      note();
    });
    observer.observe(article);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, []);
}
