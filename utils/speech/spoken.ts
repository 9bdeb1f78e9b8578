import type { Span } from './sentences';

/** One change of a text: what stands from `start` to `end` is said as `text`; both count the text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What is said for a text, with the way back from each part of it to the text. */
export interface Spoken {
  text: string;
  /** What a stretch of the spoken text stands for; an empty span for what was only put in. */
  toSource(start: number, end: number): Span;
  /** Where in the spoken text a character of the text is said, or what stands in its place begins. */
  fromSource(offset: number): number;
}

/** An edit, and where its text begins in what is spoken. */
interface Placed extends Edit {
  at: number;
}

/**
 * Applies edits to a text. Of two that overlap, the one that stands first in the list holds, so rules
 * are given in the order of their weight. Every edit counts the text itself, never what another made
 * of it: there is one map, and nothing to be composed wrongly.
 */
export function edited(source: string, edits: readonly Edit[]): Spoken {
  const placed: Placed[] = [];
  let text = '';
  let done = 0;
  for (const edit of apart(edits)) {
    text += source.slice(done, edit.start);
    placed.push({ ...edit, at: text.length });
    text += edit.text;
    done = edit.end;
  }
  text += source.slice(done);
  return {
    text,
    toSource: (start, end) => [startOf(placed, start), endOf(placed, end)],
    fromSource(offset) {
      const edit = placed.findLast(({ start }) => start <= offset);
      if (!edit) return offset;
      return offset < edit.end ? edit.at : edit.at + edit.text.length + offset - edit.end;
    },
  };
}

/** The edits that hold, in the order of the text; what is put in stands before what is replaced. */
function apart(edits: readonly Edit[]): Edit[] {
  const held: Edit[] = [];
  for (const edit of edits) {
    const free = held.every(({ start, end }) => edit.end <= start || edit.start >= end);
    if (free) held.push(edit);
  }
  return held.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A stretch that begins inside of what was put in begins where that stands. */
function startOf(placed: readonly Placed[], offset: number): number {
  const edit = placed.findLast(({ at }) => at <= offset);
  if (!edit) return offset;
  const after = offset - edit.at - edit.text.length;
  return after < 0 ? edit.start : edit.end + after;
}

/** One that ends inside of it ends behind all of what it stands for. */
function endOf(placed: readonly Placed[], offset: number): number {
  const edit = placed.findLast(({ at }) => at < offset);
  if (!edit) return offset;
  return edit.end + Math.max(0, offset - edit.at - edit.text.length);
}
