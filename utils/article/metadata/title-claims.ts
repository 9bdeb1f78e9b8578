import { inScripts } from '../text';
import { metaValues, type PageFacts } from './page-facts';
import type { StructuredData } from './structured-data';
import { SEPARATOR, STRONG_SEPARATOR } from './title-words';

const SITE_METAS = ['og:site_name', 'application-name', 'apple-mobile-web-app-title'];
/** A shorter text is found inside longer ones by chance. */
export const LONG_ENOUGH = 12;

const BETWEEN_WORDS = inScripts('[^\\p{L}\\p{M}\\p{N}]+', 'g');

/** Letters and digits alone, so that quotation marks, dashes and cases do not matter. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.replace(BETWEEN_WORDS(lower), ' ').trim();
}

/** What a site may call itself, folded and without spaces: declared names and its host's. */
export function siteNames(page: Document, facts: PageFacts, data: StructuredData): Set<string> {
  const host = hostOf(page);
  const names = [...metaValues(facts, SITE_METAS), ...data.sites, host, host.replace(/\.\w+$/, '')];
  return new Set(names.map(squash).filter((name) => name !== ''));
}

function hostOf(page: Document): string {
  const host =
    page.location?.hostname ?? (URL.canParse(page.URL) ? new URL(page.URL).hostname : '');
  return host.replace(/^(?:www|m|amp)\./, '');
}

/** A name as hosts write it: folded, without spaces. */
export function squash(name: string): string {
  return fold(name.replace(/^\s*www\./i, '')).replaceAll(' ', '');
}

/** A claim without the site's name at its ends. */
export function withoutSite(claim: string, sites: ReadonlySet<string>): string {
  const parts = claim.split(SEPARATOR);
  if (parts.length < 2) return claim;
  const isSite = (part: string) => sites.has(squash(part));
  if (isSite(parts.at(-1)!))
    return claim.slice(0, claim.lastIndexOf(parts.at(-1)!)).replace(ENDS, '');
  if (isSite(parts[0]!)) return claim.slice(parts[0]!.length).replace(ENDS, '');
  return withoutTail(claim, parts, sites);
}

const ENDS = /^[\s|–—·»›«‹•:~_/-]+|[\s|–—·»›«‹•:~_/-]+$/g;

/** Cuts what a strong separator sets off, or a weak one when most of the words stand before it. */
function withoutTail(claim: string, parts: string[], sites: ReadonlySet<string>): string {
  const tail = parts.at(-1)!;
  const at = claim.lastIndexOf(tail);
  const head = claim.slice(0, at);
  const separator = claim.slice(head.trimEnd().length - 2, at);
  const words = (text: string) => fold(text).split(' ').length;
  const clear = STRONG_SEPARATOR.test(separator) || (words(head) >= 3 && words(tail) < words(head));
  const rest = clear ? head.replace(ENDS, '') : '';
  return STRONG_SEPARATOR.test(separator) && rest ? withoutSite(rest, sites) : rest || claim;
}

/** The first claim; where another is its beginning or end, the shorter one. */
export function shortestRepeated(claims: string[]): string | null {
  const [best] = claims;
  if (best === undefined) return null;
  const whole = fold(best);
  const inside = claims.find((claim) => {
    const part = fold(claim);
    return (
      part.length >= LONG_ENOUGH && (whole.startsWith(`${part} `) || whole.endsWith(` ${part}`))
    );
  });
  return inside ?? best;
}
