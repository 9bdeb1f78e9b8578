import { PIECE } from './pieces';

/** What a character takes at least, as a share of the text's size squared: half as wide as high, no leading. */
const AREA_LEAST = 0.5;
/** What may be taken apart between its children: these stand in blocks. */
const HOLDERS = 'div, section, article, blockquote, ol, ul, dl';

/** More characters than this are not in view at once, whatever the column and the font; `textSize` in CSS px. */
export function charactersInView({ innerWidth, innerHeight }: Window, textSize: number): number {
  return (innerWidth * innerHeight) / (textSize ** 2 * AREA_LEAST);
}

/**
 * Takes out of a text, block by block, what comes after so many characters.
 * @returns puts that back, piece by piece, each node where it was.
 */
export function takeBelow(text: Element, characters: number): (() => void)[] {
  const pieces: [Element, ChildNode][][] = [];
  let room = characters;
  const take = (parent: Element) => {
    for (const child of [...parent.childNodes]) {
      if (room <= 0) {
        pieces.push([]);
        room = PIECE;
      }
      const piece = pieces.at(-1);
      if (piece) {
        piece.push([parent, child]);
        child.remove();
      }
      const { length } = child.textContent!;
      if (length > room && isHolder(child)) take(child);
      else room -= length;
    }
  };
  take(text);
  return pieces.map((piece) => () => {
    for (const [parent, child] of piece) parent.append(child);
  });
}

function isHolder(node: ChildNode): node is HTMLElement {
  if (!(node as Element).matches?.(HOLDERS)) return false;
  return [...node.childNodes].every(
    ({ nodeType, textContent }) => nodeType === Node.ELEMENT_NODE || !textContent!.trim(),
  );
}
