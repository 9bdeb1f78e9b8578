import { clampToRow } from './parse';
import { type Preferences, SCHEMA } from './schema';

/**
 * So many characters in a line still allow 80 % of the top reading speed in low vision; below that
 * reading slows down quickly (Atilgan, Xiong & Legge, PNAS 2020).
 */
export const CHARACTERS_LEAST = 8;

/** What makes room for more characters in a line, by one press each. */
export type Remedy = 'letters' | 'size';

/**
 * The changes that help when a line holds too few characters, each of them alone, the gentlest first.
 * @param characters how many characters a line holds now.
 * @returns pairs of a remedy and the change it makes; none where a line holds enough.
 */
export function remedies(
  preferences: Preferences,
  characters: number,
): [Remedy, Partial<Preferences>][] {
  if (characters >= CHARACTERS_LEAST) return [];
  const found: [Remedy, Partial<Preferences>][] = [];
  const { letterSpacing, wordSpacing, textSize } = preferences;
  if (letterSpacing > 0 || wordSpacing > 0) {
    found.push(['letters', { letterSpacing: 0, wordSpacing: 0 }]);
  }
  // As many characters as are wanted for as many as there are; rounded down, or it would miss by one.
  const fitting = Math.floor((textSize * characters) / CHARACTERS_LEAST);
  const size = clampToRow(SCHEMA.textSize, fitting);
  if (size < textSize) found.push(['size', { textSize: size }]);
  return found;
}
