import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { type Extent, extentOf } from './block-axis';
import { viewOf, windowOf } from './place';

/** Characters in one piece, so that the layout of it takes less than a frame. */
export const PIECE = 20_000;
/** Fewer are not worth an element. */
const LEAST = 1000;
const HOLDERS = 'div, section, article';
/** What stands in blocks of its own, and is never a part of a line. */
const BLOCKS = `${HOLDERS}, h2, h3, h4, h5, h6, p, ul, ol, dl, blockquote, address, figure, pre, table, details, hr`;

/** Gathers the blocks of a long text in elements that can be laid out one after the other. */
export function gatherPieces(holder: Element): void {
  if (holder.textContent!.length <= PIECE) return;
  let run: ChildNode[] = [];
  let characters = 0;
  const gather = () => {
    if (characters >= LEAST) putTogether(run);
    run = [];
    characters = 0;
  };
  for (const node of [...holder.childNodes]) {
    const { length } = node.textContent!;
    const isApart = length > PIECE && matches(node, HOLDERS);
    if (!isApart && (matches(node, BLOCKS) || isSpace(node))) {
      run.push(node);
      characters += length;
      if (characters < PIECE) continue;
    }
    gather();
    if (isApart) gatherPieces(node as ChildNode & Element);
  }
  gather();
}

function putTogether(nodes: readonly ChildNode[]): void {
  const [first] = nodes;
  const piece = first!.ownerDocument!.createElement('div');
  piece.className = 'piece';
  first!.before(piece);
  for (const node of nodes) piece.append(node);
}

function matches(node: ChildNode, selector: string): boolean {
  return node.nodeType === Node.ELEMENT_NODE && (node as Element & ChildNode).matches(selector);
}

function isSpace({ nodeType, textContent }: ChildNode): boolean {
  return nodeType === Node.TEXT_NODE && textContent!.trim() === '';
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
    .map((piece) => ({ piece, ...roomOf(piece) }))
    .filter(({ top, bottom }) => bottom <= view.top || top >= view.bottom);
  for (const { piece, height } of held) {
    const size = `contain-intrinsic-block-size:${height}px`;
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

/** Whether some pieces still keep the sizes that they had. */
export function areHeld(article: HTMLElement): boolean {
  return article.querySelector('.piece[style]') !== null;
}

/** Where a piece stands, with the room up to what follows: blocks keep their distance through it. */
function roomOf(piece: HTMLElement): Extent {
  const { top, bottom, height } = extentOf(piece);
  const next = piece.nextElementSibling;
  return { top, bottom, height: next ? extentOf(next).top - top : height };
}

/**
 * Gives a function to call right before a text is laid out anew: see `layOutInPieces`.
 * @param on not for text by pages, which would be counted, and told, anew with each piece.
 */
export function useLayoutInPieces(text: RefObject<HTMLElement | null>, on: boolean): () => void {
  const rest = useRef<() => void>(undefined);
  return () => {
    rest.current?.();
    rest.current = on ? layOutInPieces(text.current!) : undefined;
  };
}
