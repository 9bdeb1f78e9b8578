import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areShortcuts,
  keyOf,
  parseShortcuts,
  shortcutsByKey,
  winnerOver,
  withKey,
} from '../../utils/shortcuts/choices';
import { keysMeant, normalKey, shownKey } from '../../utils/shortcuts/keys';
import { SHORTCUT_ROWS } from '../../utils/shortcuts/table';
import { anyShortcuts } from './any-shortcuts';

const NAMES = SHORTCUT_ROWS.map(([name]) => name);
const press = (key: string, code = '', shiftKey = false) => keysMeant({ key, code, shiftKey });

describe('the table', () => {
  test('has a key of its own for each shortcut, in the stored form', () => {
    const keys = SHORTCUT_ROWS.map(([, { key }]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.map(normalKey)).toEqual(keys);
  });

  test('leaves the keys by which Firefox searches alone', () => {
    expect(SHORTCUT_ROWS.filter(([, { key }]) => key === '/' || key === "'")).toEqual([]);
  });
});

describe('a key', () => {
  test.each([
    ['k', 'k'],
    ['K', 'k'],
    ['É', 'é'],
    ['e\u0301', 'é'],
    ['Л', 'л'],
    ['?', '?'],
    ['7', '7'],
    ['€', '€'],
    ['字', '字'],
  ])('%s is %s', (text, key) => {
    expect(normalKey(text)).toBe(key);
  });

  test.each([
    '',
    ' ',
    '\u00A0',
    'Enter',
    'F1',
    'Dead',
    'Process',
    'Unidentified',
    'ab',
    '\u0301',
    '\t',
  ])('is not %j', (text) => {
    expect(normalKey(text)).toBeNull();
  });

  test('is the same when it is read again, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = normalKey(text);
        if (key !== null) expect(normalKey(key)).toBe(key);
      }),
    );
  });

  test('is shown as it stands on the keyboard', () => {
    expect(['k', '<', 'ß', 'é'].map(shownKey)).toEqual(['K', '<', 'ß', 'É']);
  });
});

describe('a press means', () => {
  test('its character, wherever that stands and whether or not Shift or Caps Lock made it large', () => {
    // K on Dvorak stands where QWERTY has V.
    expect(press('k', 'KeyV')).toEqual(['k']);
    expect(press('K', 'KeyK', true)).toEqual(['k']);
    expect(press('<', 'IntlBackslash')).toEqual(['<']);
    expect(press('ö', 'Semicolon')).toEqual(['ö']);
  });

  test.each([
    ['Russian', 'л', 'KeyK', false, 'k'],
    ['Russian in capitals', 'Л', 'KeyK', true, 'k'],
    ['Greek', 'κ', 'KeyK', false, 'k'],
    ['Hebrew', 'ל', 'KeyK', false, 'k'],
    ['Arabic', 'ن', 'KeyK', false, 'k'],
    ['Hindi', 'क', 'KeyK', false, 'k'],
    ['Russian Б', 'Б', 'Comma', true, '<'],
    ['Hebrew ת', 'ת', 'Comma', false, ','],
  ])('in %s its letter, else the Latin one of its place', (_name, key, code, shift, latin) => {
    expect(press(key, code, shift)).toEqual([normalKey(key), latin]);
  });

  test('the Latin letter where the other script has a mark, which is no key', () => {
    expect(press('\u093E', 'KeyE')).toEqual(['e']);
  });

  test('nothing where it is no character, or one of another script on a key without any', () => {
    expect(press('Enter', 'Enter')).toEqual([]);
    expect(press('Dead', 'KeyE')).toEqual([]);
    expect(press(' ', 'Space')).toEqual([]);
    expect(press('ж', 'Semicolon')).toEqual(['ж']);
  });
});

describe('choices', () => {
  test('out of anything are valid, and parsing twice is parsing once', () => {
    const fields = fc.record(
      Object.fromEntries(NAMES.map((name) => [name, fc.oneof(fc.string(), fc.anything())])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), (value) => {
        const parsed = parseShortcuts(value);
        if (parsed === undefined) return;
        expect(areShortcuts(parsed)).toBe(true);
        expect(parseShortcuts(parsed)).toEqual(parsed);
      }),
    );
  });

  test('reach no prototype', () => {
    const stored: unknown = JSON.parse('{"__proto__":{"play":"x"},"constructor":"y"}');
    expect(parseShortcuts(stored)).toEqual({});
    expect(areShortcuts(stored)).toBe(false);
  });

  test('are one text in whatever order they were made', () => {
    const there = withKey(withKey({}, 'help', 'x'), 'play', 'y');
    const other = withKey(withKey({}, 'play', 'y'), 'help', 'x');
    expect(JSON.stringify(there)).toBe(JSON.stringify(other));
    expect(withKey(there, 'help', '?')).toEqual({ play: 'y' });
  });
});

describe('of two shortcuts with one key', () => {
  test('the one that a person chose it for has it', () => {
    const choices = { help: 'k' };
    expect(shortcutsByKey(choices).get('k')).toBe('help');
    expect(winnerOver(choices, 'play')).toBe('help');
    expect(winnerOver(choices, 'help')).toBeNull();
  });

  test('else the upper one', () => {
    const choices = { nextTheme: 'x', stop: 'x' };
    expect(shortcutsByKey(choices).get('x')).toBe('stop');
    expect(winnerOver(choices, 'nextTheme')).toBe('stop');
  });

  test('never both: each shortcut has its key, lost it to another, or was switched off', () => {
    fc.assert(
      fc.property(anyShortcuts, (choices) => {
        const byKey = shortcutsByKey(choices);
        for (const name of NAMES) {
          const key = keyOf(choices, name);
          const winner = winnerOver(choices, name);
          if (key === '') expect(winner).toBeNull();
          else expect(byKey.get(key)).toBe(winner ?? name);
        }
      }),
    );
  });
});
