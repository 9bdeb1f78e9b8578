import { CONSENT, CONSENT_SUBJECT } from '../noise';
import { HAS_NAME, noiseKind } from '../noise-names';
import type { Remove } from '../removals';
import { foldSpace } from '../text';

/** Passes that take whole containers from the copy before Readability chooses among them. */

const CONTAINERS = `:is(div, section, aside, ul, ol, p, footer, nav, form, header, table, center)${HAS_NAME}`;
/** What holds the article by its own word is no noise, whatever else it is called. */
const HOLDS_ARTICLE =
  'main, article, [role="main"], [role="article"], [itemprop~="articleBody"], .hentry, .entry-content';
/** Fewer characters of running text are no article: what held the rest was not noise then. */
const REST_CHARACTERS = 250;
const PARAGRAPH_CHARACTERS = 80;
/** A request for consent is no longer, and stands in a box of its own. */
const NOTICE_CHARACTERS = 600;
const BOX = 'div, section, aside, form, dialog';
/** An entry among others has at least this much to read. */
const ENTRY_CHARACTERS = 200;

/** Drops what its class or id calls related, comments, newsletter and the like. */
export function dropNamedNoise(copy: Document, heading: Element | null, remove: Remove): void {
  const all = proseLength(copy.body);
  let rest = all;
  for (const element of copy.body.querySelectorAll(CONTAINERS)) {
    const kind = noiseKind(element);
    if (!kind || !copy.body.contains(element) || isArticle(element, heading)) continue;
    const prose = proseLength(element);
    if (rest - prose < REST_CHARACTERS || (!kind.large && prose * 2 > all)) continue;
    rest -= prose;
    remove(element, kind.reason);
  }
}

/** What stands around an article by its own word; Readability takes most of it out in the end. */
const AROUND = 'nav, aside, footer, [role="navigation"], [role="complementary"]';

/**
 * Empties what stands around the article, so that nothing more is looked for in it: often it is most of
 * a page. The elements stay, as Readability asks what stands beside its choice. Where the rest would
 * be no article, the names are not to be trusted.
 */
export function emptySurroundings(copy: Document, heading: Element | null, remove: Remove): void {
  let rest = proseLength(copy.body);
  for (const element of copy.body.querySelectorAll(AROUND)) {
    if (element.contains(heading) || element.querySelector(HOLDS_ARTICLE)) continue;
    const prose = proseLength(element);
    if (prose >= REST_CHARACTERS || rest - prose < REST_CHARACTERS) continue;
    // An article's own footer may say who wrote it, and a quotation's whose it is.
    if (element.closest(`${HOLDS_ARTICLE}, blockquote`)) continue;
    rest -= prose;
    const inside = copy.createRange();
    inside.selectNodeContents(element);
    const taken = copy.createElement('div');
    taken.append(inside.extractContents());
    remove(taken, 'surroundings');
  }
}

function isArticle(element: Element, heading: Element | null): boolean {
  return (
    element.matches(HOLDS_ARTICLE) ||
    element.contains(heading) ||
    element.querySelector(':scope > article, main, [itemprop~="articleBody"]') !== null ||
    wrapsOne(element)
  );
}

/** Whether there is hardly more to it than a quotation or a figure: an embedded post is no share bar. */
function wrapsOne(element: Element): boolean {
  const inner = element.querySelector('blockquote, figure');
  return inner !== null && textLength(inner) * 2 >= textLength(element);
}

function textLength(element: Element): number {
  return foldSpace(element.textContent ?? '').length;
}

/** Characters of the paragraphs that are running text. */
function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const text = foldSpace(paragraph.textContent ?? '');
    if (text.length >= PARAGRAPH_CHARACTERS) length += text.length;
  }
  return length;
}

/** What marks a request for consent, and all that is in it. */
const CONSENT_MARK = 'data-clarion-consent';

/**
 * Marks boxes that ask for consent, to cookies mostly, where something is blocked until it is given.
 * They are taken out of what Readability chooses, lest it choose otherwise for want of a page's foot.
 * Where the title speaks of such things, so does the article.
 */
export function markConsentBoxes(copy: Document, heading: Element | null): void {
  if (speaksOfConsent(heading)) return;
  const walker = copy.createTreeWalker(copy.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const box = speaksOfConsent(walker.currentNode) ? boxOf(walker.currentNode, heading) : null;
    if (!box || !CONSENT.test((box.textContent ?? '').toLowerCase())) continue;
    for (const part of [box, ...box.querySelectorAll('*')]) part.setAttribute(CONSENT_MARK, '');
  }
}

/** Drops the boxes that were marked. */
export function dropConsentBoxes(body: Element, remove: Remove): void {
  for (const part of body.querySelectorAll(`[${CONSENT_MARK}]`)) {
    if (body.contains(part)) remove(part, 'notice');
  }
}

function speaksOfConsent(node: Node | null): boolean {
  const speaks = CONSENT_SUBJECT.test((node?.textContent ?? '').toLowerCase());
  return speaks && !node?.parentElement?.matches('script, style');
}

/** The outermost box around a text that holds no more than a notice. */
function boxOf(text: Node, heading: Element | null): Element | null {
  let box: Element | null = null;
  for (let one = text.parentElement; one && !isArticle(one, heading); one = one.parentElement) {
    if (textLength(one) > NOTICE_CHARACTERS) break;
    if (one.matches(BOX)) box = one;
  }
  return box;
}

/**
 * Where a page lists entries in full, one under the other, keeps the one that the title names. The
 * title of a live blog stands above its entries and so leaves them alone.
 */
export function keepTitledEntry(heading: Element | null, remove: Remove): void {
  if (!heading || isLinked(heading)) return;
  for (let entry = heading.parentElement; entry; entry = entry.parentElement) {
    if (entry.matches('body, header, main')) continue;
    const others = [...(entry.parentElement?.children ?? [])].filter(
      (sibling) => sibling !== entry && isAnotherEntry(sibling, entry!),
    );
    if (others.length === 0 || proseLength(entry) < ENTRY_CHARACTERS) continue;
    for (const other of others) remove(other, 'another entry');
    return;
  }
}

/** An entry is an article with a heading, or what has the same name and a heading that is a link. */
function isAnotherEntry(sibling: Element, entry: Element): boolean {
  if (sibling.localName !== entry.localName) return false;
  const headings = [...sibling.querySelectorAll('h1, h2, h3')];
  if (sibling.localName === 'article') return headings.length > 0;
  const [name, own] = [sibling, entry].map((one) => one.classList[0]);
  return name !== undefined && name === own && headings.some(isLinked);
}

function isLinked(heading: Element): boolean {
  return heading.closest('a') !== null || heading.querySelector('a[href]') !== null;
}
