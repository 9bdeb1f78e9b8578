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

type Span = readonly [start: number, end: number];

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const made = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}

/** Sentence spans by Intl.Segmenter, put together again where it cut after an abbreviation. */
function sentences(text: string, lang: string): Span[] {
  const spans: [number, number][] = [];
  for (const { segment, index } of segmenterFor(lang).segment(text)) {
    const last = spans.at(-1);
    const end = index + segment.length;
    if (last && isCutTooEarly(text.slice(...last), segment)) last[1] = end;
    else spans.push([index, end]);
  }
  return spans;
}

/** "U.S. |Secretary", "Mr. |Smith", "J. |R.", "No. |5", "5 p.m. |on": no sentence ends there. */
const ABBREVIATION_END =
  /(?:^|[\s(“"'])(?:(?:\p{L}\.){2,}|\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Jr|Sr|No|Nr|Vol|Fig|vs|approx|e\.g|i\.e|z\.B|bzw|ca|M|Mme|Sra?|Dra?)\.)\s*$/u;

function isCutTooEarly(before: string, after: string): boolean {
  const next = after.trimStart();
  if (/^\p{Ll}/u.test(next)) return /[.?!…"”»')]\s*$/u.test(before) && !/\n\s*$/.test(before);
  // After "U.S." a word that often opens a sentence is taken for an opening.
  if (
    /(?:\p{L}\.){2,}\s*$/u.test(before) &&
    /^(?:The|He|She|It|They|We|But|In|On|A|An)\s/u.test(next)
  ) {
    return false;
  }
  return ABBREVIATION_END.test(before);
}

/** Cuts a sentence that is too long for an engine at its last comma or space within the limit. */
function shorten(text: string, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > SEGMENT_CHARACTERS) {
    const window = text.slice(from, from + SEGMENT_CHARACTERS);
    const pause = Math.max(
      ...[...window.matchAll(/[;:,—、，]\s*/g)].map((m) => m.index + m[0].length),
      0,
    );
    const cut = pause || window.lastIndexOf(' ') + 1 || SEGMENT_CHARACTERS;
    pieces.push([from, from + cut]);
    from += cut;
  }
  pieces.push([from, end]);
  return pieces;
}
