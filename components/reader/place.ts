import type { WritingMode } from '../../utils/article/article';
import { type Extent, extentOf, scrollOf, verticalBox, writingModeOf } from './block-axis';
import { keepOwnScroll, scrollAsOwn } from './own-scroll';

/** CSS px that nobody sees. */
const NOTHING = 0.5;

/** A character of the text. */
export interface Point {
  node: Text;
  offset: number;
}

/** A point of the text and where it stands in the window. */
export interface Place extends Point {
  article: HTMLElement;
  top: number;
  writing: WritingMode;
}

/**
 * Notes the line being read: the spoken one when it is in view, else the first one that shows.
 * Null at the very top, where the top itself is the place.
 */
export function notePlace(article: HTMLElement, spoken: Range | null): Place | null {
  if (scrollOf(scrollerOf(article)).at <= 0) return null;
  const view = viewOf(article);
  const writing = writingModeOf(article);
  const said = spoken && pointOf(spoken.startContainer, spoken.startOffset);
  if (said) {
    const { top, bottom } = rectAt(said.node, said.offset);
    if (bottom > view.top && top < view.bottom) return { ...said, article, top, writing };
  }
  const first = firstPointBelow(article, coveredTop(article));
  if (!first) return null;
  return { ...first, article, top: rectAt(first.node, first.offset).top, writing };
}

/**
 * Scrolls so that the place stands where it stood when it was noted; where the text is set in another
 * direction by now, at the beginning of what is in view.
 */
export function restorePlace({ node, offset, article, top, writing }: Place): void {
  if (!node.isConnected) return;
  const wanted = writing === writingModeOf(article) ? top : coveredTop(article);
  const scroller = scrollerOf(article);
  const by = rectAt(node, offset).top - wanted;
  // Who scrolls is not stopped for nothing.
  if (Math.abs(by) < NOTHING) keepOwnScroll(scroller);
  else scrollAsOwn(scroller, by, 'instant');
}

/** The element that scrolls the article: the dialog in the fallback, else the document. */
export function scrollerOf(article: Element): Element {
  const { scrollingElement } = article.ownerDocument;
  return verticalBox(article) ?? article.closest('dialog') ?? scrollingElement!;
}

/** What shows the text: the window, bars and all, or the box of vertical text, which is beside them. */
export function viewOf(article: Element): Pick<Extent, 'top' | 'bottom'> {
  const box = verticalBox(article);
  return box ? extentOf(box) : { top: 0, bottom: windowOf(article).innerHeight };
}

/**
 * What tells of scrolling: the dialog itself, but the document for its scrolling element. That of
 * vertical text is passed on to it (`scroll-vertical-text.ts`).
 */
export function scrollEventsOf(article: Element): EventTarget {
  return article.closest('dialog') ?? article.ownerDocument;
}

export function windowOf(article: Element): Window & typeof globalThis {
  return article.ownerDocument.defaultView!;
}

/** How much of the window's top the toolbar covers, in CSS px; nothing is over vertical text. */
export function coveredTop(article: Element): number {
  if (verticalBox(article)) return viewOf(article).top;
  const toolbar = article.closest('.clarion')?.querySelector('.toolbar');
  return Math.max(0, toolbar?.getBoundingClientRect().bottom ?? 0);
}

function pointOf(node: Node, offset: number): Point | null {
  return node.nodeType === Node.TEXT_NODE ? { node: node as Text, offset } : null;
}

/** Where a character stands in the window. */
export function rectAt(node: Text, offset: number): Extent {
  const range = node.ownerDocument.createRange();
  range.setStart(node, Math.min(offset, node.length));
  range.setEnd(node, Math.min(offset + 1, node.length));
  return extentOf(range);
}

/** The first character whose line ends below a height of the window. */
export function firstPointBelow(article: HTMLElement, y: number): Point | null {
  const walker = article.ownerDocument.createTreeWalker(
    article,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    // What ends above is passed over whole: a long article has thousands of texts.
    (node) =>
      node.nodeType === Node.ELEMENT_NODE && endsAbove(node as Element, y)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const range = article.ownerDocument.createRange();
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType !== Node.TEXT_NODE) continue;
    const node = walker.currentNode as Text;
    range.selectNodeContents(node);
    if (node.data.trim() === '' || extentOf(range).bottom <= y) continue;
    return { node, offset: firstOffsetBelow(node, y) };
  }
  return null;
}

function endsAbove(element: Element, y: number): boolean {
  const { bottom, height } = extentOf(element);
  return height > 0 && bottom <= y;
}

/** Lines of a text run down the page, so halving finds the first one that ends below. */
function firstOffsetBelow(node: Text, y: number): number {
  let low = 0;
  let high = node.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rectAt(node, middle).bottom <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}
