import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePreferences } from '../../utils/preferences/parse';
import type { Row, Value } from '../../utils/preferences/row';
import { type Preferences, ROWS } from '../../utils/preferences/schema';
import { areVoiceChoices } from '../../utils/preferences/voice-choices';
import { areShortcuts } from '../../utils/shortcuts/choices';
import { anyPreferences } from './any-preferences';

const DEFAULTS = Object.fromEntries(ROWS.map(([key, row]) => [key, row.default]));
const KEYS = ROWS.map(([key]) => key);

function isValid(row: Row, value: Value): boolean {
  switch (row.kind) {
    case 'range':
      return typeof value === 'number' && value >= row.min && value <= row.max;
    case 'choice':
      return row.options.some((option) => option === value);
    case 'toggle':
      return typeof value === 'boolean';
    case 'pronunciations':
      return typeof value === 'string' && value.length <= row.maxLength;
    case 'voices':
      return areVoiceChoices(value);
    case 'shortcuts':
      return areShortcuts(value);
    case 'text':
      return typeof value === 'string' && value === value.trim() && value.length <= row.maxLength;
    case 'colour':
      return typeof value === 'string' && /^(?:#[0-9a-f]{6})?$/.test(value);
  }
}

function expectValid(preferences: Preferences): void {
  expect(Object.keys(preferences)).toEqual(KEYS);
  const broken = ROWS.filter(([key, row]) => !isValid(row, preferences[key]));
  expect(broken).toEqual([]);
}

describe('anything becomes valid preferences', () => {
  test('whatever storage holds', () => {
    fc.assert(fc.property(fc.anything(), (stored) => expectValid(parsePreferences(stored))));
  });

  test('whatever stands in the fields that are read', () => {
    const fields = fc.record(Object.fromEntries(KEYS.map((key) => [key, fc.anything()])), {
      requiredKeys: [],
    });
    fc.assert(fc.property(fields, (stored) => expectValid(parsePreferences(stored))));
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{"textSize":40}'],
    ['a list', [40, 'serif']],
    ['an empty object', {}],
    ['a function', () => ({ textSize: 40 })],
  ])('%s gives the defaults', (_name, stored) => {
    expect(parsePreferences(stored)).toEqual(DEFAULTS);
  });
});

describe('each field is judged alone', () => {
  test('keeps every good field', () => {
    fc.assert(
      fc.property(anyPreferences, (preferences) => {
        expect(parsePreferences(preferences)).toEqual(preferences);
      }),
    );
  });

  test('keeps the good fields beside a broken one', () => {
    const change = fc.tuple(anyPreferences, fc.constantFrom(...KEYS), fc.anything());
    fc.assert(
      fc.property(change, ([good, key, value]) => {
        const { [key]: _broken, ...rest } = good;
        expect(parsePreferences({ ...good, [key]: value })).toMatchObject(rest);
      }),
    );
  });

  test('parsing twice is parsing once', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const once = parsePreferences(stored);
        expect(parsePreferences(once)).toEqual(once);
      }),
    );
  });

  test.each<[string, object, Partial<Preferences>]>([
    ['moves a number that is too large to the end', { textSize: 9e99 }, { textSize: 320 }],
    ['moves a number that is too small to the end', { textSize: -3 }, { textSize: 8 }],
    ['moves an infinite number to the end', { rate: Number.POSITIVE_INFINITY }, { rate: 4 }],
    ['rounds a number to its grid', { lineHeight: 1.5499999 }, { lineHeight: 1.5 }],
    ['sheds the error of binary fractions', { rate: 0.1 + 0.2 + 0.5 }, { rate: 0.8 }],
    ['gives the default for what is not a number', { textSize: Number.NaN }, { textSize: 20 }],
    ['reads no number out of a text', { textSize: '9e99' }, { textSize: 20 }],
    ['reads no number out of a list', { lineHeight: [2] }, { lineHeight: 1.6 }],
    ['knows only the listed options', { theme: 'neon' }, { theme: 'auto' }],
    ['knows an option by its earlier name', { theme: 'contrast' }, { theme: 'contrastDark' }],
    ['takes no earlier name from a prototype', { theme: 'constructor' }, { theme: 'auto' }],
    ['keeps a colour', { linkColour: '#0a4a94' }, { linkColour: '#0a4a94' }],
    ['takes no colour but in its stored form', { linkColour: '#FFF' }, { linkColour: '' }],
    ['takes no style for a colour', { textColour: '#000000;--x:y' }, { textColour: '' }],
    ['takes no option from a prototype', { font: 'constructor' }, { font: 'sans' }],
    [
      'keeps a voice for each language',
      { voices: { de: 'A', en: 'B' } },
      { voices: { de: 'A', en: 'B' } },
    ],
    [
      'keeps the good voice beside broken ones',
      { voices: { de: 7, EN: 'B', x: 'C', fr: '', pt: 'D' } },
      { voices: { pt: 'D' } },
    ],
    ['takes no voice name of eight thousand letters', { voices: { en: 'x'.repeat(8192) } }, {}],
    [
      'keeps a voice name of fair length',
      { voices: { en: 'x'.repeat(300) } },
      { voices: { en: 'x'.repeat(300) } },
    ],
    ['takes no list for voices', { voices: ['A'] }, {}],
    ['keeps the one voice of earlier versions', { voice: 'Ada' }, { voices: { und: 'Ada' } }],
    [
      'prefers the voices of this version',
      { voice: 'Ada', voices: { en: 'B' } },
      { voices: { en: 'B' } },
    ],
    ['takes over no voice where there was none', { voice: '' }, {}],
    [
      'cuts a font name of eight thousand letters',
      { installedFont: 'x'.repeat(8192) },
      { installedFont: 'x'.repeat(100) },
    ],
    [
      'takes white space and control characters off a font name',
      { installedFont: ' \u0000Comic\n Neue\u009F\t' },
      { installedFont: 'Comic Neue' },
    ],
    ['keeps a key that was chosen', { shortcuts: { stop: 'x' } }, { shortcuts: { stop: 'x' } }],
    ['keeps a shortcut switched off', { shortcuts: { play: '' } }, { shortcuts: { play: '' } }],
    [
      'keeps the good key beside broken ones',
      { shortcuts: { play: 'Enter', stop: 7, help: ' ', nextTheme: 'X', faster: 'f', fly: 'y' } },
      { shortcuts: { faster: 'f' } },
    ],
    ['keeps no key that is the default anyway', { shortcuts: { play: 'k' } }, {}],
    ['takes no list for shortcuts', { shortcuts: ['k'] }, {}],
    ['reads no font name out of a number', { installedFont: 7 }, { installedFont: '' }],
  ])('%s', (_promise, stored, expected) => {
    expect(parsePreferences(stored)).toEqual({ ...DEFAULTS, ...expected });
  });
});

