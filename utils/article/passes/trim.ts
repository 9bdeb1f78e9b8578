import { isReference, shellOf, type TextBlock, textBlocks } from '../blocks';
import { findDateInText } from '../metadata/date-text';
import {
  APPEAL,
  COMMENTS,
  CONTRIBUTORS,
  CREDIT,
  CREDIT_LABEL,
  DATE,
  FACTS,
  FURNITURE,
  PROGRAM_MESSAGE,
  RELATED,
  RIGHTS,
  TOPICS,
} from '../noise';
import type { Remove } from '../removals';
import { inScripts, wordsOf } from '../text';
import { levelOf } from './headings';

/** Passes that take from Readability's choice what stands around and between the paragraphs. */

/** A block of so many words is running text, unless it says otherwise. */
const PROSE_WORDS = 14;
/** A label or a line of facts is no longer than this. */
const LABEL_WORDS = 9;
const FACTS_WORDS = 24;
const CREDIT_WORDS = 10;
const APPEAL_WORDS = 60;
/** Before the first paragraph there may be a headline and a handful of lines, not half an article. */
const LEAD_BLOCKS = 14;
/** So many paragraphs without a title or a link between them are no teasers. */
const RUN_BLOCKS = 3;
const TEASER_BLOCKS = 3;
const TEASER_WORDS = 30;
/** Date and byline may stand under a standfirst, which looks like the first paragraph. */
const FACTS_BLOCKS = 6;

/** A judgement of blocks that is made once of each: most passes ask it of all of them. */
function once<T>(judge: (block: TextBlock) => T): (block: TextBlock) => T {
  const known = new WeakMap<TextBlock, { judged: T }>();
  return (block) => {
    const before = known.get(block) ?? { judged: judge(block) };
    known.set(block, before);
    return before.judged;
  };
}

/** Why a block is not part of the article wherever it stands, or null when nothing says so. */
const noiseOf = once(({ lower, label, words, heading }): string | null => {
  if (words <= LABEL_WORDS && FURNITURE.test(label)) return 'furniture';
  if (PROGRAM_MESSAGE.test(label)) return 'program message';
  if (words <= LABEL_WORDS && RELATED.test(label)) return 'related';
  if (words <= LABEL_WORDS && COMMENTS.test(label)) return 'comments';
  if (words <= FACTS_WORDS && TOPICS.test(label)) return 'topics';
  if (words <= APPEAL_WORDS && !heading && APPEAL.test(lower)) return 'appeal';
  if (words <= FACTS_WORDS && RIGHTS.test(label)) return 'rights';
  if (words <= CREDIT_WORDS && !heading && CREDIT_LABEL.test(label)) return 'credit';
  return null;
});

const isProse = once(
  (block) =>
    !block.heading &&
    block.words >= PROSE_WORDS &&
    block.linked < 0.5 &&
    noiseOf(block) === null &&
    !isFacts(block),
);

/** The last word of a sentence with its mark. */
const SENTENCE_END = inScripts('[\\p{L}\\d]{3,}[.!?…]["”»\']?$');
/**
 * A date whose numbers are ordinals, each with its dot, and so the year too ("Zagreb, 5. svibnja
 * 2026."); more than a word or two before it would be a sentence.
 */
const ORDINAL_DATE = /^(?:\S+ ){0,2}\d{1,2}\.\s?(?:\d{1,2}\.|[^\s\d]+)\s?\d{4}\.$/;

/** A date, "By …", "Updated …": what the line under the title tells already. */
function isFacts({ element, text, lower, label, words }: TextBlock): boolean {
  // Under a quotation the same line says whose it is.
  if (words > FACTS_WORDS || element.closest('blockquote')) return false;
  // A sentence may begin with "By" or a date; the full stops of "a.m." and "Nov." are no ends of one.
  if (SENTENCE_END(text).test(text) && !ORDINAL_DATE.test(text)) return false;
  return (words <= 12 && FACTS.test(label)) || (words <= 14 && writesDate(text, lower));
}

/** A month's name that is not in Latin letters is looked for only where there are others. */
function writesDate(text: string, lower: string): boolean {
  return DATE.test(lower) || (/[\u0370-\uffff]/.test(text) && findDateInText(text, '') !== null);
}

/** Drops labels, appeals and left-over furniture wherever they stand. */
export function dropNoise(body: Element, remove: Remove): void {
  for (const block of textBlocks(body)) {
    const noise = noiseOf(block);
    if (!noise || !body.contains(block.element)) continue;
    const box = noise === 'related' ? teaserBox(block.element, body) : null;
    remove(box ?? shellOf(block.element, body), noise);
  }
}

/** The small box that a label and the few lines under it have to themselves. */
function teaserBox(label: Element, body: Element): Element | null {
  const box = shellOf(label, body).parentElement;
  if (!box || box === body || !body.contains(box)) return null;
  const blocks = textBlocks(box);
  const small =
    blocks.length <= TEASER_BLOCKS && blocks.every(({ words }) => words <= TEASER_WORDS);
  return small ? box : null;
}

