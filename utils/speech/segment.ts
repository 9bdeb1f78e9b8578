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

/** Segmenting takes V8 the square of the length, and one block may hold a book: line by line then. */
const STRETCH = /.{0,9999}(?:\s|$)|.{1,10000}/gu;
/** How far to look around a cut: enough for an abbreviation or a word. */
const NEAR = 40;

/** Sentence spans by Intl.Segmenter, its cuts moved or undone where the language says otherwise. */
function sentences(text: string, lang: string): Span[] {
  const spans: [start: number, end: number][] = [];
  const cuts = [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index: from }) =>
    [...segmenterFor(lang).segment(stretch)].map(
      (piece) => from + piece.index + piece.segment.length,
    ),
  );
  for (const cut of cuts) {
    const last = spans.at(-1);
    const start = last?.[1] ?? 0;
    const end = mendCut(text, cut);
    if (end <= start) continue;
    const before = last ? text.slice(Math.max(last[0], start - NEAR), start) : '';
    if (last && isCutTooEarly(before, text.slice(start, start + NEAR), lang)) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

/** "です。「|そう" and "? |» dit-il": a bracket belongs to what it opens or closes. */
function mendCut(text: string, cut: number): number {
  const closing = /^[\p{Pe}\p{Pf}]+(?:\s+|$)/u.exec(text.slice(cut, cut + NEAR));
  if (closing) return cut + closing[0].length;
  if (cut === text.length) return cut;
  const opening = /[\p{Ps}\p{Pi}]+$/u.exec(text.slice(Math.max(0, cut - NEAR), cut));
  return cut - (opening?.[0].length ?? 0);
}

/** "Mr. |Smith": a name follows. */
const TITLE = abbreviations(
  ...['Mr|Mrs|Ms|Dr|[Pp]rof|St|Sen|Rep|Gov|Gen|Maj|Col|Lt|Sgt|Capt|Rev|Hon|Mt|Ft|vs|approx|cf'],
  ...['bzw|ca|Hr|Fr|Dipl|Ing|vgl|ggf|evtl|inkl|sog|Mio|Mrd', 'MM|Mme|Mlle|av'],
  ...['Sra?|Dra?|Uds?|EE', 'Sig|Dott|Avv', 'dhr|mw|drs', 'ул|им|акад|проф', 'डॉ|प्रो'],
);
/** "J. |R.", "z. |B.", "U.S. |Secretary", "Jr. |Day": a sentence may or may not end there. */
const SHORT = abbreviations('\\p{L}|(?:\\p{L}{1,2}\\.)+\\p{L}{1,2}|Jr');
/** "No. |5", "Sept. |11": only before a number. */
const COUNTED = abbreviations(
  ...['No|Nos|Nr|Vol|Figs?|Ch|Sec|pp|Abs|Abb|Bd|Art|art|pág|núm'],
  ...['Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec'],
);
/** Words that begin a sentence more often than they go on after an abbreviation. */
const OPENER =
  /^["“‘'(]?(?:The|He|She|It|They|We|You|This|That|There|Then|But|And|So|When|If|In|On|At|A|An)\s/;
/** The same after a German number: "am 3. |Mai" goes on, "am 3. |Dann" does not. */
const GERMAN_OPENER =
  /^["„»]?(?:Der|Die|Das|Er|Sie|Es|Wir|Ich|Ein|Eine|Im|Am|In|Dann|Doch|Aber|Und|Danach)\s/;

function abbreviations(...words: string[]): RegExp {
  return new RegExp(`(?:^|[\\s(\\[“„«"'])(?:${words.join('|')})\\.\\s*$`, 'u');
}

function isCutTooEarly(before: string, after: string, lang: string): boolean {
  // A line break ends whatever stands before it.
  if (/\n\s*$/.test(before)) return false;
  if (/^\p{Ll}/u.test(after)) return /[.?!…"“”«»‘’')\]]\s*$/u.test(before);
  if (/^(?:と|って)/.test(after)) return /[」』]$/.test(before);
  // A number alone counts a list; it is said together with what it counts.
  if (TITLE.test(before) || /^\P{L}{0,6}\.\s*$/u.test(before)) return true;
  if (/^\p{N}/u.test(after) && COUNTED.test(before)) return true;
  if (/^de\b/.test(lang) && /\s\d{1,2}\.\s*$/.test(before)) return !GERMAN_OPENER.test(after);
  return SHORT.test(before) && !OPENER.test(after);
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
