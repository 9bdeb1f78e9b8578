import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHARACTERS_LEAST, remedies } from '../../utils/preferences/narrow';
import { parsePreferences } from '../../utils/preferences/parse';
import { closing, spacingGaps } from '../../utils/preferences/standards';
import { anyPreferences } from './any-preferences';

const DEFAULTS = parsePreferences({});
const keys = (criterion: string, preferences = DEFAULTS) =>
  spacingGaps(preferences)
    .filter((gap) => gap.criterion === criterion)
    .map(({ key }) => key);

test('says which spacings miss which criterion (WCAG 1.4.8, 1.4.12)', () => {
  expect(keys('1.4.12')).toEqual(['paragraphSpacing', 'letterSpacing', 'wordSpacing']);
  expect(keys('1.4.8')).toEqual(['paragraphSpacing']);
  const wide = { ...DEFAULTS, alignment: 'justify', fullWidth: true, lineLength: 81 } as const;
  expect(keys('1.4.8', wide)).toEqual([
    ...['fullWidth', 'lineLength', 'alignment', 'paragraphSpacing'],
  ]);
});

test('80 characters a line are none too many', () => {
  expect(keys('1.4.8', { ...DEFAULTS, lineLength: 80, paragraphSpacing: 4 })).toEqual([]);
});

test('one press closes every gap, and what it sets is a valid preference', () => {
  fc.assert(
    fc.property(anyPreferences, (preferences) => {
      const after = { ...preferences, ...closing(spacingGaps(preferences)) };
      expect(parsePreferences(after)).toEqual(after);
      expect(spacingGaps(after)).toEqual([]);
    }),
  );
});

test('a line with characters enough needs no remedy', () => {
  expect(remedies(DEFAULTS, CHARACTERS_LEAST)).toEqual([]);
});

test('where few characters fit, the gentlest remedy comes first', () => {
  const spaced = { ...DEFAULTS, textSize: 200, letterSpacing: 0.2 };
  expect(remedies(spaced, 4)).toEqual([
    ['letters', { letterSpacing: 0, wordSpacing: 0 }],
    ['size', { textSize: 100 }],
  ]);
  expect(remedies({ ...DEFAULTS, textSize: 8 }, 4)).toEqual([]);
});
