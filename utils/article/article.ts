import type { Removal } from './removals';

/**
 * HTML that `sanitise` made and nothing has touched since: the only kind that may be parsed into a
 * view.
 */
export type SafeHtml = string & { readonly SafeHtml: unique symbol };

export interface LeadImage {
  /** Absolute http, https or data:image address. */
  src: string;
  alt: string;
  caption: string;
}

/** A heading of the body. Headings are told apart by their place: the n-th here is the n-th there. */
export interface OutlineEntry {
  level: 2 | 3 | 4 | 5 | 6;
  text: string;
}

/** How lines run, and how they follow one another, as CSS names it (Writing Modes 4). */
export type WritingMode = 'horizontal-tb' | 'vertical-rl' | 'vertical-lr';

/** What the reader view shows. Every string is text, never markup, save `body`. */
export interface Article {
  title: string;
  /** The author's name or names; empty when the page names none. */
  byline: string;
  siteName: string;
  /** The page's address. */
  url: string;
  /** The address that the page names as its own, absolute; `url` where it names none. */
  canonical: string;
  /** The address of the licence that the page grants, absolute; empty where it names none. */
  licence: string;
  /** ISO 8601, a date or a time with its offset; null when the page gives none that can be read. */
  published: string | null;
  modified: string | null;
  /** BCP 47; empty when neither the page nor its text tells. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The direction that the page sets the text in. */
  writingMode: WritingMode;
  excerpt: string;
  /** The lines under the title that sum the article up, where they are no part of the body. */
  standfirst: string;
  leadImage: LeadImage | null;
  body: SafeHtml;
  words: number;
  /** The count that readers of its language expect; null where that is the words. */
  characters: number | null;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
  outline: OutlineEntry[];
  /** What of Readability's choice was left out, and why. */
  removals: Removal[];
}

/** Why a page has no article to show. Each has a text of its own in `_locales` (`refusal_…`). */
export const REFUSALS = ['notHtml', 'frameset', 'tooLarge', 'noArticle'] as const;
export type Refusal = (typeof REFUSALS)[number];
