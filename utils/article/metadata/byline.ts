import { cleanLine } from '../text';
import { BEFORE_DATE_WORDS, BY, BY_WITH_COLON, NO_NAME } from './byline-words';
import { findDateInText } from './date-text';
import { articleAround, isForeign, lineOf, metaValues, type PageFacts } from './page-facts';
import type { StructuredData } from './structured-data';
import type { Title } from './title';
import { fold } from './title-claims';

/** Names given as data, the more particular first: `author` is often the whole site's. */
const AUTHOR_METAS = [
  ...['parsely-author', 'sailthru.author', 'citation_author', 'dc.creator', 'dcterms.creator'],
  ...['article:author', 'author', 'article:author_name', 'og:article:author', 'byl'],
];
/** Elements that hold a name, the clearest first: microdata, link types, hCard, then usual classes. */
const AUTHOR_ELEMENTS = [
  '[itemprop~="author"] [itemprop~="name"], meta[itemprop~="author"]',
  '[itemprop~="author"], .p-author',
  'a[rel~="author"]',
  '.author.vcard .fn, .vcard.author, .author .fn',
  '[class*="byline" i]:not(body), [class*="by-author" i]',
  '.author, [class*="author-name" i], [class*="authorname" i], [class*="article-author" i], [class*="post-author" i], [class*="autor" i], [class*="__author" i]',
];
const NAME_CHARACTERS = 160;
const NAMES_LIMIT = 12;
const LABEL = new RegExp(
  `^(?:${[...BY].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{M}])\\s*([:：]?)\\s*`,
  'iu',
);
/** Words that mean "by" and begin names too. */
const PARTICLE_NAME = /^(?:Von|Di|Af|Av) \p{Lu}[\p{L}’'-]+$/u;
const CONNECTED_SCRIPT =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The author's name or names, as the page shows them; empty when it names none. */
export function readByline(
  facts: PageFacts,
  data: StructuredData,
  title: Title,
  lines: readonly string[],
  siteName: string,
): string {
  const persons = joinNames(
    data.persons.filter((name) => fold(name) !== fold(siteName)),
    cleanName,
  );
  const shown = shownNames(facts, title, lines);
  // The page's own way of joining several names is kept.
  if (persons && shown && persons.split(', ').every((name) => shown.includes(name))) return shown;
  return (
    persons ||
    shown ||
    declaredNames(facts) ||
    joinNames([...data.persons, ...data.others], cleanName)
  );
}

/** The names of the first kind of `meta` that gives any. */
function declaredNames(facts: PageFacts): string {
  for (const name of AUTHOR_METAS) {
    const names = joinNames(metaValues(facts, [name]), cleanName);
    if (names) return names;
  }
  return '';
}

/** A byline without "By", dates, addresses and account defaults; empty when nothing is left. */
export function cleanByline(text: string | null | undefined): string {
  let line = cleanLine(text, NAME_CHARACTERS);
  for (let n = 0; n < 3; n++) line = withoutLabel(line);
  const date = findDateInText(line, '');
  if (date) line = beforeDate(line.slice(0, date.index));
  line = line
    .replace(/\s*[<([][^\])>]*[\])>]?\s*$/u, '')
    .replace(/\s*\S+(?:@|\[at\]|\(at\))\S+\.\S+.*$/u, '')
    .replace(/\s+[|·•/–—]\s.*$/u, '')
    .replace(/^[\s|·•:,;–—-]+|[\s|·•:,;–—-]+$/gu, '');
  return isName(line) ? line : '';
}

/** What stands before a date, without the words that lead to it: "Jane Doe on Monday," → "Jane Doe". */
function beforeDate(text: string): string {
  const words = text.split(/[\s,;:·•|–—-]+/u).filter((word) => word !== '');
  let end = text;
  while (words.length > 0 && BEFORE_DATE_WORDS.has(words.at(-1)!.replace('.', '').toLowerCase())) {
    end = end.slice(0, end.lastIndexOf(words.pop()!));
  }
  return end;
}

