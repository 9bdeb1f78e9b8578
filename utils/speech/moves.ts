import type { Segment } from './segment';

/** What is moved through: the segments of an article, and which of them the rules leave out. */
export interface Track {
  segments: readonly Pick<Segment, 'block' | 'kind'>[];
  isSilent(segment: number): boolean;
}

export const UNITS = ['sentence', 'paragraph', 'heading'] as const;
export type Unit = (typeof UNITS)[number];

/** The first segment from one on, in a direction, that is said; null where none is. */
export function spokenFrom(track: Track, from: number, direction: 1 | -1 = 1): number | null {
  const { segments, isSilent } = track;
  let segment = from;
  while (segment in segments && isSilent(segment)) segment += direction;
  return segment in segments ? segment : null;
}

/** The segment to be said for a wish: that one, or the next that is said, or the last before it. */
export function nearestSpoken(track: Track, wish: number): number | null {
  const segment = Math.min(track.segments.length - 1, Math.max(0, wish));
  return spokenFrom(track, segment) ?? spokenFrom(track, segment, -1);
}

/**
 * Where a skip leads. Beyond the last or first sentence it is that sentence once more. Back from the
 * middle of a paragraph or section is its beginning. Null where no paragraph or heading follows.
 */
export function skipTarget(track: Track, from: number, by: number, unit: Unit): number | null {
  const direction = by < 0 ? -1 : 1;
  let at: number | null = from;
  for (let left = Math.abs(by); left > 0; left -= 1) {
    const next = neighbour(track, at, direction, unit);
    if (next === null) {
      if (unit === 'sentence') break;
      return direction > 0 ? (at === from ? null : at) : spokenFrom(track, 0);
    }
    at = next;
  }
  return nearestSpoken(track, at);
}

/** Whether a section ends between two segments: a heading stands behind the first. */
export function isSectionEnd({ segments }: Track, from: number, to: number): boolean {
  return segments
    .slice(from + 1, to + 1)
    .some(({ kind, block }) => kind === 'heading' && block !== segments[from]!.block);
}

function neighbour(track: Track, from: number, direction: 1 | -1, unit: Unit): number | null {
  let at = spokenFrom(track, from + direction, direction);
  while (at !== null && unit !== 'sentence' && !begins(track, at, unit)) {
    at = spokenFrom(track, at + direction, direction);
  }
  return at;
}

/** Whether a segment is the first of its block that is said, and a heading where one is looked for. */
function begins(track: Track, segment: number, unit: Unit): boolean {
  const { segments } = track;
  const { block, kind } = segments[segment]!;
  if (unit === 'heading' && kind !== 'heading') return false;
  const before = spokenFrom(track, segment - 1, -1);
  return before === null || segments[before]!.block !== block;
}
