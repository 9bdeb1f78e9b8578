import type { Block } from './segment';

/** The text of an element by blocks, with the way back from offsets to the document. */
export interface TextIndex {
  blocks: Block[];
  /** The range of a stretch of a block; `start` and `end` count UTF-16 units of its text. */
  range(block: number, start: number, end: number): Range;
}

interface Piece {
  node: Text;
  start: number;
}

const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figcaption, caption, td, th, pre, summary, address, div, section, article, header, figure';
/** Pronunciation hints over East Asian text say the same a second time. */
const SILENT = '[data-silent], rt, rp';

/** Walks the text once. What is marked `data-silent` is left out. */
export function indexText(root: HTMLElement): TextIndex {
  const blocks: Block[] = [];
  const pieces: Piece[][] = [];
  let element: Element | null = null;
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    // `instanceof` would ask for an element of this script's window; the text is in the frame's.
    (node) =>
      node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(SILENT)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType !== Node.TEXT_NODE) {
      // A line break ends a sentence; it is one character that stands in no text node.
      if (node.nodeName === 'BR' && blocks.length > 0) blocks.at(-1)!.text += '\n';
      continue;
    }
    const text = node as Text;
    const owner = text.parentElement!.closest(BLOCKS);
    if (owner !== element) {
      if (!text.data.trim()) continue;
      element = owner;
      blocks.push({ text: '', lang: languageOf(text.parentElement!) });
      pieces.push([]);
    }
    pieces.at(-1)!.push({ node: text, start: blocks.at(-1)!.text.length });
    // One character for one, so that offsets stay right; a source line's end is a mere space.
    blocks.at(-1)!.text += owner?.localName === 'pre' ? text.data : text.data.replace(/\s/g, ' ');
  }
  return {
    blocks,
    range(block, start, end) {
      const range = root.ownerDocument.createRange();
      range.setStart(...pointAt(pieces[block]!, start));
      range.setEnd(...pointAt(pieces[block]!, end));
      return range;
    },
  };
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}

function pointAt(pieces: Piece[], offset: number): [Text, number] {
  const { node, start } = pieces.findLast((piece) => piece.start <= offset) ?? pieces[0]!;
  return [node, Math.min(offset - start, node.length)];
}
