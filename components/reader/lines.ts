import { type Point, rectAt } from './place';

/**
 * The lines of a text as they are laid out: found by where its characters stand, so that wrapped
 * lines count at any size, and whatever the page mixes into a line.
 */

/** A line's top and bottom in the window, in CSS px: its line height around the letters' middle. */
export interface LineBox {
  top: number;
  bottom: number;
}

/** A character belongs to the next line when it stands lower by this share of a letter's height. */
const STEP = 0.6;

export function lineBox({ node, offset }: Point): LineBox {
  const { top, bottom, height } = rectAt(node, offset);
  const parent = node.parentElement!;
  const view = node.ownerDocument.defaultView!;
  const lineHeight = Number.parseFloat(view.getComputedStyle(parent).lineHeight) || height;
  const middle = (top + bottom) / 2;
  return { top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
}

/** A character of the line below, or of the one above (`direction` −1); null at the text's ends. */
export function neighbour(article: Element, point: Point, direction: 1 | -1): Point | null {
  const { top, height } = rectAt(point.node, point.offset);
  const limit = top + direction * height * STEP;
  const isBeyond = (y: number) => (direction === 1 ? y >= limit : y <= limit);
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  walker.currentNode = point.node;
  let node: Text | null = point.node;
  while (node) {
    const offset = firstBeyond(node, isBeyond, direction);
    if (offset !== null) return { node, offset };
    node = (direction === 1 ? walker.nextNode() : walker.previousNode()) as Text | null;
  }
  return null;
}

/** The character nearest to where one came from whose line is the wanted one, by halving. */
function firstBeyond(
  node: Text,
  isBeyond: (y: number) => boolean,
  direction: 1 | -1,
): number | null {
  const seen = offsetsOf(node);
  if (seen.length === 0) return null;
  if (direction === -1) seen.reverse();
  const isAt = (index: number) => isBeyond(rectAt(node, seen[index]!).top);
  if (!isAt(seen.length - 1)) return null;
  let [low, high] = [0, seen.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAt(middle)) high = middle;
    else low = middle + 1;
  }
  return seen[low]!;
}

/** The places of a text's letters; white space at a line's end stands nowhere. */
function offsetsOf(node: Text): number[] {
  const found: number[] = [];
  for (const { index } of node.data.matchAll(/\S/g)) found.push(index);
  // What is folded up or hidden has no place either.
  return found.length > 0 && rectAt(node, found[0]!).height > 0 ? found : [];
}

/**
 * The box around so many lines with the point's own in the middle, or as near to it as the text's
 * ends allow.
 * @param count 1, 3 or 5.
 */
export function linesAround(article: Element, point: Point, count: number): LineBox {
  const above = reach(article, point, -1, (count - 1) / 2);
  const below = reach(article, point, 1, count - 1 - above.taken);
  const first = reach(article, point, -1, count - 1 - below.taken);
  return { top: lineBox(first.point).top, bottom: lineBox(below.point).bottom };
}

/** Goes up to so many lines from a point. */
function reach(article: Element, from: Point, direction: 1 | -1, lines: number) {
  let point = from;
  let taken = 0;
  while (taken < lines) {
    const next = neighbour(article, point, direction);
    if (!next) break;
    point = next;
    taken += 1;
  }
  return { point, taken };
}
