import { scrollAsOwn } from './own-scroll';

/** A character of the text. */
export interface Point {
  node: Text;
  offset: number;
}

/** A point of the text and where it stands in the window, in CSS px from the top. */
export interface Place extends Point {
  top: number;
  scroller: Element;
}

/**
 * Notes the line being read: the spoken one when it is in view, else the first one that shows.
 * Null at the very top, where the top itself is the place.
 */
export function notePlace(article: HTMLElement, spoken: Range | null): Place | null {
  const scroller = scrollerOf(article);
  if (scroller.scrollTop <= 0) return null;
  const height = windowOf(article).innerHeight;
  const said = spoken && pointOf(spoken.startContainer, spoken.startOffset);
  if (said) {
    const { top, bottom } = rectAt(said.node, said.offset);
    if (bottom > 0 && top < height) return { ...said, top, scroller };
  }
  const first = firstPointBelow(article, coveredTop(article));
  return first && { ...first, top: rectAt(first.node, first.offset).top, scroller };
}

/** Scrolls so that the place stands where it stood when it was noted. */
export function restorePlace({ node, offset, top, scroller }: Place): void {
  if (!node.isConnected) return;
  scrollAsOwn(scroller, rectAt(node, offset).top - top, 'instant');
}

/** The element that scrolls the article: the dialog in the fallback, else the document. */
export function scrollerOf(article: Element): Element {
  return article.closest('dialog') ?? article.ownerDocument.scrollingElement!;
}

/** What tells of scrolling: the dialog itself, but the document for its scrolling element. */
export function scrollEventsOf(article: Element): EventTarget {
  return article.closest('dialog') ?? article.ownerDocument;
}

export function windowOf(article: Element): Window & typeof globalThis {
  return article.ownerDocument.defaultView!;
}

/** How much of the window's top the toolbar covers, in CSS px. */
export function coveredTop(article: Element): number {
  const toolbar = article.closest('.clarion')?.querySelector('.toolbar');
  return Math.max(0, toolbar?.getBoundingClientRect().bottom ?? 0);
}

function pointOf(node: Node, offset: number): Point | null {
  return node.nodeType === Node.TEXT_NODE ? { node: node as Text, offset } : null;
}

/** Where a character stands in the window. */
export function rectAt(node: Text, offset: number): DOMRect {
  const range = node.ownerDocument.createRange();
  range.setStart(node, Math.min(offset, node.length));
  range.setEnd(node, Math.min(offset + 1, node.length));
  return range.getBoundingClientRect();
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
    if (node.data.trim() === '' || range.getBoundingClientRect().bottom <= y) continue;
    return { node, offset: firstOffsetBelow(node, y) };
  }
  return null;
}

function endsAbove(element: Element, y: number): boolean {
  const { bottom, height } = element.getBoundingClientRect();
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