describe('what is unknown is left out', () => {
  test('a field of a future version, and the version', () => {
    const stored = { version: 99, hologram: true, savedAt: 5, textSize: 40 };
    expect(parsePreferences(stored)).toEqual({ ...DEFAULTS, textSize: 40 });
  });

  test('a field that only a prototype offers', () => {
    expect(parsePreferences(Object.create({ textSize: 40 }))).toEqual(DEFAULTS);
  });

  test('`__proto__` and `constructor` change nothing but are gone', () => {
    const stored: unknown = JSON.parse(
      '{"__proto__":{"textSize":40,"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const parsed = parsePreferences(stored);
    expect(parsed).toEqual(DEFAULTS);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('the voices by language', () => {
  test('are as they were, and at most a hundred', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `a${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`,
        'A',
      ]),
    );
    expect(Object.keys(parsePreferences({ voices: many }).voices)).toHaveLength(100);
  });

  test('are one text in whatever order they were chosen', () => {
    const [a, b] = [
      { en: 'A', de: 'B' },
      { de: 'B', en: 'A' },
    ].map((voices) => JSON.stringify(parsePreferences({ voices })));
    expect(a).toBe(b);
  });

  test('reach no prototype', () => {
    const stored: unknown = JSON.parse('{"voices":{"__proto__":{"en":"A"},"constructor":"B"}}');
    const { voices } = parsePreferences(stored);
    expect(voices).toEqual({});
    expect(Object.getPrototypeOf(voices)).toBe(Object.prototype);
  });
});
