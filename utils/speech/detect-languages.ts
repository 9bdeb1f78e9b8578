import { browser } from 'wxt/browser';
import { checkLanguage } from '../article/language';
import type { Block } from './block';
import type { Segment } from './segment';
import { primary } from './voices';

/** What `i18n.detectLanguage` answers. */
export type Detect = (text: string) => Promise<{
  isReliable: boolean;
  languages: readonly { language: string; percentage: number }[];
}>;

/** The browser's detection is right on longer texts where it says so itself (facts: 14 of 14). */
const LETTERS_LEAST = 40;
/** A text of two languages is of neither. */
const PERCENT_LEAST = 80;

/**
 * Finds the language of blocks of which the page says nothing, or what their text speaks against, and
 * tells it to their segments; what is not found for certain is in the article's language. Segments
 * are not cut anew: their numbers stay. Never rejects.
 * @param blocks as the page marks them; `segments` are cut from them.
 * @param article the article's language, BCP 47 or empty.
 */
export async function detectLanguages(
  blocks: readonly Block[],
  segments: readonly Segment[],
  article: string,
  detect: Detect = (text) => browser.i18n.detectLanguage(text),
): Promise<void> {
  const found = await Promise.all(
    blocks.map((block) => languageOf(block, article, detect).catch(() => block.lang || article)),
  );
  for (const segment of segments) {
    const lang = found[segment.block]!;
    // Stretches that the page marks within a block keep their own.
    const marked = blocks[segment.block]!.lang || article;
    if (segment.lang !== marked || lang === marked) continue;
    segment.lang = lang;
    if (article && article !== lang) segment.otherwise = article;
  }
}

async function languageOf(block: Block, article: string, detect: Detect): Promise<string> {
  const { text, lang, kind } = block;
  const declared = lang || article;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LETTERS_LEAST || kind === 'code') return declared;
  const isMarked = lang !== '' && lang !== article;
  if (isMarked && checkLanguage(lang, text) === lang) return lang;
  const { isReliable, languages } = await detect(text);
  const best = languages[0];
  if (!isReliable || !best || best.percentage < PERCENT_LEAST) return article;
  // The page knows better which English it is.
  return (
    [declared, article].find((tag) => primary(tag) === primary(best.language)) ?? best.language
  );
}
