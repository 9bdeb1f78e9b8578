/** A word of a text, in lower case, and where it stands in UTF-16 units. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Where no spaces stand between words, each character counts as one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, in order. What stands between them does not count when texts are compared. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index: start }) => ({
    text: word.toLowerCase(),
    start,
    end: start + word.length,
  }));
}
