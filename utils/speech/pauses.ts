import type { Segment } from './segment';

/** How long the silence is, in seconds at rate 1. */
export interface Pauses {
  sentencePause: number;
  paragraphPause: number;
}

/** A heading stands apart; the items of a list and the rows of a table follow closely. */
const APART = 2;
const CLOSE = 0.5;
const RUNS = new Set<Segment['kind']>(['listItem', 'tableRow']);

/** The silence between two segments that are said one after the other, in ms. */
export function pauseBetween(
  before: Pick<Segment, 'block' | 'kind'>,
  after: Pick<Segment, 'block' | 'kind'>,
  { sentencePause, paragraphPause }: Pauses,
): number {
  if (before.block === after.block) return sentencePause * 1000;
  const heading = before.kind === 'heading' || after.kind === 'heading';
  const run = before.kind === after.kind && RUNS.has(after.kind);
  return paragraphPause * 1000 * (heading ? APART : run ? CLOSE : 1);
}
