import { isRecord, own } from '../parse';
import type { Article } from './article';
import { cleanLine, parseDate, parseLanguage } from './text';

/** What a page says of itself. Empty strings and nulls where it says nothing. */
export type Metadata = Pick<
  Article,
  'title' | 'byline' | 'siteName' | 'published' | 'modified' | 'lang' | 'excerpt'
> & { dir: Article['dir'] | null };

/** Where pages keep a fact, best source first: schema.org data, then elements with an attribute. */
const PUBLISHED = {
  property: 'datePublished',
  elements: [
    ['meta[property="article:published_time"]', 'content'],
    ['meta[itemprop="datePublished"]', 'content'],
    ['[itemprop="datePublished"]', 'datetime'],
    ['time[pubdate]', 'datetime'],
    ['header time[datetime], article time[datetime]', 'datetime'],
  ],
} as const;
const MODIFIED = {
  property: 'dateModified',
  elements: [
    ['meta[property="article:modified_time"]', 'content'],
    ['meta[property="og:updated_time"]', 'content'],
    ['meta[itemprop="dateModified"]', 'content'],
    ['[itemprop="dateModified"]', 'datetime'],
  ],
} as const;

/** Reads a page's metadata as data. All of it is untrusted text; nothing is parsed as markup. */
export function readMetadata(page: Document): Metadata {
  const data = articleData(page);
  const content = (selector: string) => page.querySelector(selector)?.getAttribute('content');
  const root = page.documentElement;
  return {
    title: cleanLine(content('meta[property="og:title"]') || page.title),
    byline: cleanLine(content('meta[name="author"]')),
    siteName: cleanLine(content('meta[property="og:site_name"]')),
    published: findDate(page, data, PUBLISHED),
    modified: findDate(page, data, MODIFIED),
    lang: parseLanguage(root.lang || page.body?.lang),
    dir: direction(root) ?? direction(page.body),
    excerpt: cleanLine(
      content('meta[name="description"]') || content('meta[property="og:description"]'),
    ),
  };
}

function direction(element: Element | null): Article['dir'] | null {
  const dir = element?.getAttribute('dir')?.toLowerCase();
  return dir === 'ltr' || dir === 'rtl' ? dir : null;
}

function findDate(
  page: Document,
  data: Record<string, unknown>[],
  { property, elements }: typeof PUBLISHED | typeof MODIFIED,
): string | null {
  const written = [
    ...data.map((item) => own(item, property)),
    ...elements.map(([selector, attribute]) =>
      page.querySelector(selector)?.getAttribute(attribute),
    ),
  ];
  for (const value of written) {
    const date = typeof value === 'string' ? parseDate(value) : null;
    if (date) return date;
  }
  return null;
}

/** The schema.org items of a page that describe an article, from its JSON-LD. */
function articleData(page: Document): Record<string, unknown>[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => itemsOf(parseJson(script.textContent ?? '')))
    .filter((item) => /Article|Posting|Report/.test(String(own(item, '@type'))));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page's broken data is no data.
    return undefined;
  }
}

function itemsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (!isRecord(value)) return [];
  return [value, ...itemsOf(own(value, '@graph'))];
}
