import type { Utterance } from './engine';

/** A figure, or a character that is a syllable or more, takes as long as three letters. */
const LONG = /[\p{N}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** The slowest speech heard takes about 120 ms a letter at rate 1. */
const MS_A_LETTER = 120;
/** Many voices go no faster, whatever rate they are asked for. */
const TOP_RATE = 2.5;

/** How many letters a character takes as long as. */
export function lettersIn(character: string): number {
  return LONG.test(character) ? character.length + 2 : character.length;
}

/** The longest that an utterance may take in the slowest voice that has been heard. */
export function longestMs({ text, rate }: Utterance): number {
  const letters = [...text].reduce((sum, character) => sum + lettersIn(character), 0);
  return (letters * MS_A_LETTER) / Math.min(rate, TOP_RATE);
}
