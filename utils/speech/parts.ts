import { lettersIn } from './duration';

/** A piece of a text, and where in it the piece begins, in UTF-16 units. */
export interface Part {
  start: number;
  text: string;
}

/** Texts of more than 4096 bytes are risky and of 32,768 letters refused; sentences are shorter. */
const LOCAL_LETTERS = 700;
/** 12 seconds of speech at rate 1, as remote voices fall silent after 14 (crbug.com/40747712). */
const REMOTE_LETTERS = 180;

/** A clause ends here, where a short rest sounds right, or else at least a word does. */
const CLAUSE_END = /[,;:.!?…)—–]["'”’)]*\s+|[、，；：。！？]/gu;
const WORD_END = /\s+/gu;

/** Cuts a text into parts that a voice can say in one go; what is blank is left out. */
export function cutText(text: string, rate: number, local: boolean): Part[] {
  const letters = local ? LOCAL_LETTERS : REMOTE_LETTERS * Math.min(rate, 1);
  const parts: Part[] = [];
  for (let start = 0; start < text.length; ) {
    const piece = text.slice(start, start + reach(text.slice(start), letters));
    const end = start + piece.length < text.length ? bestEnd(piece) : piece.length;
    const part = { start, text: piece.slice(0, end) };
    if (part.text.trim() !== '') parts.push(part);
    start += end;
  }
  return parts;
}

/** How much of a text may be said in the time of so many letters; never half a character. */
function reach(text: string, letters: number): number {
  let end = 0;
  let sum = 0;
  for (const character of text) {
    sum += lettersIn(character);
    if (sum > letters && end > 0) break;
    end += character.length;
  }
  return end;
}

/** Where to cut: after the last clause that fills at least a third, or else the last word. */
function bestEnd(piece: string): number {
  const clause = lastEnd(piece, CLAUSE_END);
  if (clause > piece.length / 3) return clause;
  return lastEnd(piece, WORD_END) || piece.length;
}

function lastEnd(piece: string, pattern: RegExp): number {
  const last = [...piece.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : 0;
}

/**
 * The text as a remote voice can say it: the natural voices of Edge stop at these three characters
 * (HadrienGardeur/read-aloud-best-practices#8). Their full-width forms have the same meaning and the
 * same length, so every word keeps its place.
 */
export function withoutMarkup(text: string): string {
  return text.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');
}
