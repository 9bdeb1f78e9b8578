import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nudge } from '../../utils/preferences/nudge';
import type { RangeRow } from '../../utils/preferences/row';
import { SCHEMA } from '../../utils/preferences/schema';
import { RANGE_ROWS, valuesOf } from './any-preferences';

/** The values that pressing one button again and again leads through, the end included. */
function presses(row: RangeRow, from: number, direction: 1 | -1): number[] {
  const values = [from];
  for (;;) {
    const next = nudge(row, values.at(-1)!, direction);
    if (next === values.at(-1) || values.length > 1000) return values;
    values.push(next);
  }
}

describe.each(RANGE_ROWS)('− and + of %s', (_key, row) => {
  const up = presses(row, row.min, 1);

  test('lead from one end to the other', () => {
    expect(up.at(-1)).toBe(row.max);
    expect(presses(row, row.max, -1).at(-1)).toBe(row.min);
  });

  test('undo each other', () => {
    expect(presses(row, row.max, -1).toReversed()).toEqual(up);
  });

  test('meet the default', () => {
    expect(up).toContain(row.default);
  });

  test('change any value, except outwards at an end', () => {
    fc.assert(
      fc.property(valuesOf(row), (value) => {
        const [down, higher] = [nudge(row, value, -1), nudge(row, value, 1)];
        if (value === row.min) expect(down).toBe(row.min);
        else expect(down).toBeLessThan(value);
        if (value === row.max) expect(higher).toBe(row.max);
        else expect(higher).toBeGreaterThan(value);
      }),
    );
  });

  test('bring a value that a slider left in between back to the steps', () => {
    fc.assert(
      fc.property(valuesOf(row), (value) => {
        expect(up).toContain(nudge(row, value, 1));
        expect(up).toContain(nudge(row, value, -1));
      }),
    );
  });
});

describe('text size', () => {
  test.each([
    [20, 21],
    [23, 24],
    [24, 26],
    [46, 48],
    [48, 52],
    [96, 104],
    [160, 176],
    [304, 320],
  ])('goes from %i px to %i px and back', (smaller, larger) => {
    expect(nudge(SCHEMA.textSize, smaller, 1)).toBe(larger);
    expect(nudge(SCHEMA.textSize, larger, -1)).toBe(smaller);
  });

  test('reaches its largest from the default in few presses', () => {
    expect(presses(SCHEMA.textSize, SCHEMA.textSize.default, 1).length).toBeLessThan(50);
  });
});
