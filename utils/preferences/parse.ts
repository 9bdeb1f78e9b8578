import { oneOf, own } from '../parse';
import { type Preferences, type RangeRow, ROWS, type Row, type Value } from './schema';

/**
 * Makes valid preferences out of anything. Each field is judged alone: a good one is kept, a number
 * out of range is moved to the nearest end, anything else becomes the row's default. Never throws.
 */
export function parsePreferences(stored: unknown): Preferences {
  const entries = ROWS.map(([key, row]) => [key, parseField(row, own(stored, key))]);
  return Object.fromEntries(entries) as Preferences;
}

/** Rounds a number to the row's grid and keeps it in the row's range. */
export function clampToRow(row: RangeRow, value: number): number {
  const steps = Math.round((value - row.min) / row.step);
  // 6 digits: more than any step needs, few enough to shed the error of binary fractions.
  const onGrid = Number((row.min + steps * row.step).toFixed(6));
  return Math.min(row.max, Math.max(row.min, onGrid));
}

function parseField(row: Row, value: unknown): Value {
  switch (row.kind) {
    case 'range':
      return typeof value === 'number' && !Number.isNaN(value)
        ? clampToRow(row, value)
        : row.default;
    case 'choice':
      return oneOf(row.options, value) ?? row.default;
    case 'toggle':
      return typeof value === 'boolean' ? value : row.default;
    case 'voice':
    case 'pronunciations':
      return typeof value === 'string' && value.length <= row.maxLength ? value : row.default;
  }
}
