import { clampToRow } from './parse';
import { type Preferences, SCHEMA } from './schema';

/**
 * Words stand apart by what lies between them beyond the letters' own distance. WCAG 1.4.12 names
 * 0.16 em for words beside 0.12 em for letters, so words move by a third more than letters do;
 * letter spacing alone slowed readers down (Galliussi et al. 2020).
 */
const WORDS_TO_LETTERS = 0.16 / 0.12;

/**
 * Changes preferences as a person means it: what is linked moves along. A change that sets both is
 * taken as it is.
 */
export function changePreferences(before: Preferences, patch: Partial<Preferences>): Preferences {
  const after = { ...before, ...patch };
  const moved = after.letterSpacing - before.letterSpacing;
  if (moved !== 0 && after.spacingLinked && patch.wordSpacing === undefined) {
    const words = before.wordSpacing + moved * WORDS_TO_LETTERS;
    after.wordSpacing = clampToRow(SCHEMA.wordSpacing, words);
  }
  return after;
}
