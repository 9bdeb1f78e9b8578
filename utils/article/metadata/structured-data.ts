import { isRecord, own } from '../../parse';

/** Longer data is a catalogue, and parsing it would be felt. */
const CHARACTER_LIMIT = 500_000;
const ITEM_LIMIT = 500;
/** Deeper data says nothing of an article, and would break who follows it. */
const DEPTH_LIMIT = 100;
const ARTICLE_TYPE = /Article|Posting|Report\b|Review\b|ScholarlyWork|Recipe\b|Chapter\b/;
const PAGE_TYPE = /^(?:Web|About|Item|FAQ|QA|Medical|Profile)Page$/;
const PERSON_TYPE = /^Person$/;

type Item = Record<string, unknown>;

/** What a page's JSON-LD says, as text; empty where it says nothing. */
export interface StructuredData {
  headlines: string[];
  /** Names of persons who wrote it. */
  persons: string[];
  /** Names of organisations given as the author, and names whose kind is not told. */
  others: string[];
  /** Names of the publisher and of the site. */
  sites: string[];
  published: string[];
  modified: string[];
  languages: string[];
  /** Every kind of thing it describes, as in schema.org. */
  types: string[];
}

/** What says that JSON-LD describes an article. */
export function isArticleType(type: string): boolean {
  return ARTICLE_TYPE.test(type);
}

/** Reads the JSON-LD of a page: the items that describe an article, else those of the page itself. */
export function readStructuredData(page: Document): StructuredData {
  const selector = 'script[type="application/ld+json"]';
  // On the prototype, as a live page's control may be named querySelectorAll.
  const items = [...Document.prototype.querySelectorAll.call(page, selector)]
    .flatMap((script) => itemsOf(parseJson(script.textContent ?? '')))
    .slice(0, ITEM_LIMIT);
  const articles = items.filter((item) => typesOf(item).some(isArticleType));
  const pages = items.filter((item) => typesOf(item).some((type) => PAGE_TYPE.test(type)));
  const both = [...articles, ...pages];
  const authors = both.flatMap((item) => authorsOf(item, items));
  const sites = items.filter((item) => typesOf(item).includes('WebSite'));
  const publishers = articles.flatMap((item) => resolve(own(item, 'publisher'), items));
  return {
    headlines: articles.flatMap((item) => texts(own(item, 'headline'))),
    persons: authors.filter(({ person }) => person).map(({ name }) => name),
    others: authors.filter(({ person }) => !person).map(({ name }) => name),
    sites: [...sites, ...publishers].flatMap((item) => texts(own(item, 'name'))),
    published: both.flatMap((item) => texts(own(item, 'datePublished'))),
    modified: both.flatMap((item) => texts(own(item, 'dateModified'))),
    languages: both.flatMap((item) => texts(own(item, 'inLanguage'))),
    types: items.flatMap(typesOf),
  };
}

function parseJson(text: string): unknown {
  if (text.length > CHARACTER_LIMIT) return undefined;
  // Some pages wrap their data against old browsers, and leave line breaks in strings.
  const bare = text.replace(/^\s*(?:\/\/)?\s*<!(?:--|\[CDATA\[)|(?:--|\]\])>\s*$/g, '');
  for (const candidate of [bare, bare.replace(/[\r\n\t]/g, ' ')]) {
    try {
      const value: unknown = JSON.parse(candidate);
      return isDeep(value) ? undefined : value;
    } catch {
      // A page's broken data is no data.
    }
  }
  return undefined;
}

function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one ? Object.values(one) : []));
  }
  return false;
}

function itemsOf(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (!isRecord(value)) return [];
  return [value, ...itemsOf(own(value, '@graph')), ...itemsOf(own(value, 'mainEntity'))];
}

function typesOf(item: Item): string[] {
  return texts(own(item, '@type'));
}

/** Strings of a value that may be one, several, or said in a language (`@value`). */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(texts);
  return texts(own(value, '@value') ?? own(value, 'name') ?? []);
}

/** Records of a value; one that only names its `@id` is looked up. */
function resolve(value: unknown, items: Item[]): Item[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((entry) => resolve(entry, items));
  if (!isRecord(value)) return [];
  const id = own(value, '@id');
  if (own(value, 'name') !== undefined || typeof id !== 'string') return [value];
  return items.filter((item) => own(item, '@id') === id && item !== value).slice(0, 1);
}

function authorsOf(article: Item, items: Item[]): { name: string; person: boolean }[] {
  const value = own(article, 'author') ?? own(article, 'creator');
  const plain = typeof value === 'string' || Array.isArray(value) ? texts(strings(value)) : [];
  const records = resolve(value, items).flatMap((author) =>
    texts(own(author, 'name')).map((name) => ({
      name,
      person: typesOf(author).some((type) => PERSON_TYPE.test(type)),
    })),
  );
  return [...records, ...plain.map((name) => ({ name, person: true }))];
}

function strings(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : value;
}
