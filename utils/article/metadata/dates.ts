import { parseDate } from '../text';
import { findDateInText, isoDay } from './date-text';
import { articleAround, isForeign, lineOf, metaValues, type PageFacts } from './page-facts';
import type { StructuredData } from './structured-data';
import type { Title } from './title';

const PUBLISHED_METAS = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'og:pubdate'],
  ...['datepublished', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.issued'],
  ...['citation_publication_date', 'citation_date', 'dcterms.date', 'dc.date.created'],
  ...['dcterms.created', 'dc.date', 'publishdate', 'publish-date', 'publish_date', 'pubdate'],
  ...['publication_date', 'article_date_original', 'article.published', 'originalpublicationdate'],
  ...['datecreated', 'ptime', 'displaydate', 'publishedat', 'published_time'],
];
/** Said by pages of when they were built as well as of when they were written: taken after the text. */
const WEAK_METAS = ['date', 'created', 'creation_date', 'release_date', 'dc.date.modified'];
const MODIFIED_METAS = [
  ...['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'datemodified'],
  ...['dc.date.modified', 'dcterms.modified', 'last-modified', 'revised', 'updated_time'],
];
/** Elements with a date, the clearest first: microdata, hAtom, the boolean of old HTML 5. */
const PUBLISHED_ELEMENTS = [
  '[itemprop~="datePublished"], .dt-published',
  'time[pubdate], time.published, time.entry-date, abbr.published',
  '.published, .entry-date, .post-date',
];
const MODIFIED_ELEMENTS = ['[itemprop~="dateModified"], .dt-updated, time.updated, time.modified'];
const DATED = 'time, [class*="date" i], [class*="datum" i], [class*="publish" i]';
const LINE_CHARACTERS = 200;
/** More words around a date make it a part of a sentence. */
const WORDS_AROUND = 14;
const URL_DATE = /(?:^|[/_-])((?:19|20)\d{2})[/_-]?([01]\d)[/_-]?([0-3]\d)(?=[/_-]|\D|$)/;

/** When an article was published and last changed: ISO 8601, or null where the page does not tell. */
export function readDates(
  page: Document,
  facts: PageFacts,
  data: StructuredData,
  title: Title,
  lines: readonly string[],
  lang: string,
): { published: string | null; modified: string | null } {
  const firstOf = (values: readonly (string | null)[]) => {
    for (const value of values) {
      const date = readDate(value, lang);
      if (date) return date;
    }
    return null;
  };
  const inElements = (selectors: readonly string[]) =>
    firstOf(elementsOf(facts, selectors, title).map(dateValue));
  return {
    published:
      firstOf([...data.published, ...metaValues(facts, PUBLISHED_METAS)]) ??
      inElements(PUBLISHED_ELEMENTS) ??
      dateInLines(lines, lang) ??
      inElements([DATED]) ??
      dateInAddress(page) ??
      firstOf(metaValues(facts, WEAK_METAS)),
    modified:
      firstOf([...data.modified, ...metaValues(facts, MODIFIED_METAS)]) ??
      inElements(MODIFIED_ELEMENTS),
  };
}

/** A written date: ISO 8601 with its small variants, else one in words. */
function readDate(value: string | null, lang: string): string | null {
  const written = (value ?? '').trim();
  const iso =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(
      written,
    );
  if (iso) {
    const [, day, time, zone = ''] = iso;
    const offset = zone
      .toUpperCase()
      .replace(/^([+-]\d{2}):?(\d{2})?$/, (_all, hours, minutes) => `${hours}:${minutes ?? '00'}`);
    return parseDate(`${day}T${time}${offset}`);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return parseDate(written);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(written);
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return findDateInText(written, lang)?.date ?? null;
}

function elementsOf(facts: PageFacts, selectors: readonly string[], title: Title): Element[] {
  const container = articleAround(title.heading);
  const elements = selectors.flatMap((selector) =>
    facts.elements.filter((element) => element.matches(selector)),
  );
  const own = elements.filter((element) => !isForeign(element) && isShort(element));
  const inside = own.filter((element) => container?.contains(element));
  // Without a container, dates that come before the title belong to something else.
  return inside.length > 0
    ? inside
    : own.filter((element) => !title.heading || follows(element, title.heading)).slice(0, 1);
}

function follows(element: Element, heading: Element): boolean {
  return (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isShort(element: Element): boolean {
  return (
    element.hasAttribute('datetime') ||
    element.hasAttribute('content') ||
    (element.textContent ?? '').length <= LINE_CHARACTERS
  );
}

function dateValue(element: Element): string {
  const value =
    element.getAttribute('datetime') ||
    element.getAttribute('content') ||
    (element.localName === 'abbr' ? element.getAttribute('title') : '');
  return value || lineOf(element, LINE_CHARACTERS);
}

function dateInLines(lines: readonly string[], lang: string): string | null {
  for (const line of lines) {
    const found = findDateInText(line, lang);
    const around = found ? line.length - found.length : 0;
    if (found && around < WORDS_AROUND * 6 && line.split(' ').length <= WORDS_AROUND)
      return found.date;
  }
  return null;
}

function dateInAddress(page: Document): string | null {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  for (const address of [page.URL, canonical]) {
    const path = URL.canParse(address, page.baseURI) ? new URL(address, page.baseURI).pathname : '';
    const match = URL_DATE.exec(path);
    const date = match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
    if (date) return date;
  }
  return null;
}
