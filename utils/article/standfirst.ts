import { BLOCKS, ELSEWHERE, linkShare } from './blocks';
import { DATE } from './noise';
import { nameOf } from './noise-names';
import { cleanLine, foldSpace } from './text';

/** Blocks after the title among which it is looked for: names, dates and a picture lie between. */
const BLOCKS_AFTER = 12;
/** Where so much stands between that holds no text of its own, there is none. */
const ELEMENTS_AFTER = 2000;
const WORDS_LEAST = 5;
const CHARACTERS_MOST = 900;
const FACTS_CHARACTERS = 90;
const LINK_SHARE = 0.3;
/** Enough of a text to know it again. */
const PREFIX = 40;
const ASIDE = `${ELSEWHERE}, figure, table, li, dl`;
/** The trade's names for it: English, German, French, Spanish, Italian, Portuguese. */
const STANDFIRST =
  /-(?:dek|deck|standfirst|stand-first|sub-?(?:title|headline|head|hed|heading)|summary|lede?|lead|excerpt|vorspann|chapo|chapeau|intro(?:duction)?|entradilla|bajada|sommario|sottotitolo|subtitulo|teaser|abstract)-/;

/**
 * The standfirst: the lines under a title that sum the article up. Many pages keep them in their
 * header, where Readability does not look; they are known by the trade's names for them, or by being
 * the page's description of itself.
 * @param heading the article's title on the page.
 * @param excerpt the page's description of itself, one line.
 * @returns one line of text, empty where there is none.
 */
export function findStandfirst(copy: Document, heading: Element | null, excerpt: string): string {
  if (!heading) return '';
  const walker = copy.createTreeWalker(copy.body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = heading;
  let left = ELEMENTS_AFTER;
  for (let count = 0; count < BLOCKS_AFTER && left > 0 && walker.nextNode(); left -= 1) {
    const element = walker.currentNode as Element;
    if (!element.matches(BLOCKS) || heading.contains(element) || element.querySelector(BLOCKS)) {
      continue;
    }
    const text = foldSpace(element.textContent ?? '');
    if (text === '') continue;
    count += 1;
    if (isStandfirst(element, text, heading, excerpt)) return cleanLine(text, CHARACTERS_MOST);
  }
  return '';
}

function isStandfirst(element: Element, text: string, heading: Element, excerpt: string): boolean {
  return (
    text.length <= CHARACTERS_MOST &&
    text.split(' ').length >= WORDS_LEAST &&
    (excerpt.startsWith(text.slice(0, PREFIX)) || isNamed(element, heading)) &&
    linkShare(element, text) < LINK_SHARE &&
    element.closest(ASIDE) === null &&
    // A line of facts stands at the same place.
    !(text.length <= FACTS_CHARACTERS && DATE.test(text.toLowerCase()))
  );
}

/** Its own name counts, and those of its wrappers below what holds the title too. */
function isNamed(element: Element, heading: Element): boolean {
  for (let one: Element | null = element; one && !one.contains(heading); one = one.parentElement) {
    if (STANDFIRST.test(nameOf(one))) return true;
  }
  return false;
}

/** Whether a text stands in the article already. */
export function isIn(content: Element, text: string): boolean {
  return foldSpace(content.textContent ?? '').includes(text.slice(0, PREFIX));
}
