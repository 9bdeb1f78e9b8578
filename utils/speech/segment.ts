import { type Span, sentences } from './sentences';

/** A block of text as it stands in the article: a paragraph, a heading, a list item, a caption. */
export interface Block {
  text: string;
  /** BCP 47, or empty when unknown. */
  lang: string;
}

/** What is spoken in one go: a sentence of a block. `start` and `end` count UTF-16 units of it. */
export interface Segment {
  block: number;
  start: number;
  end: number;
  text: string;
  lang: string;
}

/** Engines reject or cut very long utterances (4096 bytes is safe everywhere; facts/speech.md). */
const SEGMENT_CHARACTERS = 700;

/**
 * Cuts blocks into sentences, in order. White space at the ends belongs to no segment; a segment
 * without a letter or digit is left out, as there is nothing to say.
 */
export function segmentBlocks(blocks: readonly Block[]): Segment[] {
  return blocks.flatMap(({ text, lang }, block) =>
    sentences(text, lang)
      .flatMap(([start, end]) => shorten(text, start, end))
      .flatMap(([from, to]) => {
        const piece = text.slice(from, to);
        const start = from + (piece.length - piece.trimStart().length);
        const end = from + piece.trimEnd().length;
        const spoken = text.slice(start, end);
        return /[\p{L}\p{N}]/u.test(spoken) ? [{ block, start, end, text: spoken, lang }] : [];
      }),
  );
}

/** Cuts a sentence that is too long for an engine at its last comma or space within the limit. */
function shorten(text: string, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > SEGMENT_CHARACTERS) {
    // Half a surrogate pair is no character.
    const window = text.slice(from, from + SEGMENT_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');
    const pause = [...window.matchAll(/[;:,—،؛]\s+|[、，；：]/g)].at(-1);
    const comma = pause ? pause.index + pause[0].length : 0;
    const cut = comma || window.search(/\s\S*$/) + 1 || window.length;
    pieces.push([from, from + cut]);
    from += cut;
  }
  pieces.push([from, end]);
  return pieces;
}
