import { own } from '../parse';
import { findQuote, parseQuote, type Quote } from './quote';

/** Where somebody stopped in the text of a page. */
export interface KeptPlace {
  quote: Quote;
  /** The share of the text before it, from 0 to 1. */
  progress: number;
  /** The article's title: without it a share says nothing of another text at the same address. */
  title: string;
  /** ms since 1970. */
  savedAt: number;
}

/** How long a place is kept. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** How far a clock may have been put back. */
const AHEAD_MS = 24 * 60 * 60 * 1000;
/** How many pages' places are kept; the ones that were read the longest ago go first. */
export const PLACES_LIMIT = 200;
export const TITLE_LIMIT = 120;

const PREFIX = 'place:';

/** The name of a page's item in storage. */
export function placeKey(address: string): string {
  return PREFIX + address;
}

export function isPlaceKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** A place from storage; null for what is none, or was kept for long enough. */
export function parsePlace(value: unknown, now: number): KeptPlace | null {
  const quote = parseQuote(own(value, 'quote'));
  const [progress, title, savedAt] = ['progress', 'title', 'savedAt'].map((key) => own(value, key));
  return quote &&
    isBetween(progress, 0, 1) &&
    typeof title === 'string' &&
    title.length <= TITLE_LIMIT &&
    isBetween(savedAt, now - KEPT_MS, now + AHEAD_MS)
    ? { quote, progress, title, savedAt }
    : null;
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

/** The keys of stored items that are to go: broken places, old ones, and those beyond the limit. */
export function surplusPlaces(items: Record<string, unknown>, now: number): string[] {
  const all = Object.entries(items)
    .filter(([key]) => isPlaceKey(key))
    .map(([key, value]) => [key, parsePlace(value, now)?.savedAt ?? 0] as const)
    .sort(([, a], [, b]) => b - a);
  return all
    .filter(([, savedAt], index) => savedAt === 0 || index >= PLACES_LIMIT)
    .map(([key]) => key);
}

/**
 * Where a place is in a text that may have changed: by its words, else by its share of the text where
 * the title is the same; null where neither tells.
 */
export function findPlace(text: string, title: string, place: KeptPlace): number | null {
  const near = Math.round(place.progress * text.length);
  const found = findQuote(text, place.quote, near);
  return found ?? (title !== '' && title === place.title ? near : null);
}
