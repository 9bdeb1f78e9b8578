import { foldSpace } from '../text';
import { isForeign } from './page-facts';

const LINES_AFTER = 14;
const LINES_BEFORE = 6;
const LINE_CHARACTERS = 200;
const NODE_LIMIT = 200;
/** A line has fewer parts; asking each of many thousand, for every text in it, takes seconds. */
const CHILD_LIMIT = 200;
const BLOCK =
  /^(?:p|div|li|ul|td|th|h[1-6]|header|section|article|dd|dt|figure|time|small|address)$/;
const UNREAD = /^(?:script|style|noscript|template|button|select|textarea|svg|figcaption)$/;

/** The short lines around a heading: where pages write who wrote an article, and when. */
export function linesNear(heading: Element | null): string[] {
  const body = heading?.ownerDocument.body;
  if (!heading || !body) return [];
  const after = collect(heading, body, 'nextNode', LINES_AFTER);
  const before = collect(heading, body, 'previousNode', LINES_BEFORE);
  return [...after, ...before].filter((line) => line.length <= LINE_CHARACTERS);
}

function collect(
  heading: Element,
  body: Element,
  step: 'nextNode' | 'previousNode',
  limit: number,
): string[] {
  const walker = heading.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  walker.currentNode = heading;
  const blocks: Element[] = [];
  for (let n = 0; n < NODE_LIMIT && blocks.length < limit; n++) {
    const node = walker[step]() as Text | null;
    if (!node) break;
    const parent = node.parentElement;
    if (!parent || !/\S/.test(node.data) || UNREAD.test(parent.localName)) continue;
    const block = lineBlock(parent);
    if (block === body || blocks.includes(block) || block.contains(heading)) continue;
    if (!heading.contains(block)) blocks.push(block);
  }
  // A list of terms tells facts of its subject: births are no publications.
  return blocks.filter((block) => !isForeign(block) && !block.closest('dl')).flatMap(linesOf);
}

/** The block a text stands in; the element itself where that block holds others. */
function lineBlock(element: Element): Element {
  let block = element;
  while (!BLOCK.test(block.localName) && block.parentElement) block = block.parentElement;
  if (block.childElementCount > CHILD_LIMIT) return element;
  return [...block.children].some((child) => BLOCK.test(child.localName)) ? element : block;
}

/** A block's lines: line breaks part an author from a place, or a name from a date. */
function linesOf(block: Element): string[] {
  const text = (block.textContent ?? '').slice(0, LINE_CHARACTERS * 3);
  if (text.length >= LINE_CHARACTERS * 3 || !block.querySelector('br')) return [foldSpace(text)];
  const walker = block.ownerDocument.createTreeWalker(
    block,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  let joined = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName.toLowerCase() === 'br') joined += '\n';
    else if (node.nodeType === Node.TEXT_NODE)
      joined += (node.textContent ?? '').replace(/\s+/g, ' ');
  }
  return joined
    .split('\n')
    .map(foldSpace)
    .filter((line) => line !== '');
}
