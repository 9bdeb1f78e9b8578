import type { Edit } from './spoken';

/** A word, and how a person wants it said: "Nguyen" as "win". */
export interface Pronunciation {
  written: string;
  said: string;
}

/** More and longer ones would not be words any more. */
const LINES_MOST = 500;
const CHARACTERS_MOST = 100;

/** Reads a list as people type it, one word a line: "Nguyen = win". What is no such line is left out. */
export function parsePronunciations(list: string): Pronunciation[] {
  return list
    .split('\n', LINES_MOST)
    .map((line) => line.split('='))
    .filter(([written, said]) => written?.trim() && said !== undefined)
    .map(([written, ...said]) => ({ written: written!.trim(), said: said.join('=').trim() }))
    .filter(({ written, said }) => written.length + said.length <= 2 * CHARACTERS_MOST);
}

/** Whether it is written in the notation of the built-in voice: eSpeak NG's phonemes, as "[[w'In]]". */
function isNotation(said: string): boolean {
  return said.includes('[[');
}

/** What is said by a voice that does not read that notation, which then says the word as it is written. */
export function withoutNotation(list: readonly Pronunciation[]): Pronunciation[] {
  return list.filter(({ said }) => !isNotation(said));
}

/** Phonemes whose signs are no letters, by those that come nearest. */
const NEAREST: Record<string, string> = { '@': 'a', '0': 'o', '3': 'e' };

/**
 * What is said where a text with that notation comes to a voice that does not read it, as when one stands in
 * amid a sentence: "win" for "[[w'In]]". As long as before, so that every word keeps its place.
 */
export function withoutPhonemes(text: string): string {
  return text.replace(/\[\[.*?(?:\]\]|$)/gs, (notation) =>
    notation
      .replace(/[@03]/g, (sign) => NEAREST[sign]!)
      .replace(/[^\p{L}\s]/gu, '')
      .toLowerCase()
      .padEnd(notation.length),
  );
}

/** Finds the words of a list in texts, longest first; whole words, in whatever case. */
export function pronouncer(list: readonly Pronunciation[]): (text: string) => Edit[] {
  if (list.length === 0) return () => [];
  const said = new Map(list.map(({ written, said }) => [written.toLowerCase(), said]));
  const words = [...said.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(words.map(wholeWord).join('|'), 'giu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      text: said.get(word.toLowerCase()) ?? word,
    }));
}

const INSIDE = String.raw`[\p{L}\p{M}\p{N}]`;
/** Scripts that write words without spaces between them. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u;

function wholeWord(word: string): string {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if (SPACELESS.test(word)) return literal;
  const before = new RegExp(`^${INSIDE}`, 'u').test(word) ? `(?<!${INSIDE})` : '';
  const after = new RegExp(`${INSIDE}$`, 'u').test(word) ? `(?!${INSIDE})` : '';
  return `${before}${literal}${after}`;
}
