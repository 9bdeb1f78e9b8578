import type { Span } from './sentences';

/** "[1]", "[12, 13]", "[3–5]", "[a]", "[note 2]", and what encyclopaedias put where one is missing. */
const BRACKETED =
  /\s?\[(?:(?:note|nb|n|fn|Anm\.|ref\.)\s?)?(?:\d{1,3}|[a-z])(?:\s?[,;–-]\s?(?:\d{1,3}|[a-z]))*\]|\s?\[(?:citation needed|clarification needed|who\?|when\?|Beleg fehlt|réf\. nécessaire|cita requerida|citation nécessaire)\]/giu;

/** A mark that links to a note or back from it: "1", "[a]", "*", "↩". */
const MARK = /^[\s[(]*(?:\d{1,3}|\p{L}|[*†‡§¶^↩↑⤴]\uFE0E?)(?:\s?[,–-]\s?\d{1,3})*[\s\])]*$/u;

/** Whether the text of a link within the article is a reference mark, not words. */
export function isReferenceMark(text: string): boolean {
  return MARK.test(text);
}

/** The reference marks of a text: those that its document knows, and those in brackets. In order. */
export function citationsIn(text: string, known: readonly Span[] = []): Span[] {
  const bracketed = [...text.matchAll(BRACKETED)].map(
    (match): Span => [match.index, match.index + match[0].length],
  );
  const all = [...known, ...bracketed].sort((a, b) => a[0] - b[0]);
  const apart: Span[] = [];
  for (const [start, end] of all) {
    const last = apart.at(-1);
    if (!last || start >= last[1]) apart.push([start, end]);
    else if (end > last[1]) apart[apart.length - 1] = [last[0], end];
  }
  return apart;
}

/**
 * The text with its reference marks as closing brackets, one for each character: "gone.[3] Then" is
 * two sentences, and "gone[3] then" is one.
 */
export function maskCitations(text: string, known: readonly Span[] = []): string {
  let masked = '';
  let done = 0;
  for (const [start, end] of citationsIn(text, known)) {
    masked += text.slice(done, start) + ')'.repeat(end - start);
    done = end;
  }
  return masked + text.slice(done);
}
