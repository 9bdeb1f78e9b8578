import { foldSpace, inScripts, isPlain } from './text';

/** Elements that stand as a block of their own in an article. */
export const BLOCKS =
  'p, div, center, section, article, aside, header, footer, main, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, figure, figcaption, pre, table, caption, thead, tbody, tfoot, tr, td, th, details, summary, address, hr, form, fieldset';
/** What stands here belongs to the site, not to the article. */
export const ELSEWHERE = 'nav, footer, aside, form, [role="navigation"], [role="complementary"]';
const BLOCK_NAMES = new Set(BLOCKS.split(', '));

/** A piece of text with no block inside it, and what the passes ask of it. */
export interface TextBlock {
  element: Element;
  text: string;
  /** The text in lower case. */
  lower: string;
  /** The same without the punctuation around it, as labels are compared. */
  label: string;
  words: number;
  /** The share of the text that is links, 0 to 1. */
  linked: number;
  heading: boolean;
}

/** The text blocks of a content in order; those of tables, code and captions are not among them. */
export function textBlocks(body: Element): TextBlock[] {
  const all = [...body.querySelectorAll(BLOCKS)];
  return all.flatMap((element, index) => {
    // What stands inside an element comes right after it.
    const next = all[index + 1];
    if ((next && element.contains(next)) || element.closest('table, pre, figcaption')) return [];
    const text = foldSpace(element.textContent ?? '');
    return text === '' ? [] : [judged(element, text)];
  });
}

/** The blocks of earlier passes: most stay as they are, and each pass asks for all of them. */
const known = new WeakMap<Element, TextBlock>();

function judged(element: Element, text: string): TextBlock {
  const before = known.get(element);
  // Passes take blocks out and do not touch what stands in them: the same text has the same links.
  if (before?.text === text) return before;
  // The Turkish capital İ becomes two characters, and no word list knows the second.
  const lower = text.toLowerCase().replaceAll('i\u0307', 'i');
  const label = labelOf(lower);
  const heading = /^h\d$/.test(element.localName);
  const [words, linked] = [countUnits(text), linkShare(element, text)];
  const block = { element, text, lower, label, words, linked, heading };
  known.set(element, block);
  return block;
}

const OUTER_PUNCTUATION = inScripts('^[^\\p{L}\\p{N}©ⓒ+(]+|[^\\p{L}\\p{M}\\p{N})]+$', 'g');

/** A text in lower case without the punctuation around it, as labels are compared. */
export function labelOf(lower: string): string {
  return lower.replace(OUTER_PUNCTUATION(lower), '');
}

const WORD = inScripts('[\\p{L}\\p{N}][^\\s]*', 'g');

/** No word is longer; what is, is no label and no line of facts, and must not be taken for one. */
const WORD_CHARACTERS = 100;

/** Words, where they are written apart; else so many characters as are about as long. */
function countUnits(text: string): number {
  const words = text.match(WORD(text))?.length ?? 0;
  const written = Math.max(words, Math.floor(text.length / WORD_CHARACTERS));
  if (isPlain(text)) return written;
  const pairs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  // Letters, vowel signs and tones: four make a word.
  const fours = text.match(/[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/g);
  return Math.round((pairs?.length ?? 0) / 2 + (fours?.length ?? 0) / 4) + written;
}

/** The share of an element's text that is links, 0 to 1; `text` is that text, not empty. */
export function linkShare(element: Element, text: string): number {
  if (element.closest('a')) return 1;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) {
    linked += foldSpace(link.textContent ?? '').length;
  }
  return linked / text.length;
}

/**
 * Puts text that stands loose beside blocks into paragraphs, so that every piece of text is an
 * element that can be judged, and shown, on its own.
 */
export function wrapLooseText(body: Element): void {
  const containers = 'div, center, section, article, main, header, footer, aside, blockquote';
  for (const container of [body, ...body.querySelectorAll(containers)]) {
    if (!container.querySelector(BLOCKS)) continue;
    let run: ChildNode[] = [];
    for (const child of [...container.childNodes, null]) {
      if (child && isInline(child)) run.push(child);
      else {
        wrap(run);
        run = [];
      }
    }
  }
}

const BLOCKS_AND_IMAGES = `${BLOCKS}, img`;

function isInline(node: ChildNode): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const element = node as Element;
  const name = element.localName;
  if (BLOCK_NAMES.has(name) || name === 'img' || name === 'picture') return false;
  return element.childElementCount === 0 || !element.querySelector(BLOCKS_AND_IMAGES);
}

function wrap(run: readonly ChildNode[]): void {
  const [first] = run;
  if (!first || !run.some(({ textContent }) => textContent?.trim())) return;
  const paragraph = first.ownerDocument!.createElement('p');
  first.before(paragraph);
  paragraph.append(...run);
}

/** The outermost element that holds nothing but this one: what to remove, lest a shell stays. */
export function shellOf(element: Element, body: Element): Element {
  let shell = element;
  while (
    shell.parentElement &&
    shell.parentElement !== body &&
    shell.parentElement.childElementCount === 1 &&
    foldSpace(shell.parentElement.textContent ?? '') === foldSpace(shell.textContent ?? '')
  ) {
    shell = shell.parentElement;
  }
  return shell;
}

/** Longer addresses are not printed, and browsers give up on them. */
const REFERENCE_CHARACTERS = 2000;

/** A printed address, or a source in brackets under a quotation, is a reference, not a teaser. */
export function isReference(text: string): boolean {
  if (text.length > REFERENCE_CHARACTERS) return false;
  return /^\S*https?:\/\/\S+$|^(?:www\.)?[\w.+-]+(?:@[\w-]+)?(?:\.[\w-]+)+\/?$|^[[(].*[\])]$/.test(
    text,
  );
}

/** Gives an element another name; of its attributes those stay that any element may have. */
export function rename(element: Element, name: string): Element {
  if (element.localName === name) return element;
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of [...element.attributes]) {
    if (['id', 'lang', 'dir'].includes(attribute)) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
