import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { extentOf, scrollOn } from './block-axis';
import { isForText, lineStep } from './keys';
import { type LineBox, lineBox, linesAround, neighbour } from './lines';
import {
  coveredTop,
  firstPointBelow,
  type Point,
  scrollEventsOf,
  scrollerOf,
  viewOf,
  windowOf,
} from './place';

/** The aided line stays within these shares of the window's height; beyond them the text is scrolled. */
const [HIGHEST, LOWEST] = [0.2, 0.7];
/** A line that the person scrolled away is taken up again at this share of the height. */
const READING_SHARE = 0.35;

export interface AidedLine {
  /** The lines in focus, and the line itself, in CSS px from the top of what the article is placed in. */
  focus: LineBox;
  line: LineBox;
}

/**
 * The line that the reading aids stand at: moved by arrow keys, by a press on a line and by speech;
 * measured anew whenever the text is laid out.
 * @param count how many lines are in focus.
 * @returns null while the aids are off, or there is no text; and what to call with spoken words.
 */
export function useLinePosition(text: RefObject<HTMLElement | null>, on: boolean, count: number) {
  const [aided, setAided] = useState<AidedLine | null>(null);
  const point = useRef<Point | null>(null);
  const lines = useRef(count);
  lines.current = count;

  function measure(): void {
    const article = text.current;
    // Told of a new layout by the view's own end.
    if (!article) return;
    if (!point.current?.node.isConnected) point.current = lineInView(article, coveredTop(article));
    if (!point.current) {
      setAided(null);
      return;
    }
    const { top } = extentOf(article.offsetParent ?? article);
    const shift = (box: LineBox) => ({ top: box.top - top, bottom: box.bottom - top });
    setAided({
      focus: shift(linesAround(article, point.current, Math.max(1, lines.current))),
      line: shift(lineBox(point.current)),
    });
  }

  function moveTo(next: Point | null): void {
    if (!next) return;
    point.current = next;
    measure();
  }

  useEffect(() => {
    if (!on) {
      point.current = null;
      setAided(null);
      return;
    }
    const article = text.current!;
    const view = windowOf(article);
    const stop = new AbortController();
    const { signal } = stop;
    const onKey = (event: KeyboardEvent) => {
      const direction = lineStep(event, article);
      if (!direction || !point.current || event.shiftKey || !isForText(event, article)) return;
      event.preventDefault();
      moveTo(neighbour(article, point.current, direction));
      keepInView(article, point.current);
    };
    const onPress = (event: Event) => moveTo(pointUnder(article, event as MouseEvent));
    // What has the focus is never in the dimmed part.
    const onFocus = ({ target }: FocusEvent) => moveTo(firstPointIn(target as Element));
    const onScrolled = () => {
      const box = point.current && lineBox(point.current);
      const { top, bottom } = viewOf(article);
      if (box && box.bottom > top && box.top < bottom) return;
      moveTo(lineInView(article, top + (bottom - top) * READING_SHARE));
    };
    // Capture, so that the arrows of the aids come before any other meaning of theirs.
    view.addEventListener('keydown', onKey, { signal, capture: true });
    article.addEventListener('click', onPress, { signal });
    article.addEventListener('focusin', onFocus, { signal });
    scrollEventsOf(article).addEventListener('scrollend', onScrolled, { signal });
    const observer = new view.ResizeObserver(measure);
    observer.observe(article);
    measure();
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }, [on]);
  useEffect(() => {
    if (on) measure();
  }, [count]);

  /** The aids go along with the voice. */
  function follow(range: Range): void {
    if (on && range.startContainer.nodeType === Node.TEXT_NODE) {
      moveTo({ node: range.startContainer as Text, offset: range.startOffset });
    }
  }
  return { aided, follow };
}

function lineInView(article: HTMLElement, y: number): Point | null {
  return firstPointBelow(article, y + 1);
}

/** The first letter of a link; nothing of an element that is a control or a part of the text. */
function firstPointIn(element: Element): Point | null {
  if (element.localName !== 'a') return null;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const node = walker.nextNode() as Text | null;
  return node && { node, offset: Math.max(0, node.data.search(/\S/)) };
}

/** The character under a press; none where it meant a link, or marked something. */
export function pointUnder(
  article: HTMLElement,
  { clientX, clientY, target }: MouseEvent,
): Point | null {
  if ((target as Element).closest('a, button, summary')) return null;
  if (article.ownerDocument.getSelection()?.type === 'Range') return null;
  const root = article.getRootNode();
  // In the fallback the text stands in a shadow root, which is looked into only when it is named.
  const options = 'host' in root ? { shadowRoots: [root as ShadowRoot] } : {};
  const caret = article.ownerDocument.caretPositionFromPoint(clientX, clientY, options);
  const node = caret?.offsetNode;
  if (node?.nodeType !== Node.TEXT_NODE || !article.contains(node)) return null;
  const { length } = node as Text;
  return { node: node as Text, offset: Math.max(0, Math.min(caret!.offset, length - 1)) };
}

function keepInView(article: HTMLElement, point: Point): void {
  const view = viewOf(article);
  const height = view.bottom - view.top;
  const { top, bottom } = lineBox(point);
  const [highest, lowest] = [view.top + height * HIGHEST, view.top + height * LOWEST];
  const by = bottom > lowest ? bottom - lowest : top < highest ? top - highest : 0;
  scrollOn(scrollerOf(article), by, 'instant');
}
