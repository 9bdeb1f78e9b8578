import { isReference, labelOf, linkShare } from '../blocks';
import { RELATED } from '../noise';
import type { Remove } from '../removals';
import { foldSpace, wordsOf } from '../text';
import { QUOTE_SOURCE } from './before';
import { EMBED } from './embeds';
import { HEADINGS } from './headings';

/** Passes over the content that Readability chose, before it is sanitised. */

const KEEPS_A_BLOCK = 'img, picture, table, hr, br, audio, video, iframe, input';

/** Drops a first heading that says the title again; the view shows the title on its own. */
export function dropRepeatedTitle(body: Element, title: string, remove: Remove): void {
  const heading = body.querySelector(HEADINGS);
  const words = wordsOf(heading?.textContent ?? '');
  if (heading && words !== '' && words === wordsOf(title)) remove(heading, 'repeated title');
}

/** Removes blocks that hold nothing to read or see. They would be gaps and empty list items. */
export function dropEmptyBlocks(body: Element): void {
  // Children before parents, so that a wrapper of empty wrappers goes too.
  for (const block of [
    ...body.querySelectorAll('p, div, section, figure, ul, ol, li, h2, h3'),
  ].reverse()) {
    if (!block.textContent?.trim() && !block.querySelector(KEEPS_A_BLOCK)) block.remove();
  }
}

/** The text of a teaser is a line or two, and nearly all of it leads elsewhere. */
const TEASER_CHARACTERS = 300;
const TEASER_LINK_SHARE = 0.8;
const LABEL_CHARACTERS = 30;

/** Drops boxes between paragraphs that are links to other stories ("Read also: …"). */
export function dropTeasers(body: Element, remove: Remove): void {
  for (const block of [...body.querySelectorAll('div, section, aside, p')]) {
    const text = foldSpace(block.textContent ?? '');
    if (text === '' || text.length > TEASER_CHARACTERS || !body.contains(block)) continue;
    if (block.querySelector(`[${EMBED}]`) || block.closest(`[${QUOTE_SOURCE}]`)) continue;
    if (linkShare(block, text) >= TEASER_LINK_SHARE && !isReference(text)) remove(block, 'links');
    else if (isLabelled(block, text)) remove(block, 'related');
  }
}

/** Whether a label over other stories stands before the only thing there is, a link. */
function isLabelled(block: Element, text: string): boolean {
  const link = block.querySelector('a[href]');
  const [label = '', rest] = text.split(foldSpace(link?.textContent ?? '') || '\0');
  if (rest === undefined || rest.length > 1 || label.length > LABEL_CHARACTERS) return false;
  // After a comma a sentence goes on.
  return !/[,،、]\s*$/.test(label) && RELATED.test(labelOf(label.toLowerCase()));
}

/** Whether any text of the content stands before an element of it. */
export function hasTextBefore(element: Element, body: Element): boolean {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (element.contains(text)) return false;
    if (text.textContent?.trim()) return true;
  }
  return false;
}

/** Drops a picture that the article has shown: the same address, or a preview of one in its figure. */
export function dropRepeatedImages(body: Element): void {
  const shown = new Set<string>();
  for (const image of [...body.querySelectorAll('img')]) {
    const source = image.getAttribute('src') ?? '';
    if (source !== '' && (shown.has(source) || isPreview(image))) image.remove();
    else shown.add(source);
  }
}

/** A small picture that a page shows until the real one with the same text is there. */
function isPreview(image: HTMLImageElement): boolean {
  const figure = image.closest('figure');
  if (!figure || image.alt === '') return false;
  const alike = [...figure.querySelectorAll('img')].filter(
    ({ alt, src }) => alt === image.alt && src !== '',
  );
  return alike.length > 1 && alike.at(-1) !== image;
}

/** A pull quote has so many characters; shorter ones may say a name twice. */
const QUOTE_CHARACTERS = 25;

/** Drops quotations that only repeat a sentence of the article: a listener would hear it twice. */
export function dropPullQuotes(body: Element, remove: Remove): void {
  const quotes = [...body.querySelectorAll('blockquote, aside, q')].filter(
    (quote) =>
      quote.closest('p') === null &&
      !isIntroduced(quote) &&
      letters(quote).length >= QUOTE_CHARACTERS,
  );
  if (quotes.length === 0) return;
  const paragraphs = [...body.querySelectorAll('p')].map((one) => ({ one, text: letters(one) }));
  for (const quote of quotes) {
    const text = letters(quote);
    const said = ({ one, text: whole }: { one: Element; text: string }) =>
      whole.length > text.length && whole.includes(text) && !quote.contains(one);
    if (paragraphs.some(said)) remove(quote, 'pull quote');
  }
}

/** "She writes:" belongs to the quotation that follows. */
function isIntroduced(quote: Element): boolean {
  return /[:：]$/.test(foldSpace(quote.previousElementSibling?.textContent ?? ''));
}

function letters(element: Element): string {
  return wordsOf(element.textContent ?? '').replaceAll(' ', '');
}
