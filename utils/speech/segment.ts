import type { Block, BlockKind } from './block';
import { citationsIn, maskCitations } from './citations';
import { type Span, sentences } from './sentences';
import { stretchesOf } from './stretches';
import { primary } from './voices';

/** What is spoken in one go: a sentence of a block. `start` and `end` count UTF-16 units of it. */
export interface Segment {
  block: number;
  start: number;
  end: number;
  text: string;
  lang: string;
  kind: BlockKind;
  /** Whether a heading, a list, a quotation, a table or a picture begins with it. */
  opens?: true;
  /** Reference marks, counted in its own text. */
  citations?: readonly Span[];
  /** The language to say it in where no voice speaks its own: that of the text around it. */
  otherwise?: string;
}

/** Engines reject or cut very long utterances (4096 bytes is safe everywhere; facts/speech.md). */
const SEGMENT_CHARACTERS = 700;
/** Thai, Lao, Khmer and Burmese mark few or no sentences; spaces stand between clauses. */
const UNMARKED = new Set(['th', 'lo', 'km', 'my']);
const UNMARKED_CHARACTERS = 160;

/**
 * Cuts blocks into sentences, in order. White space at the ends belongs to no segment; a segment
 * without a letter or digit is left out, as there is nothing to say.
 */
export function segmentBlocks(blocks: readonly Block[]): Segment[] {
  return blocks.flatMap((block, index) => {
    const { text, kind = 'paragraph', opens, citations } = block;
    const all = citationsIn(text, citations);
    const segments = stretchesOf(block).flatMap(({ start: first, end: last, lang }) =>
      cut(block, first, last, lang).flatMap((span): Segment[] => {
        const [start, end] = trim(text, span);
        const spoken = text.slice(start, end);
        if (!/[\p{L}\p{N}]/u.test(spoken)) return [];
        const marks = within(all, start, end);
        const own = marks.length > 0 ? { citations: marks } : {};
        const around = lang !== block.lang && block.lang ? { otherwise: block.lang } : {};
        return [{ block: index, start, end, text: spoken, lang, kind, ...own, ...around }];
      }),
    );
    if (opens && segments[0]) segments[0].opens = true;
    return segments;
  });
}

/** The sentences of a part of a block, each short enough for an engine. */
function cut({ text, citations }: Block, first: number, last: number, lang: string): Span[] {
  const limit = UNMARKED.has(primary(lang)) ? UNMARKED_CHARACTERS : SEGMENT_CHARACTERS;
  const masked = maskCitations(text, citations).slice(first, last);
  return sentences(masked, lang).flatMap(([start, end]) =>
    shorten(text, first + start, first + end, limit),
  );
}

/** The segment that holds a character of a block, else the next one; null behind the last. */
export function segmentAt(
  segments: readonly Segment[],
  place: { block: number; offset: number },
): number | null {
  const found = segments.findIndex(
    ({ block, end }) => block > place.block || (block === place.block && end > place.offset),
  );
  return found < 0 ? null : found;
}

function trim(text: string, [start, end]: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return [from, Math.max(from, start + piece.trimEnd().length)];
}

/** The spans that lie in a stretch, counted from its start. */
function within(spans: readonly Span[], start: number, end: number): Span[] {
  return spans
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]);
}

/** Cuts a sentence that is too long for an engine at its last comma or space within the limit. */
function shorten(text: string, start: number, end: number, limit: number): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > limit) {
    // Half a surrogate pair is no character.
    const window = text.slice(from, from + limit).replace(/[\uD800-\uDBFF]$/, '');
    const pause = [...window.matchAll(/[;:,—،؛]\s+|[、，；：]/g)].at(-1);
    const comma = pause ? pause.index + pause[0].length : 0;
    const cut = comma || window.search(/\s\S*$/) + 1 || window.length;
    pieces.push([from, from + cut]);
    from += cut;
  }
  pieces.push([from, end]);
  return pieces;
}
