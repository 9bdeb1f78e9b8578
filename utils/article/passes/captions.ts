import { textBlocks } from '../blocks';
import { CREDIT } from '../noise';
import { foldSpace } from '../text';

/** A caption is a few lines; a wrapper with more text than this is a part of the article. */
const CAPTION_CHARACTERS = 300;
const CAPTION_BLOCKS = 2;
const CREDIT_CHARACTERS = 160;

/**
 * Ties the text beside a picture to it: a small wrapper that holds a picture and a few lines becomes
 * a figure with a caption, and a credit that follows a picture becomes part of its caption.
 */
export function tieCaptions(body: Element): void {
  for (const image of [...body.querySelectorAll('img')]) {
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
  if (figure.querySelector('table, pre, blockquote, ul, ol, p + p + p')) return;
  const walker = figure.ownerDocument.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const loose: Node[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.textContent?.trim() && !text.parentElement?.closest('figcaption')) loose.push(text);
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
