import { fullStopsOf } from './full-stops';

export type Span = readonly [start: number, end: number];

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

/**
 * Ends that Unicode's rules (UAX 29) do not know: a new speaker's dash, an ellipsis before a capital
 * or a script without capitals, and "’s Avonds" (Dutch).
 */
const OVERLOOKED =
  /[.!?…][\p{Pe}\p{Pf}"']*\s+(?=[—–―-]\s*["“«„‘¿¡]*\p{Lu}|['’‘]\p{Ll}{1,2}\s\p{Lu})|…[\p{Pe}\p{Pf}"']*\s+(?=["“«„‘¿¡(]*[\p{Lu}\p{Lo}])/gu;

/** Sentence spans by Intl.Segmenter, its cuts moved or undone where the language says otherwise. */
export function sentences(text: string, lang: string): Span[] {
  const spans: [start: number, end: number][] = [];
  for (const cut of cutsOf(text, lang)) {
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

function cutsOf(text: string, lang: string): number[] {
  const cuts = [...text.matchAll(STRETCH)].flatMap(({ 0: stretch, index: from }) =>
    [...segmenterFor(lang).segment(stretch)].map(
      (piece) => from + piece.index + piece.segment.length,
    ),
  );
  const overlooked = [...text.matchAll(OVERLOOKED)].map((match) => match.index + match[0].length);
  if (overlooked.length === 0) return cuts;
  return [...new Set([...cuts, ...overlooked])].sort((a, b) => a - b);
}

/** What belongs to the sentence before it, up to the next space: closing marks, and 🎉. */
const CLOSING =
  /^(?:[\p{Pe}\p{Pf}״]+|\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{EMod}|\u200D|\uFE0F)*)(?:\s+|$)/u;

/** "です。「|そう" and "? |» dit-il": a bracket belongs to what it opens or closes. */
function mendCut(text: string, cut: number): number {
  const closing = CLOSING.exec(text.slice(cut, cut + NEAR));
  if (closing) return cut + closing[0].length;
  if (cut === text.length) return cut;
  const opening = /[\p{Ps}\p{Pi}]+$/u.exec(text.slice(Math.max(0, cut - NEAR), cut));
  return cut - (opening?.[0].length ?? 0);
}

function isCutTooEarly(before: string, after: string, lang: string): boolean {
  // A line break ends whatever stands before it.
  if (/\n\s*$/.test(before)) return false;
  if (/^\p{Ll}/u.test(after) && /[.?!…"“”«»‘’')\]]\s*$/u.test(before)) return true;
  // ". . ." is one mark.
  if (/^\.|^\p{Po}\s+\./u.test(after) || /\s\.\s*$/.test(before)) return true;
  const stops = fullStopsOf(lang);
  if (/[\p{Pe}\p{Pf}״"]\s*$/u.test(before) && stops.attribution.test(after)) return true;
  // A number alone counts a list; it is said together with what it counts.
  if (stops.never.test(before) || /^\P{L}{0,6}\.\s*$/u.test(before)) return true;
  if (/^\p{N}/u.test(after) && stops.counted.test(before)) return true;
  if (stops.ordinals && /(?:^|\s)\d{1,4}\.\s*$/.test(before)) return !stops.opener.test(after);
  return stops.either.test(before) && !stops.opener.test(after);
}
