import { wordsOf } from '../words';
import type { Block } from './block';
import { maskCitations } from './citations';
import { type Span, sentences } from './sentences';
import { primary } from './voices';

/** A part of a block's text that is of one language; `start` and `end` count UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
  lang: string;
}

/** Fewer foreign words stay in their sentence: a change of voice for "déjà vu" tears it apart. */
const WORDS_LEAST = 5;

/**
 * Cuts a block where its page marks another language: at a whole sentence, or at more than a few
 * words. Together the stretches are the block.
 */
export function stretchesOf(block: Block): Stretch[] {
  const { text, lang, foreign = [], citations } = block;
  if (foreign.length === 0) return [{ start: 0, end: text.length, lang }];
  const whole = sentences(maskCitations(text, citations), lang);
  const stretches: Stretch[] = [];
  let done = 0;
  for (const stretch of foreign) {
    if (primary(stretch.lang) === primary(lang)) continue;
    const spoken = text.slice(stretch.start, stretch.end);
    const isOwn = wordsOf(spoken).length >= WORDS_LEAST || holdsOne(stretch, whole, text);
    if (!isOwn) continue;
    const [start, end] = withMarks(text, stretch, done);
    if (start > done) stretches.push({ start: done, end: start, lang });
    stretches.push({ start, end, lang: stretch.lang });
    done = end;
  }
  if (done < text.length) stretches.push({ start: done, end: text.length, lang });
  return stretches;
}

/** Whether all words of a sentence are in the stretch. */
function holdsOne({ start, end }: Stretch, whole: readonly Span[], text: string): boolean {
  const isSilent = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
  return whole.some(
    ([from, to]) =>
      from < end &&
      to > start &&
      !isSilent(Math.max(from, start), Math.min(to, end)) &&
      isSilent(from, Math.max(from, start)) &&
      isSilent(Math.min(to, end), to),
  );
}

/** With the marks that touch it, as quotation marks stand outside of the marked words on most pages. */
function withMarks(text: string, { start, end }: Stretch, least: number): Span {
  const before = /[^\p{L}\p{M}\p{N}\s]*$/u.exec(text.slice(least, start))![0].length;
  const after = /^[^\p{L}\p{M}\p{N}\s]*/u.exec(text.slice(end))![0].length;
  return [Math.max(least, start - before), Math.max(least, end + after)];
}
