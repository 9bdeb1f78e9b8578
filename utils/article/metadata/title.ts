import { cleanLine } from '../text';
import { isForeign, lineOf, metaValues, type PageFacts } from './page-facts';
import type { StructuredData } from './structured-data';
import {
  fold,
  LONG_ENOUGH,
  shortestRepeated,
  siteNames,
  squash,
  withoutSite,
} from './title-claims';
import { KICKER, SITE_HEADING, TITLE_HEADING } from './title-words';

const TITLE_METAS = [
  ...['og:title', 'headline', 'twitter:title', 'parsely-title', 'sailthru.title'],
  ...['citation_title', 'dc.title', 'dcterms.title', 'title'],
];
const HEADING_LIMIT = 60;
const HEADING_CHARACTERS = 300;
/** Shorter words are shared by chance. */
const WORD_CHARACTERS = 5;

/** The title of a page's article and the element that shows it, where one does. */
export interface Title {
  text: string;
  heading: Element | null;
}

/**
 * Finds the title: the heading that agrees with what the page claims in its data, else the only
 * first-level heading, else the claim, freed of the site's name.
 */
export function readTitle(page: Document, facts: PageFacts, data: StructuredData): Title {
  const sites = siteNames(page, facts, data);
  const claims = [...data.headlines, ...metaValues(facts, TITLE_METAS), page.title]
    .map((claim) => cleanLine(claim))
    .filter((claim) => claim !== '');
  const found = bestHeading(facts, claims, sites);
  if (found) return found;
  const bare = claims.map((claim) => withoutSite(claim, sites)).filter((claim) => claim !== '');
  return { text: shortestRepeated(bare) ?? claims[0] ?? '', heading: null };
}

interface Candidate extends Title {
  score: number;
}

function bestHeading(facts: PageFacts, claims: string[], sites: Set<string>): Title | null {
  const folded = claims.map(fold);
  const headings = facts.elements
    .filter((element) => element.matches(`h1, h2, ${TITLE_HEADING}`))
    .slice(0, HEADING_LIMIT)
    .filter((element) => !isForeign(element) && !element.querySelector('h1, h2'));
  const candidates: Candidate[] = headings
    .map((heading) => ({ heading, text: headingText(heading) }))
    .filter(({ text }) => text !== '')
    .map(({ heading, text }) => ({ heading, text, score: agreement(text, folded) }))
    .filter(({ heading, text, score }) => !isSiteHeading(heading, text, score, sites))
    .map((found) => ({ ...found, score: found.score * 10 + rank(found.heading) }))
    .map((found) => ({ ...found, text: withoutMarkup(found, claims) }));
  const agreeing = candidates.filter(({ score }) => score >= 10);
  return first(agreeing) ?? onlyTitle(candidates, folded, facts.metas.has('og:title'));
}

/** The heading's text, without a kicker above it. */
function headingText(heading: Element): string {
  const whole = cleanLine(lineOf(heading, HEADING_CHARACTERS));
  const kicker = heading.querySelector(KICKER);
  const above = kicker ? cleanLine(lineOf(kicker)) : '';
  const rest = above && whole.startsWith(above) ? whole.slice(above.length) : '';
  return cleanLine(rest).replace(/^[:|–-]\s*/, '') || whole.replace(/\s*[¶#]$/, '');
}

/**
 * The claim instead of the heading where these differ by markup only: parts of a heading stand in
 * elements with space between, and the last may be a subtitle.
 */
function withoutMarkup({ heading, text }: Title, claims: readonly string[]): string {
  const parts = [...(heading?.children ?? [])];
  if (parts.length === 0) return text;
  const whole = fold(text);
  const endings = parts
    .map((part) => fold(part.textContent ?? ''))
    .filter((ending) => ending !== '');
  const same = claims.find((claim) => {
    const said = fold(claim);
    return (
      spaceless(claim) === spaceless(text) ||
      endings.some((ending) => `${said} ${ending}` === whole)
    );
  });
  return same ?? text;
}

function spaceless(text: string): string {
  return text.replace(/\s/g, '');
}

/** 4 where a claim says the same, 3 where one begins with it or was cut, 2 where one holds it, else 0. */
function agreement(text: string, claims: readonly string[]): number {
  const heading = fold(text);
  if (heading === '') return 0;
  if (claims.includes(heading)) return 4;
  // Sites' names mostly follow the title, so a beginning says more than an end.
  if (claims.some((claim) => claim.startsWith(`${heading} `) || goesOn(heading, claim))) return 3;
  const long = heading.length >= LONG_ENOUGH;
  const inside = (claim: string) =>
    claim.endsWith(` ${heading}`) || (long && claim.includes(` ${heading} `));
  return claims.some(inside) ? 2 : 0;
}

function goesOn(heading: string, claim: string): boolean {
  return (
    claim.length >= LONG_ENOUGH && (heading.startsWith(claim) || heading.endsWith(` ${claim}`))
  );
}

function isSiteHeading(heading: Element, text: string, score: number, sites: Set<string>): boolean {
  if (heading.closest(SITE_HEADING)) return true;
  const link = heading.closest('a') ?? heading.querySelector('a');
  const home = link?.getAttribute('href')?.replace(/^https?:\/\/[^/]+/i, '');
  if ((home === '' || home === '/') && lineOf(link!) === text) return true;
  return score < 4 && sites.has(squash(text));
}

function rank(heading: Element): number {
  const named = heading.matches(TITLE_HEADING) ? 2 : 0;
  return named + (heading.localName === 'h1' ? 3 : heading.localName === 'h2' ? 1 : 0);
}

function first(candidates: Candidate[]): Candidate | null {
  const best = Math.max(...candidates.map(({ score }) => score));
  return candidates.find(({ score }) => score === best) ?? null;
}

/**
 * Where nothing agrees: the one first-level heading, else the one marked as a title. A single word
 * that no claim knows is rather the heading of a part; on a page that declares no title any only
 * heading will do.
 */
function onlyTitle(
  all: Candidate[],
  claims: readonly string[],
  declared: boolean,
): Candidate | null {
  const telling = all.filter(
    ({ text }) => /[\s-]/.test(text) || CONNECTED.test(text) || sharesWord(fold(text), claims),
  );
  const top = telling.filter(({ heading }) => heading?.localName === 'h1');
  if (top.length === 1) return top[0]!;
  const named = telling.filter(({ heading }) => heading?.matches(TITLE_HEADING));
  if (named.length === 1) return named[0]!;
  return !declared && all.length === 1 ? (telling[0] ?? null) : null;
}

function sharesWord(heading: string, claims: readonly string[]): boolean {
  const words = claims.flatMap((claim) => claim.split(' '));
  return words.some((word) => word.length >= WORD_CHARACTERS && heading.includes(word));
}

/** Scripts that put no space between words. */
const CONNECTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u;
