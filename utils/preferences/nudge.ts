import { clampToRow } from './parse';
import type { RangeRow } from './row';

/**
 * The value that one press of + (`direction` 1) or − (−1) leads to. A nudge lands on a multiple of
 * its step, so that a press down always undoes a press up.
 */
export function nudge(row: RangeRow, value: number, direction: 1 | -1): number {
  const step = stepAt(row, direction === 1 ? value : value - row.step);
  const multiples = value / step;
  // The small slack keeps 0.3 / 0.1 = 2.9999… from counting as "not yet 3".
  const next = direction === 1 ? Math.floor(multiples + 1e-6) + 1 : Math.ceil(multiples - 1e-6) - 1;
  return clampToRow(row, next * step);
}

function stepAt(row: RangeRow, value: number): number {
  return row.nudges?.findLast(([from]) => value >= from)?.[1] ?? row.step;
}
