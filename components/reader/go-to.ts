import { blockOf } from '../../utils/speech/block-kind';
import { extentOf, scrollOn } from './block-axis';
import { readingArea } from './pages';
import { rectAt, scrollerOf } from './place';

/** Where the sentence comes to stand, as a share of the free height: what came before it is in view. */
const SHARE = 1 / 3;

/**
 * Takes the person to a sentence: it is brought into view and selected, so that it is seen and Listen
 * begins with it, and its block has the focus, so that keys and screen readers go on from there.
 */
export function goTo(article: HTMLElement, range: Range): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  focusBlock(startContainer);
  const selection = article.ownerDocument.getSelection();
  selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  // On a low window the toolbar stays behind at the top of the text, and covers nothing there.
  bring(article, range, 0);
  const { top, bottom } = readingArea(article);
  const paged = article.closest('[data-layout="pages"]') !== null;
  bring(article, range, paged ? top : top + (bottom - top) * SHARE);
}

/** Scrolls so that a range begins at a height of the window, in CSS px. */
function bring(article: HTMLElement, range: Range, height: number): void {
  const { startContainer: node, startOffset } = range;
  const isText = node.nodeType === Node.TEXT_NODE;
  const { top } = isText ? rectAt(node as Text, startOffset) : extentOf(range);
  scrollOn(scrollerOf(article), top - height, 'instant');
}

/** Whether a sentence is what is selected. */
export function isSelected(article: HTMLElement, range: Range): boolean {
  const selection = article.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return false;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  return startContainer === range.startContainer && startOffset === range.startOffset;
}

function focusBlock(node: Node): void {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement!;
  const block = blockOf(element) as HTMLElement | null;
  if (!block) return;
  if (!block.hasAttribute('tabindex')) {
    block.tabIndex = -1;
    block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
  }
  block.focus({ preventScroll: true });
}
