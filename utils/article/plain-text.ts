import type { SafeHtml } from './article';
import { sanitise } from './sanitise';
import { foldSpace } from './text';

/** As much as a long book; more would hold up the tab that shows it. */
const CHARACTERS = 2_000_000;
/** A line of so many characters was broken by its writer for the width of a screen. */
const FULL_LINE = 50;
const UNREAD = /^(?:script|style|noscript|template|textarea|select|svg|title|head)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

/**
 * The text of a tree as paragraphs, whatever its size and shape: for pages that cannot be read otherwise.
 * Where the text goes on, an ellipsis tells.
 */
export function plainText(root: Element, limit = CHARACTERS): SafeHtml {
  const paragraphs: string[] = [];
  let left = limit;
  for (const block of blocksOf(root)) {
    if (left <= 0) break;
    const text = foldSpace(block).toWellFormed().slice(0, left);
    if (text === '') continue;
    paragraphs.push(text);
    left -= text.length;
  }
  if (left <= 0) paragraphs.push('…');
  return sanitise(paragraphs.map((text) => `<p>${escapeText(text)}</p>`).join(''), '');
}

/** The text of each block, in order; a step through the tree at a time, as it may be deep. */
function* blocksOf(root: Element): Generator<string> {
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && UNREAD.test(node.localName)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  let parent: Node | null = null;
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const block = blockAround(node);
      if (block !== parent) {
        yield text;
        text = '';
        parent = block;
      }
      text += (node as Text).data;
    } else if ((node as Element).localName === 'br') text += ' ';
  }
  yield text;
}

function blockAround(node: Node): Node | null {
  let block = node.parentNode;
  while (block?.parentNode && INLINE.test((block as Element).localName)) block = block.parentNode;
  return block;
}

/** A file of plain text as paragraphs: they are parted by empty lines, and long lines run on. */
export function textFile(text: string, limit = CHARACTERS): SafeHtml {
  const paragraphs = text
    .toWellFormed()
    .slice(0, limit)
    .split(/\n\s*\n/)
    .map(paragraph);
  if (text.length > limit) paragraphs.push('<p>…</p>');
  return sanitise(paragraphs.join(''), '');
}

function paragraph(lines: string): string {
  const joined = lines
    .split('\n')
    .map((line) => [escapeText(foldSpace(line)), line.length >= FULL_LINE] as const)
    .map(([line, isFull], index, all) =>
      index === all.length - 1 ? line : `${line}${isFull ? ' ' : '<br>'}`,
    );
  return `<p>${joined.join('')}</p>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
