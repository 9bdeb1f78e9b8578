import { own } from '../parse';
import { wordsOf } from '../words';

/** A place of a text by its words, after the W3C's TextQuoteSelector: what begins there, and what is around. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Enough words to be found by, few enough to be stored for each page. */
const EXACT_WORDS = 24;
const CONTEXT_WORDS = 12;
/** The most that is stored of each of the three, in UTF-16 units. */
const PART_LIMIT = 240;

/** How many words a part of the quote may have moved against the rest of it: some were put in or taken out. */
const SLIP = 2;
/** The share of the quote's words that must be found again; a text that is about other things has a fifth. */
const SHARE_LEAST = 0.6;
/** Words that a text has more often than this tell nothing of a place, and take long to count. */
const TIMES_MOST = 5000;

/** The quote of what begins at an offset of a text. Its exact part is empty where no word follows. */
export function quoteAt(text: string, offset: number): Quote {
  const far = Math.max(0, offset - PART_LIMIT);
  const before = wordsOf(text.slice(far, offset)).filter(({ start }) => far === 0 || start > 0);
  const from = before.at(-CONTEXT_WORDS)?.start;
  const end = offset + endOfWords(text.slice(offset, offset + PART_LIMIT + 1), EXACT_WORDS);
  return {
    prefix: from === undefined ? '' : text.slice(far + from, offset),
    exact: text.slice(offset, end),
    suffix: text.slice(end, end + endOfWords(text.slice(end, end + PART_LIMIT + 1), CONTEXT_WORDS)),
  };
}

/** Where the first so many words end that are whole and within the limit. */
function endOfWords(text: string, count: number): number {
  const whole = wordsOf(text).filter(({ end }) => end <= PART_LIMIT);
  return whole.slice(0, count).at(-1)?.end ?? 0;
}

/**
 * Where a quote stands in a text that may have changed since: each of its words votes for the places
 * it could mean, and the place with the most votes holds, of equal ones the nearest to `near`.
 * @returns the offset of its exact part; null where too few of its words are found together.
 */
export function findQuote(text: string, quote: Quote, near: number): number | null {
  const words = wordsOf(text);
  const [prefix, exact, suffix] = [quote.prefix, quote.exact, quote.suffix].map(wordsOf);
  const wanted = [...prefix!, ...exact!, ...suffix!];
  if (exact!.length === 0) return null;
  const places = placesOf(words);
  const votes = new Float64Array(words.length);
  let all = 0;
  for (const [index, word] of wanted.entries()) {
    const at = places.get(word.text) ?? [];
    const distance = index - prefix!.length;
    if (at.length <= TIMES_MOST) count(votes, at, distance);
    all += 1 + nearness(distance);
  }
  const most = votes.reduce((a, b) => Math.max(a, b), 0);
  if (most < all * SHARE_LEAST) return null;
  const best = words.filter((_word, index) => votes[index] === most).map(({ start }) => start);
  return best.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a));
}

/**
 * What a word counts besides where it has not moved: the more, the nearer to the beginning of the exact
 * part, as that is what is looked for.
 */
function nearness(distance: number): number {
  return 1 / (1 + Math.abs(distance));
}

/** Adds the vote of one word, which stands so many words behind the beginning of the exact part. */
function count(votes: Float64Array, at: readonly number[], distance: number): void {
  const meanings = new Map<number, number>();
  for (const place of at) {
    for (let slip = -SLIP; slip <= SLIP; slip += 1) {
      const meant = place - distance + slip;
      if (slip === 0) meanings.set(meant, 1 + nearness(distance));
      else if (!meanings.has(meant)) meanings.set(meant, 1);
    }
  }
  for (const [meant, vote] of meanings) if (meant in votes) votes[meant]! += vote;
}

function placesOf(words: readonly { text: string }[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of words.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  return places;
}

/** A quote from storage; null for what is none. */
export function parseQuote(value: unknown): Quote | null {
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((part) => own(value, part));
  return isPart(exact) && isPart(prefix) && isPart(suffix) ? { exact, prefix, suffix } : null;
}

function isPart(value: unknown): value is string {
  return typeof value === 'string' && value.length <= PART_LIMIT;
}
