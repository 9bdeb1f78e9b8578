import { foldSpace } from '../text';

const META_LIMIT = 400;
const VALUE_CHARACTERS = 1000;
const ELEMENT_LIMIT = 600;
/**
 * Everything a title, an author or a date may stand in, fetched in one go. Stems without their first
 * letter find "author" and "postAuthor" alike and cost half of a match without regard to case.
 */
const FACT_ELEMENTS = [
  'h1, h2, time, abbr[title], [itemprop], [rel~="author"], .fn, .vcard, .dt-published, .p-name',
  '[class*="title"], [class*="eadline"], [class*="uthor"], [class*="utor"], [class*="yline"]',
  '[class*="date"], [class*="Date"], [class*="datum"], [class*="ublish"]',
].join(',');
/** Parts of a page whose titles, names and dates are not the article's, by role and structure. */
const FOREIGN = [
  'nav, form, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="search"]',
  '[role="dialog"], .widget, .comment, [class*="comments"]',
  '[class*="comment-"], [class*="comment_"], [class*="commentl"], [id*="comments"]',
  ...['widget_', 'comment-', 'related', 'sidebar', 'teaser', 'recommend', 'cookie'].map(
    (word) => `[id^="${word}"], [class^="${word}"], [class*=" ${word}"]`,
  ),
].join(',');
/** An article's own footer and asides tell of it, the page's do not. */
const BESIDE =
  'footer, aside, [role="contentinfo"], [role="complementary"], [class^="footer"], [class*=" footer"], [id^="footer"]';
const ARTICLE = 'article, .hentry, .h-entry, [itemtype*="Article"], [itemtype*="Posting"]';

/** A page's `meta` values by lower-case name, and the elements that may tell of its article. */
export interface PageFacts {
  metas: Map<string, string[]>;
  elements: Element[];
}

/** Reads what the other readers of metadata look through: two passes over the page. */
export function readPageFacts(page: Document): PageFacts {
  const elements = [...page.body.querySelectorAll(FACT_ELEMENTS)].slice(0, ELEMENT_LIMIT);
  return { metas: readMetas(page), elements };
}

/** The `meta` values alone; safe on a live page, whose controls may have any name. */
export function readMetas(page: Document): PageFacts['metas'] {
  const metas: PageFacts['metas'] = new Map();
  for (const meta of [...Document.prototype.querySelectorAll.call(page, 'meta[content]')].slice(
    0,
    META_LIMIT,
  )) {
    const content = foldSpace(meta.getAttribute('content')!.slice(0, VALUE_CHARACTERS));
    // A property may name several, separated by spaces.
    const names = ['property', 'name', 'itemprop', 'http-equiv']
      .map((attribute) => meta.getAttribute(attribute) ?? '')
      .join(' ')
      .toLowerCase()
      .replaceAll('dc:', 'dc.')
      .replaceAll('dcterms:', 'dcterms.')
      .split(/\s+/)
      .slice(0, 8);
    for (const name of content ? names : []) {
      metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  return metas;
}

/** The values of the first of some names, in the order of the names. */
export function metaValues(facts: PageFacts, names: readonly string[]): string[] {
  return names.flatMap((name) => facts.metas.get(name) ?? []);
}

/** What was found of elements before: the candidates of a page share most of their ancestors. */
const known = new WeakMap<Element, boolean>();

/** Whether an element belongs to navigation, comments, related articles and the like. */
export function isForeign(element: Element | null): boolean {
  // A theme may say such words of the whole page; what counts stands inside.
  if (!element || element.localName === 'body') return false;
  const before = known.get(element);
  if (before !== undefined) return before;
  const foreign =
    isForeign(element.parentElement) ||
    element.matches(FOREIGN) ||
    (element.matches(BESIDE) && element.closest(ARTICLE) === null);
  known.set(element, foreign);
  return foreign;
}

/** The part of the page that holds an element and its article. */
export function articleAround(element: Element | null): Element | null {
  return element?.closest(`${ARTICLE}, main, [role="main"]`) ?? null;
}

/** An element's text in one line, scripts and styles left out; a prefix where it is long. */
export function lineOf(element: Element, limit = 300): string {
  let text = element.textContent ?? '';
  if (element.querySelector('script, style')) {
    text = [...element.childNodes]
      .filter((node) => !/^(?:script|style)$/i.test(node.nodeName))
      .map((node) => node.textContent ?? '')
      .join(' ');
  }
  return foldSpace(text.slice(0, limit * 4)).slice(0, limit);
}
