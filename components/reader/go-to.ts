import { blockOf } from '../../utils/speech/block-kind';
import { readingArea } from './pages';
import { restorePlace, scrollerOf } from './place';

/** Where the sentence comes to stand, as a share of the free height: what came before it is in view. */
const SHARE = 1 / 3;

/**
 * Takes the person to a sentence: it is brought into view and selected, so that it is seen and Listen
 * begins with it, and its block has the focus, so that keys and screen readers go on from there.
 */
export function goTo(article: HTMLElement, range: Range): void {
  const { startContainer: node, startOffset: offset } = range;
  const { top, bottom } = readingArea(article);
  const paged = article.closest('[data-layout="pages"]') !== null;
  const target = paged ? top : top + (bottom - top) * SHARE;
  focusBlock(node);
  article.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(node, offset, range.endContainer, range.endOffset);
  const scroller = scrollerOf(article);
  if (node.nodeType === Node.TEXT_NODE) {
    restorePlace({ node: node as Text, offset, top: target, scroller });
  } else {
    const by = range.getBoundingClientRect().top - target;
    scroller.scrollBy({ top: by, behavior: 'instant' });
  }
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
