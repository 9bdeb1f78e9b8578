import { cleanName } from '../fonts/names';
import { oneOf, own } from '../parse';
import { parseShortcuts } from '../shortcuts/choices';
import type { ChoiceRow, RangeRow, Row, Value } from './row';
import { type Preferences, ROWS } from './schema';
import { parseVoiceChoices, storedVoices } from './voice-choices';

/**
 * Makes valid preferences out of anything. Each field is judged alone: a good one is kept, a number
 * out of range is moved to the nearest end, anything else becomes the row's default. Never throws.
 */
export function parsePreferences(stored: unknown): Preferences {
  const entries = ROWS.map(([key, row]) => [key, parseStored(stored, key, row) ?? row.default]);
  return Object.fromEntries(entries) as Preferences;
}

/** The same for a few preferences, as a profile names them: what is missing or broken stays unnamed. */
export function parseSome(stored: unknown): Partial<Preferences> {
  return Object.fromEntries(
    ROWS.map(([key, row]) => [key, parseStored(stored, key, row)] as const).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** Rounds a number to the row's grid and keeps it in the row's range. */
export function clampToRow(row: RangeRow, value: number): number {
  const steps = Math.round((value - row.min) / row.step);
  // 6 digits: more than any step needs, few enough to shed the error of binary fractions.
  const onGrid = Number((row.min + steps * row.step).toFixed(6));
  return Math.min(row.max, Math.max(row.min, onGrid));
}

function parseStored(stored: unknown, key: string, row: Row): Value | undefined {
  return parseField(row, row.kind === 'voices' ? storedVoices(stored) : own(stored, key));
}

/** One value by its row; undefined where it is none. */
export function parseField(row: Row, value: unknown): Value | undefined {
  switch (row.kind) {
    case 'range':
      return typeof value === 'number' && !Number.isNaN(value) ? clampToRow(row, value) : undefined;
    case 'choice':
      return oneOf(row.options, value) ?? renamed(row, value);
    case 'toggle':
      return typeof value === 'boolean' ? value : undefined;
    case 'pronunciations':
      return typeof value === 'string' && value.length <= row.maxLength ? value : undefined;
    case 'voices':
      return parseVoiceChoices(value);
    case 'shortcuts':
      return parseShortcuts(value);
    case 'text':
      return typeof value === 'string' ? cleanName(value, row.maxLength) : undefined;
    case 'colour':
      return typeof value === 'string' && isColour(value) ? value : undefined;
  }
}

/** Whether a text is a colour in its stored form, or empty for the theme's own. */
export function isColour(text: string): boolean {
  return /^(?:#[0-9a-f]{6})?$/.test(text);
}

/** Today's name of an option that had another one in an earlier version. */
function renamed(row: ChoiceRow, value: unknown): string | undefined {
  const name = typeof value === 'string' ? own(row.renamed, value) : undefined;
  return oneOf(row.options, name);
}
