import fc from 'fast-check';
import { cleanName } from '../../utils/fonts/names';
import type { RangeRow, Row, Value } from '../../utils/preferences/row';
import { type Preferences, ROWS } from '../../utils/preferences/schema';
import { anyColour } from '../colour/any-colour';
import { anyShortcuts } from '../shortcuts/any-shortcuts';

export const RANGE_ROWS = ROWS.flatMap(([key, row]) =>
  row.kind === 'range' ? [[key, row] as const] : [],
);

/** Any value on the row's grid, written as a person would: 1.6, not 1.6000000000000001. */
export function valuesOf(row: RangeRow): fc.Arbitrary<number> {
  const steps = Math.round((row.max - row.min) / row.step);
  return fc
    .integer({ min: 0, max: steps })
    .map((step) => Number((row.min + step * row.step).toFixed(4)));
}

/** Voices by language, the languages in order. */
export const anyVoiceChoices = fc
  .dictionary(fc.stringMatching(/^[a-z]{2,8}$/), fc.string({ minLength: 1, maxLength: 300 }), {
    maxKeys: 100,
  })
  .map((choices) => Object.fromEntries(Object.entries(choices).sort()));

function validFor(row: Row): fc.Arbitrary<Value> {
  switch (row.kind) {
    case 'range':
      return valuesOf(row);
    case 'choice':
      return fc.constantFrom(...row.options);
    case 'toggle':
      return fc.boolean();
    case 'pronunciations':
      return fc.string({ maxLength: row.maxLength });
    case 'voices':
      return anyVoiceChoices;
    case 'shortcuts':
      return anyShortcuts;
    case 'text':
      return fc.string({ unit: 'grapheme' }).map((text) => cleanName(text, row.maxLength));
    case 'colour':
      return fc.oneof(fc.constant(''), anyColour);
  }
}

/** Any complete and valid preferences. */
export const anyPreferences = fc.record(
  Object.fromEntries(ROWS.map(([key, row]) => [key, validFor(row)])),
) as fc.Arbitrary<Preferences>;
