/** When in an utterance a word begins, and where it stands in the text, in UTF-16 units. */
export interface Mark {
  /** Seconds from the beginning of the sound. */
  at: number;
  start: number;
  length: number;
}

/** A word event of eSpeak NG. Its place counts characters of Unicode from 1, the time is in ms. */
export interface WordEvent {
  text_position: number;
  word_length: number;
  audio_position: number;
}

/** Words with what belongs inside: "don't", "state-of-the-art", "1,200.50". */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[^\p{L}\p{M}\p{N}\s]+[\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Reads the word events of one utterance, in their order. A number or an abbreviation is told as
 * several words at guessed places, so that the word of the text they stand in is marked, once; and a
 * mark never goes back. In scripts without spaces the event's own length holds.
 */
export function markReader(text: string): (event: WordEvent) => Mark | null {
  const units = unitsOf(text);
  const words = [...text.matchAll(WORD)];
  let end = 0;
  let next = 0;
  return ({ text_position, word_length, audio_position }) => {
    const start = units[text_position - 1];
    if (start === undefined || start < end) return null;
    while (next < words.length && endOf(words[next]!) <= start) next += 1;
    const word = words[next];
    if (!word) return null;
    const told = units[text_position - 1 + word_length] ?? text.length;
    const unspaced = /[\p{sc=Han}\p{sc=Hangul}]/u.test(word[0]);
    const mark = unspaced && told > start ? [start, told] : [word.index, endOf(word)];
    end = mark[1]!;
    return { at: audio_position / 1000, start: mark[0]!, length: mark[1]! - mark[0]! };
  };
}

function endOf(word: RegExpExecArray): number {
  return word.index + word[0].length;
}

/** Where each character of Unicode begins, in UTF-16 units; the end of the text is the last. */
function unitsOf(text: string): number[] {
  const units = [0];
  for (const character of text) units.push(units.at(-1)! + character.length);
  return units;
}
