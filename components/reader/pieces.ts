import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { extentOf } from './block-axis';
import { viewOf, windowOf } from './place';

/** Characters in one piece, so that the layout of it takes less than a frame. */
export const PIECE = 20_000;
const HOLDERS = 'div, section, article';
/** What stands in blocks of its own; beside anything else a piece would break the line. */
const BLOCKS = `${HOLDERS}, h1, h2, h3, h4, h5, h6, p, ul, ol, dl, blockquote, figure, pre, table, details, hr`;

/** Gathers the blocks of a long text in elements that can be laid out one after the other. */
export function gatherPieces(holder: Element): void {
  const nodes = [...holder.childNodes];
  if (holder.textContent!.length <= PIECE || !nodes.every(isBlockOrSpace)) return;
  let piece: Element | null = null;
  let room = 0;
  for (const node of nodes) {
    const { length } = node.textContent!;
    if (length > PIECE && (node as Element).matches(HOLDERS)) {
      gatherPieces(node as Element);
      piece = null;
      continue;
    }
    if (!piece || room <= 0) {
      piece = holder.ownerDocument.createElement('div');
      piece.className = 'piece';
      node.before(piece);
      room = PIECE;
    }
    piece.append(node);
    room -= length;
  }
}

function isBlockOrSpace(node: ChildNode): boolean {
  if (node.nodeType === Node.ELEMENT_NODE) return (node as Element).matches(BLOCKS);
  return node.textContent!.trim() === '';
}

/**
 * Has the pieces that are out of view keep their sizes for now, as a text is about to be laid out anew. They
 * follow once what is in view is seen, one with each frame; the browser lays out sooner what somebody
 * scrolls to or asks about.
 * @returns has what is left of them follow at once.
 */
function layOutInPieces(article: HTMLElement): () => void {
  const view = viewOf(article);
  const window = windowOf(article);
  const held = [...article.querySelectorAll<HTMLElement>('.piece')]
    .map((piece) => ({ piece, extent: extentOf(piece) }))
    .filter(({ extent: { top, bottom } }) => bottom <= view.top || top >= view.bottom);
  for (const { piece, extent } of held) {
    const size = `contain-intrinsic-block-size:${extent.height}px`;
    // As an attribute: Chromium would leave an empty one of a style set by script.
    piece.setAttribute('style', `content-visibility:auto;${size}`);
  }
  const follow = () => held.shift()?.piece.removeAttribute('style');
  const goOn = () => {
    follow();
    if (held.length > 0) frame = window.requestAnimationFrame(goOn);
  };
  let frame = window.requestAnimationFrame(() => {
    frame = window.requestAnimationFrame(goOn);
  });
  return () => {
    window.cancelAnimationFrame(frame);
    while (held.length > 0) follow();
  };
}

/** Gives a function to call right before a text is laid out anew: see `layOutInPieces`. */
export function useLayoutInPieces(text: RefObject<HTMLElement | null>): () => void {
  const rest = useRef<() => void>(undefined);
  return () => {
    rest.current?.();
    rest.current = layOutInPieces(text.current!);
  };
}
