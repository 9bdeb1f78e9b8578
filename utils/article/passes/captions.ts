import { textBlocks } from '../blocks';
import { CREDIT, FURNITURE } from '../noise';
import { CAPTION_NAME, HAS_NAME, nameOf } from '../noise-names';
import { foldSpace } from '../text';

/** A caption is a few lines; a wrapper with more text than this is a part of the article. */
const CAPTION_CHARACTERS = 300;
const CAPTION_BLOCKS = 2;
const CREDIT_CHARACTERS = 160;

const NAMED = `:is(div, p, span, small, em, i, cite, aside, figcaption)${HAS_NAME}`;
/** How far a caption may stand from its picture. */
const LEVELS = 3;
const SIBLINGS = 3;

/**
 * Puts a picture and what is named its caption or credit into one figure, before Readability takes
 * the caption for a paragraph or the picture for an ornament.
 */
export function tieNamedCaptions(copy: Document): void {
  for (const element of copy.body.querySelectorAll(NAMED)) {
    if (!CAPTION_NAME.test(nameOf(element)) || element.closest('figure, table, nav')) continue;
    const text = foldSpace(element.textContent ?? '');
    if (text === '' || text.length > CAPTION_CHARACTERS || element.querySelector('img')) continue;
    const first = pictureBefore(element, text.length);
    if (first) enclose(first, element);
  }
}

/** The picture's part among the siblings before a caption, or before what holds little else than it. */
function pictureBefore(caption: Element, length: number): Element | null {
  let element: Element | null = caption;
  for (let level = 0; level < LEVELS && element; level += 1, element = element.parentElement) {
    if (foldSpace(element.textContent ?? '').length > length + CREDIT_CHARACTERS) return null;
    let sibling = element.previousElementSibling;
    for (let n = 0; n < SIBLINGS && sibling; n += 1, sibling = sibling.previousElementSibling) {
      const words = foldSpace(sibling.textContent ?? '').length;
      if (words > CREDIT_CHARACTERS) return null;
      if (sibling.matches('figure, img, picture') || sibling.querySelector('img')) return sibling;
    }
  }
  return null;
}

function enclose(first: Element, caption: Element): void {
  const figcaption = caption.ownerDocument.createElement('figcaption');
  figcaption.append(...caption.childNodes);
  const known = first.closest('figure') ?? first.querySelector('figure');
  if (known) {
    captionOf(known).append(' ', ...figcaption.childNodes);
  } else {
    const figure = caption.ownerDocument.createElement('figure');
    first.before(figure);
    figure.append(first, figcaption);
  }
  caption.remove();
}

/**
 * Ties the text beside a picture to it: a small wrapper that holds a picture and a few lines becomes
 * a figure with a caption, and a credit that follows a picture becomes part of its caption.
 */
export function tieCaptions(body: Element): void {
  for (const image of [...body.querySelectorAll('img')]) {
    if (!image.closest('figure')) takeSlantedLine(image);
    if (!image.closest('figure')) makeFigure(image, body);
  }
  for (const figure of body.querySelectorAll('figure')) {
    gatherText(figure);
    const next = figure.nextElementSibling;
    if (!next || !isCredit(next)) continue;
    captionOf(figure).append(' ', ...next.childNodes);
    next.remove();
  }
}

function isCredit(element: Element): boolean {
  const text = foldSpace(element.textContent ?? '');
  return (
    text.length <= CREDIT_CHARACTERS &&
    CREDIT.test(text.toLowerCase().replace(/^[\s([]+|[\s)\].]+$/g, '')) &&
    !element.querySelector('img') &&
    !/^h\d$/.test(element.localName)
  );
}

/** In entries without figures the caption is a line in italics, in the picture's paragraph or under it. */
function takeSlantedLine(image: Element): void {
  const block = image.closest('p, div');
  if (!block || block.querySelectorAll('img').length > 1) return;
  const inside = foldSpace(block.textContent ?? '') !== '';
  const line = inside ? block : block.nextElementSibling;
  if (!line || !/^(?:p|div)$/.test(line.localName) || !isSlanted(line)) return;
  const figure = block.ownerDocument.createElement('figure');
  block.before(figure);
  figure.append(image.closest('picture, a') ?? image);
  captionOf(figure).append(...line.childNodes);
  block.remove();
  line.remove();
}

/** Whether all of a short text is in italics or small. */
function isSlanted(line: Element): boolean {
  const text = foldSpace(line.textContent ?? '');
  const slanted = [...line.querySelectorAll('em, i, small')].find(
    (element) => foldSpace(element.textContent ?? '') === text,
  );
  return slanted !== undefined && text !== '' && text.length <= CREDIT_CHARACTERS;
}

/** The largest wrapper around a picture that holds no more text than a caption and a credit. */
function makeFigure(image: Element, body: Element): void {
  let wrapper: Element = image.closest('picture, a') ?? image;
  for (
    let parent = wrapper.parentElement;
    parent && parent !== body;
    parent = parent.parentElement
  ) {
    if (!isWrapper(parent)) break;
    wrapper = parent;
  }
  const text = foldSpace(wrapper.textContent ?? '');
  if (text === '' || wrapper.matches('a, p')) return;
  const figure = wrapper.ownerDocument.createElement('figure');
  figure.append(...wrapper.childNodes);
  wrapper.replaceWith(figure);
}

function isWrapper(element: Element): boolean {
  if (element.matches('li, td, blockquote, table, a, article')) return false;
  const text = foldSpace(element.textContent ?? '');
  if (text !== '' && element.matches('p')) return false;
  return (
    text.length <= CAPTION_CHARACTERS &&
    !element.querySelector('h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote') &&
    element.querySelectorAll('img').length === 1 &&
    textBlocks(element).length <= CAPTION_BLOCKS
  );
}

/** Puts what text a figure holds outside its caption into the caption. */
function gatherText(figure: Element): void {
  if (figure.querySelector('table, pre, blockquote, ul, ol')) return;
  if (textBlocks(figure).length > CAPTION_BLOCKS) return;
  const walker = figure.ownerDocument.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const loose: Node[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const label = foldSpace(text.textContent ?? '').toLowerCase();
    // A gallery's counter is no caption; it stays to be dropped with its like.
    if (label === '' || FURNITURE.test(label) || text.parentElement?.closest('figcaption'))
      continue;
    loose.push(text);
  }
  for (const text of loose) {
    const parent = text.parentElement!;
    captionOf(figure).append(' ', text);
    if (parent !== figure && !parent.hasChildNodes()) parent.remove();
  }
}

function captionOf(figure: Element): Element {
  const known = figure.querySelector('figcaption');
  if (known) return known;
  return figure.appendChild(figure.ownerDocument.createElement('figcaption'));
}
