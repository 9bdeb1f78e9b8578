import type { Block } from './block';
import { type Piece, Walk } from './text-walk';

/** The text of an element by blocks, with the way there and back between offsets and document. */
export interface TextIndex {
  blocks: Block[];
  /** The range of a stretch of a block; `start` and `end` count UTF-16 units of its text. */
  range(block: number, start: number, end: number): Range;
  /** Where a character of the document stands; null for what is not read. */
  locate(node: Node, offset: number): Location | null;
  /** The first character that is read behind a node of the document. */
  after(node: Node): Location | null;
}

/** A character of a block. */
export interface Location {
  block: number;
  offset: number;
}

/** Walks the text once. What is marked `data-silent` is left out. */
export function indexText(root: HTMLElement): TextIndex {
  const blocks = new Walk(root).blocks;
  const places = new Map<Node, { block: number; start: number }>();
  for (const [block, { pieces }] of blocks.entries()) {
    for (const { node, start } of pieces) places.set(node, { block, start });
  }
  return {
    blocks: blocks.map(({ pieces: _pieces, image: _image, ...block }) => block),
    range(block, start, end) {
      const range = root.ownerDocument.createRange();
      const { pieces, image } = blocks[block]!;
      if (image) range.selectNode(image.closest('.picture') ?? image);
      else {
        range.setStart(...pointAt(pieces, start));
        range.setEnd(...pointAt(pieces, end));
      }
      return range;
    },
    locate(node, offset) {
      const place = places.get(node);
      return place ? { block: place.block, offset: place.start + offset } : null;
    },
    after(node) {
      const follows = (other: Node) =>
        (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const next = [...places].find(([other]) => follows(other));
      return next ? { block: next[1].block, offset: next[1].start } : null;
    },
  };
}

function pointAt(pieces: Piece[], offset: number): [Text, number] {
  const { node, start } = pieces.findLast((piece) => piece.start <= offset) ?? pieces[0]!;
  return [node, Math.min(offset - start, node.length)];
}
