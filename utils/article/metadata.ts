import type { Article } from './article';
import { readCanonical, readLicence } from './metadata/addresses';
import { cleanByline, readByline } from './metadata/byline';
import { readDates } from './metadata/dates';
import { linesNear } from './metadata/near';
import { metaValues, type PageFacts, readPageFacts } from './metadata/page-facts';
import { readStructuredData, type StructuredData } from './metadata/structured-data';
import { readTitle } from './metadata/title';
import { cleanLine, parseLanguage } from './text';

/** What a page says of itself. Empty strings and nulls where it says nothing. */
export type Metadata = Pick<
  Article,
  | 'title'
  | 'byline'
  | 'siteName'
  | 'published'
  | 'modified'
  | 'lang'
  | 'excerpt'
  | 'canonical'
  | 'licence'
> & { dir: Article['dir'] | null };

export { cleanByline };

/** Reads a page's metadata as data. All of it is untrusted text; nothing is parsed as markup. */
export function readMetadata(page: Document): Metadata {
  const facts = readPageFacts(page);
  const data = readStructuredData(page);
  const title = readTitle(page, facts, data);
  const lines = linesNear(title.heading);
  const lang = language(page, facts, data);
  const [siteName = ''] = [
    ...metaValues(facts, ['og:site_name', 'application-name']),
    ...data.sites,
  ];
  const [excerpt = ''] = metaValues(facts, [
    'description',
    'og:description',
    'twitter:description',
  ]);
  return {
    title: title.text,
    byline: readByline(facts, data, title, lines, siteName),
    siteName: cleanLine(siteName),
    ...readDates(page, facts, data, title, lines, lang),
    lang,
    // The nearer one counts, as in CSS.
    dir: direction(page.body) ?? direction(page.documentElement),
    excerpt: cleanLine(excerpt),
    canonical: readCanonical(page, page.URL),
    licence: readLicence(page),
  };
}

/** The declared language, by the root first: a page's data often names the site's instead. */
function language(page: Document, facts: PageFacts, data: StructuredData): string {
  const root = page.documentElement;
  const tags = [
    ...[root.lang, root.getAttribute('xml:lang') ?? '', page.body.lang],
    ...metaValues(facts, ['content-language', 'language', 'dc.language', 'og:locale']),
    ...data.languages,
  ];
  return parseLanguage(tags.find((tag) => parseLanguage(tag) !== ''));
}

function direction(element: Element | null): Article['dir'] | null {
  const dir = element?.getAttribute('dir')?.toLowerCase();
  return dir === 'ltr' || dir === 'rtl' ? dir : null;
}