function withoutLabel(line: string): string {
  const match = LABEL.exec(line);
  if (!match) return line;
  const word = match[0].replace(/\s*[:：]?\s*$/u, '');
  if (BY_WITH_COLON.test(word) && match[1] === '' && !CONNECTED_SCRIPT.test(word)) {
    // "Author Jane Doe" in an element of its own is a label too; "Text" would be a name's part.
    return /^(?:post )?author/i.test(word) ? line.slice(match[0].length) : line;
  }
  return line.slice(match[0].length);
}

function isName(line: string): boolean {
  if (!/\p{L}/u.test(line) || NO_NAME.test(line)) return false;
  if (/https?:|www\.|[@#{}=<>]|\d{4}/i.test(line)) return false;
  return line.split(' ').length <= 14 && !/[.!?]\s.*[.!?]$/.test(line);
}

/** A name given as data: its first word is a part of it where one word follows ("Di Maio"). */
function cleanName(name: string): string {
  return PARTICLE_NAME.test(name) ? cleanLine(name, NAME_CHARACTERS) : cleanByline(name);
}

function joinNames(
  values: readonly string[],
  clean: (name: string) => string = cleanByline,
): string {
  const names = values.map((value) => clean(value)).filter((name) => name !== '');
  return [...new Set(names)].slice(0, NAMES_LIMIT).join(', ');
}

/** What the page shows: a marked element beside the title, a line that says "By", a marked one elsewhere. */
function shownNames(facts: PageFacts, title: Title, lines: readonly string[]): string {
  const marked = markedNames(facts, title);
  const said = lines.find(saysBy);
  const dated = lines.map(afterDash).find((name) => name !== '') ?? '';
  return marked.near || (said ? cleanByline(afterDate(said)) : '') || marked.far || dated;
}

/** A name of two to four words set off after a date: "11.12.2019 - Jane Doe". */
function afterDash(line: string): string {
  const date = findDateInText(line, '');
  const rest = date && date.index === 0 ? line.slice(date.length) : '';
  const name = /^\s*[|·•/–—-]\s*((?:\p{Lu}[\p{L}\p{M}.'’-]*\s?){2,4})$/u.exec(rest)?.[1] ?? '';
  return cleanByline(name);
}

/** A line without the date it begins with: "5.2.2020 - Text: Jane Doe". */
function afterDate(line: string): string {
  const date = findDateInText(line, '');
  if (!date || date.index > 2) return line;
  return line.slice(date.index + date.length).replace(/^[\s|·•:,;–—-]+/u, '');
}

function saysBy(whole: string): boolean {
  const line = afterDate(whole);
  const match = LABEL.exec(line);
  if (!match || line.length > NAME_CHARACTERS) return false;
  const word = match[0].replace(/\s*[:：]?\s*$/u, '');
  if (BY_WITH_COLON.test(word) && match[1] === '') return false;
  const name = cleanByline(line);
  return (
    (name !== '' && name.split(' ').length <= 8 && /^\p{Lu}|^\p{Lo}/u.test(name)) ||
    (name !== '' && findDateInText(line, '') !== null)
  );
}

function markedNames(facts: PageFacts, title: Title): { near: string; far: string } {
  const container = articleAround(title.heading);
  const found = { near: '', far: '' };
  for (const selector of AUTHOR_ELEMENTS) {
    const matching = facts.elements
      .filter((element) => element.matches(selector) && !isForeign(element))
      .filter((element) => !element.querySelector('h1') && !element.matches('h1'))
      .slice(0, NAMES_LIMIT);
    found.near ||= joinNames(
      matching
        .filter((element) => container?.contains(element))
        .slice(0, 4)
        .map(nameIn),
    );
    found.far ||= joinNames(matching.slice(0, 1).map(nameIn));
  }
  return found;
}

function nameIn(element: Element): string {
  return element.getAttribute('content') ?? lineOf(element, NAME_CHARACTERS);
}
