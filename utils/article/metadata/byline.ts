import { cleanLine, inScripts } from '../text';
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
const LETTER_FIRST = inScripts('^[\\p{L}\\p{M}]');
/** Words that mean "by" and begin names too. */
const PARTICLE_NAME = /^(?:Von|Di|Af|Av) \p{Lu}[\p{L}’'-]+$/u;
const PARTICLE = /^(?:Von|Di|Af|Av) /;
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
  if (line === '') return '';
  for (let n = 0; n < 3; n++) line = withoutLabel(line);
  const date = findDateInText(line, '');
  if (date) line = beforeDate(line.slice(0, date.index));
  line = line
    .replace(/\s*[<([][^\])>]*[\])>]?\s*$/, '')
    .replace(/\s*\S+(?:@|\[at\]|\(at\))\S+\.\S+.*$/, '')
    .replace(/\s+[|·•/–—]\s.*$/, '')
    .replace(/^[\s|·•:,;–—-]+|[\s|·•:,;–—-]+$/g, '');
  return isName(line) ? line : '';
}

/** What stands before a date, without the words that lead to it: "Jane Doe on Monday," → "Jane Doe". */
function beforeDate(text: string): string {
  const words = text.split(/[\s,;:·•|–—-]+/).filter((word) => word !== '');
  let end = text;
  while (words.length > 0 && BEFORE_DATE_WORDS.has(words.at(-1)!.replace('.', '').toLowerCase())) {
    end = end.slice(0, end.lastIndexOf(words.pop()!));
  }
  return end;
}

/** The word for "by" that a line begins with, in lower case, and what follows it. */
interface Label {
  word: string;
  colon: boolean;
  rest: string;
}

function labelOf(line: string): Label | null {
  const word = byWordOf(line);
  if (word === undefined) return null;
  const after = line.slice(word.length).trimStart();
  const colon = /^[:：]/.test(after);
  return { word, colon, rest: colon ? after.slice(1).trimStart() : after };
}

/** The longest such word that ends where a word does. */
function byWordOf(line: string): string | undefined {
  const begins = (word: string) => {
    if (line.slice(0, word.length).toLowerCase() !== word) return false;
    const after = line.slice(word.length, word.length + 2);
    return !LETTER_FIRST(after).test(after);
  };
  const initial = line.slice(0, 1).toLowerCase();
  let longest: string | undefined;
  for (const word of BY) {
    if (word.startsWith(initial) && word.length > (longest?.length ?? 0) && begins(word)) {
      longest = word;
    }
  }
  return longest;
}

function withoutLabel(line: string): string {
  const label = labelOf(line);
  if (!label) return line;
  const { word, colon, rest } = label;
  if (BY_WITH_COLON.has(word) && !colon && !CONNECTED_SCRIPT.test(word)) {
    // "Author Jane Doe" in an element of its own is a label too; "Text" would be a name's part.
    return /^(?:post )?author/.test(word) ? rest : line;
  }
  return rest;
}

const LETTER = inScripts('[\\p{L}]');

function isName(line: string): boolean {
  if (!LETTER(line).test(line) || NO_NAME.has(line.toLowerCase())) return false;
  if (/https?:|www\.|[@#{}=<>]|\d{4}/i.test(line)) return false;
  return line.split(' ').length <= 14 && !/[.!?]\s.*[.!?]$/.test(line);
}

/** A name given as data: its first word is a part of it where one word follows ("Di Maio"). */
function cleanName(name: string): string {
  return PARTICLE.test(name) && PARTICLE_NAME.test(name)
    ? cleanLine(name, NAME_CHARACTERS)
    : cleanByline(name);
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
  if (marked.near) return marked.near;
  const said = lines.find(saysBy);
  return (said && cleanByline(afterDate(said))) || marked.far || datedName(lines);
}

function datedName(lines: readonly string[]): string {
  for (const line of lines) {
    const name = afterDash(line);
    if (name) return name;
  }
  return '';
}

/** A name of two to four words set off after a date: "11.12.2019 - Jane Doe". */
function afterDash(line: string): string {
  const date = findDateInText(line, '');
  const rest = date && date.index === 0 ? line.slice(date.length) : '';
  if (!/^\s*[|·•/–—-]/.test(rest)) return '';
  const name = /^\s*[|·•/–—-]\s*((?:\p{Lu}[\p{L}\p{M}.'’-]*\s?){2,4})$/u.exec(rest)?.[1] ?? '';
  return cleanByline(name);
}

/** A line without the date it begins with: "5.2.2020 - Text: Jane Doe". */
function afterDate(line: string): string {
  const date = findDateInText(line, '');
  if (!date || date.index > 2) return line;
  return line.slice(date.index + date.length).replace(/^[\s|·•:,;–—-]+/, '');
}

function saysBy(whole: string): boolean {
  const line = afterDate(whole);
  const label = line.length > NAME_CHARACTERS ? null : labelOf(line);
  if (!label || (BY_WITH_COLON.has(label.word) && !label.colon)) return false;
  const name = cleanByline(line);
  return (
    (name !== '' && name.split(' ').length <= 8 && isCapital(name)) ||
    (name !== '' && findDateInText(line, '') !== null)
  );
}

/** Whether a text begins with a capital, or a letter of a script that has none. */
function isCapital(text: string): boolean {
  const first = text.slice(0, 1);
  return first < '\x7F' ? /[A-Z]/.test(first) : /^\p{Lu}|^\p{Lo}/u.test(text);
}

function markedNames(facts: PageFacts, title: Title): { near: string; far: string } {
  const container = articleAround(title.heading);
  const found = { near: '', far: '' };
  for (const selector of AUTHOR_ELEMENTS) {
    const matching = facts.elements
      .filter((element) => element.matches(selector) && !isForeign(element))
      .filter((element) => !element.querySelector('h1') && !element.matches('h1'))
      .slice(0, NAMES_LIMIT);
    found.near = joinNames(
      matching
        .filter((element) => container?.contains(element))
        .slice(0, 4)
        .map(nameIn),
    );
    if (found.near) break;
    found.far ||= joinNames(matching.slice(0, 1).map(nameIn));
  }
  return found;
}

function nameIn(element: Element): string {
  return element.getAttribute('content') ?? lineOf(element, NAME_CHARACTERS);
}
