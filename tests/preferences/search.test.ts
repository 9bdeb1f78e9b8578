import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/en/messages.json';
import { PREFERENCE_KEYS } from '../../utils/preferences/schema';
import { matchingKeys } from '../../utils/preferences/search';

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key) => messages[key as keyof typeof messages].message,
  );
});

test('nothing asked is everything found', () => {
  expect(matchingKeys('  ')).toEqual(PREFERENCE_KEYS);
});

test('words of the name or of an option find a preference, whatever their case and accents', () => {
  expect(matchingKeys('spácing LETTER')).toEqual(['letterSpacing', 'spacingLinked']);
  expect(matchingKeys('sepia')).toEqual(['theme']);
  expect(matchingKeys('zzz')).toEqual([]);
});