/** Drops headings over nothing: what they stood over was no part of the article and is gone. */
export function dropEmptySections(body: Element, remove: Remove): void {
  const blocks = textBlocks(body);
  const shown = [...body.querySelectorAll('img, table, pre')];
  for (let index = blocks.length - 2; index >= 0; index -= 1) {
    const [block, next] = [blocks[index]!, blocks[index + 1]!];
    if (!block.heading || !next.heading || levelOf(next.element) > levelOf(block.element)) continue;
    if (shown.some((one) => isBetween(block.element, one, next.element))) continue;
    remove(shellOf(block.element, body), 'heading without text');
    blocks.splice(index, 1);
  }
}

function isBetween(before: Element, element: Element, after: Element): boolean {
  const { DOCUMENT_POSITION_FOLLOWING: follows } = Node;
  return Boolean(
    before.compareDocumentPosition(element) & follows &&
      element.compareDocumentPosition(after) & follows,
  );
}

/**
 * Cuts the page off where a label over other stories or over comments ends the article: more than
 * half of the running text stands before it.
 */
export function cutTail(body: Element, remove: Remove): void {
  const blocks = textBlocks(body);
  const total = blocks.reduce((sum, block) => sum + proseWords(block), 0);
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    before += proseWords(block);
    if (before < total * 0.6 || !isEnd(block, blocks.slice(index + 1))) continue;
    for (const rest of blocks.slice(index)) remove(shellOf(rest.element, body), 'after the end');
    return;
  }
}

function isEnd(block: TextBlock, rest: readonly TextBlock[]): boolean {
  if (block.words > LABEL_WORDS || isInList(block)) return false;
  return COMMENTS.test(block.label) || (RELATED.test(block.label) && !goesOn(rest));
}

/** Teasers are few or have a title or a link between them; paragraph after paragraph is the article. */
function goesOn(rest: readonly TextBlock[]): boolean {
  const plain = rest.map((block) => isProse(block) && block.linked < 0.1);
  return plain.some((_prose, index) => {
    const run = plain.slice(index, index + RUN_BLOCKS);
    return run.length === RUN_BLOCKS && run.every(Boolean);
  });
}

function proseWords(block: TextBlock): number {
  return isProse(block) ? block.words : 0;
}

function isInList({ element }: TextBlock): boolean {
  return element.closest('li, dd') !== null;
}

/** Drops breadcrumbs, section names, dates, bylines and the title itself above the first paragraph. */
export function trimLead(body: Element, title: string, byline: string, remove: Remove): void {
  const blocks = textBlocks(body);
  const first = blocks.findIndex(isProse);
  if (first < 0 || first > LEAD_BLOCKS) return;
  for (const [index, block] of blocks.slice(0, Math.max(first, FACTS_BLOCKS)).entries()) {
    const reason =
      index < first ? leadNoise(block, title, byline) : isFacts(block) ? 'facts' : null;
    if (reason) remove(shellOf(block.element, body), reason);
  }
}

function leadNoise(block: TextBlock, title: string, byline: string): string | null {
  if (isFacts(block)) return 'facts';
  if (saysAgain(block.text, title)) return 'title';
  if (byline !== '' && saysAgain(block.text, byline)) return 'byline';
  if (block.words <= CREDIT_WORDS && CREDIT.test(block.label)) return 'credit';
  if (block.heading) return null;
  if ((block.text.match(/[>»›→]/g)?.length ?? 0) > 1) return 'breadcrumb';
  if (block.linked > 0.6) return 'links';
  // A section name or an agency; a standfirst is longer or ends as a sentence does.
  return block.words <= 5 && !isInList(block) && !/[,，、]|[.!?…:”"»。！？]$/.test(block.text)
    ? 'label'
    : null;
}

/** Whether a text is hardly more than another: the same words, or those and a few around them. */
function saysAgain(text: string, known: string): boolean {
  const said = wordsOf(text).split(' ');
  const wanted = new Set(wordsOf(known).split(' '));
  if (said.length > wanted.size + 4 || said.length < wanted.size * 0.6) return false;
  return said.filter((word) => wanted.has(word)).length >= said.length * 0.75;
}

/** Drops bios, contributors, credits and links after the last paragraph. */
export function trimTail(body: Element, byline: string, remove: Remove): void {
  const blocks = textBlocks(body);
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const block = blocks[index]!;
    const reason = tailNoise(block, byline);
    if (reason) remove(shellOf(block.element, body), reason);
    else if (block.words >= PROSE_WORDS || block.element.closest('li, dd, blockquote')) return;
  }
}

function tailNoise(block: TextBlock, byline: string): string | null {
  const { text, label, words, heading, linked } = block;
  if (words <= APPEAL_WORDS && CONTRIBUTORS.test(label)) return 'contributors';
  if (byline !== '' && text.toLowerCase().startsWith(byline.toLowerCase()) && words < 80)
    return 'bio';
  // A sentence is no heading, whatever it is marked as.
  if (heading) return /[.!]$/.test(text) ? null : 'heading without text';
  if (isFacts(block)) return 'facts';
  if (words <= CREDIT_WORDS && CREDIT.test(label)) return 'credit';
  if (linked > 0.8 && !isReference(text)) return 'links';
  return null;
}
