import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changePreferences } from '../../utils/preferences/change';
import { parsePreferences } from '../../utils/preferences/parse';
import { anyPreferences } from './any-preferences';

const DEFAULTS = parsePreferences({});

test('letter spacing moves word spacing with it, in the proportion of WCAG 1.4.12', () => {
  const after = changePreferences(DEFAULTS, { letterSpacing: 0.12 });
  expect(after).toMatchObject({ letterSpacing: 0.12, wordSpacing: 0.16 });
  expect(changePreferences(after, { letterSpacing: 0 }).wordSpacing).toBe(0);
});

test('unlinked, or set together, word spacing is what it is said to be', () => {
  const unlinked = { ...DEFAULTS, spacingLinked: false };
  expect(changePreferences(unlinked, { letterSpacing: 0.3 }).wordSpacing).toBe(0);
  const both = { letterSpacing: 0.3, wordSpacing: 0.1 };
  expect(changePreferences(DEFAULTS, both)).toMatchObject(both);
});

test('whatever is changed, what comes of it is valid', () => {
  fc.assert(
    fc.property(anyPreferences, anyPreferences, ({ letterSpacing }, before) => {
      const after = changePreferences(before, { letterSpacing });
      expect(parsePreferences(after)).toEqual(after);
    }),
  );
});
