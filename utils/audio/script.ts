import { cleanLine } from '../article/text';
import { oneOf, own } from '../parse';
import { BLOCK_KINDS } from '../speech/block';
import type { Segment } from '../speech/segment';
import type { Span } from '../speech/sentences';

/** What a reader gives to be made into a file: the sentences as they stand in the article. */
export interface AudioScript {
  title: string;
  /** The site whose preferences hold; may be empty. */
  host: string;
  /** Whether it is a part of the article, which the person had selected. */
  part: boolean;
  segments: readonly Segment[];
}

const TITLE = 200;

/** Reads a script from a message; null where it is none or nothing is to be said. */
export function parseScript(value: unknown): AudioScript | null {
  const [title, host, list] = ['title', 'host', 'segments'].map((key) => own(value, key));
  if (typeof title !== 'string' || typeof host !== 'string' || !Array.isArray(list)) return null;
  const segments = list.flatMap((one: unknown) => parseSegment(one) ?? []);
  if (segments.length === 0) return null;
  return { title: cleanLine(title, TITLE), host, part: own(value, 'part') === true, segments };
}

function parseSegment(value: unknown): Segment | null {
  const kind = oneOf(BLOCK_KINDS, own(value, 'kind'));
  const [text, lang, otherwise] = ['text', 'lang', 'otherwise'].map((key) => own(value, key));
  const [block, start, end] = ['block', 'start', 'end'].map((key) => own(value, key));
  if (!kind || typeof text !== 'string' || typeof lang !== 'string') return null;
  if (!isCount(block) || !isCount(start) || !isCount(end)) return null;
  return {
    ...{ block, start, end, text, lang, kind },
    ...(own(value, 'opens') === true ? { opens: true } : {}),
    ...(typeof otherwise === 'string' ? { otherwise } : {}),
    citations: spans(own(value, 'citations')),
  };
}

function spans(value: unknown): Span[] {
  return (Array.isArray(value) ? value : []).flatMap((span: unknown) => {
    const [start, end]: unknown[] = Array.isArray(span) ? span : [];
    return isCount(start) && isCount(end) ? [[start, end] as const] : [];
  });
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
