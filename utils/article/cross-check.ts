import { linkShare } from './blocks';
import { nameOf } from './noise-names';
import { foldSpace } from './text';

/**
 * Readability's choice against what the page itself marks as its article. It scores containers by
 * their paragraphs, so it may pick a neighbour of a short article, or leave lists and parts out.
 */

/** The marks of an article's body, by trust: microdata, then names that themes and hAtom use. */
const BODY_NAME =
  /-(?:(?:article|entry|post|story|news|blog|page|detail)-?(?:body|content|text|inhalt|copy)|e-content|articlebody|storybody)-/;
const BLOCKS = 'p, li, blockquote, pre, dd';
const BLOCK_CHARACTERS = 40;
/** A block with more links than this leads elsewhere. */
const BLOCK_LINK_SHARE = 0.3;
/** Enough of a text to know it again. */
const PREFIX = 60;
/** A marked body of fewer characters is a stub, or what a script has yet to fill. */
const BODY_CHARACTERS = 150;
/** Below this share of the marked text, the choice is not the article that the page means. */
const SHARE = 0.6;

/** A part of the page that is marked as the article, copied before Readability takes it apart. */
export interface Marked {
  content: HTMLElement;
  /** Beginnings of its blocks of text, folded, and their lengths. */
  blocks: { start: string; length: number }[];
}

/** Finds what the page marks as the article's body, else as the article; null where it does not. */
export function findMarked(copy: Document, heading: Element | null): Marked | null {
  const around = heading?.closest('article, .hentry, main, [role="main"]') ?? null;
  const body = longest(bodiesIn(around ?? copy.body)) ?? around;
  return body && mark(body);
}

function bodiesIn(scope: Element): Element[] {
  const bodies = [...scope.querySelectorAll('[itemprop~="articleBody"]')];
  if (bodies.length > 0) return bodies;
  return [...scope.querySelectorAll('div, section, article')].filter(
    (element) => element.hasAttribute('class') && BODY_NAME.test(nameOf(element)),
  );
}

function longest(elements: Element[]): Element | null {
  const lengths = elements.map((element) => foldSpace(element.textContent ?? '').length);
  const most = Math.max(...lengths);
  return most < BODY_CHARACTERS ? null : (elements[lengths.indexOf(most)] ?? null);
}

function mark(element: Element): Marked {
  const content = element.cloneNode(true) as HTMLElement;
  for (const unread of content.querySelectorAll(
    'script, style, noscript, nav, form, footer, aside',
  )) {
    unread.remove();
  }
  return { content, blocks: proseBlocks(content) };
}

function proseBlocks(element: Element): Marked['blocks'] {
  return [...element.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS))
    .map((block) => ({ block, text: foldSpace(block.textContent ?? '') }))
    .filter(({ text }) => text.length >= BLOCK_CHARACTERS)
    .filter(({ block, text }) => linkShare(block, text) < BLOCK_LINK_SHARE)
    .map(({ text }) => ({ start: text.slice(0, PREFIX), length: text.length }));
}

/**
 * Whether a choice lacks so much of what the page marks that the marked part is the better one. It
 * is not where it is much the shorter: pages give the same names to summaries.
 */
export function lacks(choice: Element | null, { blocks }: Marked): boolean {
  const text = foldSpace(choice?.textContent ?? '');
  let [all, found, at] = [0, 0, 0];
  for (const { start, length } of blocks) {
    all += length;
    // In order nearly always: searched from the beginning each time, a long text would take for ever.
    const next = text.indexOf(start, at);
    if (next >= 0) at = next;
    if (next >= 0 || text.includes(start)) found += length;
  }
  const chosen = choice ? proseBlocks(choice).reduce((sum, { length }) => sum + length, 0) : 0;
  return all >= BODY_CHARACTERS && all * 2 > chosen && found < all * SHARE;
}
