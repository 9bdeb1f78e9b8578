import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedItems, cleanName, NAME_LIMIT, parseLibrary } from '../../utils/preferences/library';
import { parsePreferences, parseSome } from '../../utils/preferences/parse';
import { placeAt, preferencesOf, profileIds } from '../../utils/preferences/profiles';
import { anyLibrary } from './any-library';
import { anyPreferences } from './any-preferences';
import { libraryWith } from './stored';

const NOTHING = libraryWith();
/** Keys as they come, and those that look like ours. */
const anyKey = fc.oneof(
  fc.string(),
  fc.constantFrom('preferences', 'profile-choice', 'profile:', 'profile:x', 'profile:night'),
  fc.constantFrom('profile:standard', 'profile:__proto__', 'site:paper.example', 'site:a b'),
);
const anyItem = fc.oneof(
  fc.anything(),
  fc.record({ name: fc.anything(), preferences: fc.anything(), profile: fc.anything() }),
);

describe('anything stored becomes a valid library', () => {
  test('whatever the items hold', () => {
    fc.assert(
      fc.property(fc.dictionary(anyKey, anyItem), (items) => {
        const library = parseLibrary(items);
        for (const id of [...profileIds(library, 'en'), library.chosen]) {
          const preferences = preferencesOf(library, id);
          expect(parsePreferences(preferences)).toEqual(preferences);
        }
        for (const host of ['', ...library.sites.keys()]) placeAt(library, host);
      }),
    );
  });

  test('what is stored is read back as it was', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const items = changedItems(NOTHING, library);
        const read = parseLibrary(JSON.parse(JSON.stringify(items)));
        expect(read).toEqual(library);
      }),
    );
  });

  test('a broken item costs no good one, a broken field no good field', () => {
    fc.assert(
      fc.property(anyPreferences, fc.anything(), (good, broken) => {
        const { font: _font, ...rest } = good;
        const library = parseLibrary({
          'profile:train': { name: 'Train', preferences: { ...good, font: { broken } } },
          'profile:kitchen': broken,
          'site:paper.example': { profile: 'train' },
          'site:other.example': { profile: broken ?? null },
        });
        expect(library.profiles.get('train')).toEqual({ name: 'Train', preferences: rest });
        expect(placeAt(library, 'paper.example').id).toBe('train');
      }),
    );
  });

  test.each([
    ['an id with other signs', 'profile:a b'],
    ['Standard, which is the preferences', 'profile:standard'],
    ['an id without end', `profile:${'x'.repeat(41)}`],
  ])('takes no profile by %s', (_what, key) => {
    expect(parseLibrary({ [key]: { name: 'A', preferences: {} } }).profiles.size).toBe(0);
  });

  test('a profile whose name is broken keeps its preferences', () => {
    const { profiles } = parseLibrary({
      'profile:a': { name: 7, preferences: { textSize: 40 } },
    });
    expect(profiles.get('a')).toEqual({ name: '', preferences: { textSize: 40 } });
  });

  test('what a profile does not name stays unnamed', () => {
    expect(parseSome({ textSize: 9999, theme: 'neon', hologram: 1 })).toEqual({ textSize: 320 });
  });
});

test.each([
  ['  Train\n home ', 'Train home'],
  ['\u202Eniart\u0000', 'niart'],
  ['x'.repeat(200), 'x'.repeat(NAME_LIMIT)],
  [null, ''],
])('a name is one line of fair length: %j', (name, clean) => {
  expect(cleanName(name)).toBe(clean);
});

test('every profile and every site is an item far below the limit of storage.sync', () => {
  const long = { ...NOTHING.preferences, voices: { en: '\u{1F600}'.repeat(150) } };
  const library = {
    ...NOTHING,
    profiles: new Map([
      ['a'.repeat(40), { name: '\u{1F600}'.repeat(NAME_LIMIT), preferences: long }],
    ]),
    sites: new Map([['x'.repeat(253), 'a'.repeat(40)]]),
  };
  const items = Object.entries(changedItems(NOTHING, library));
  expect(items).toHaveLength(2);
  for (const [key, item] of items) {
    expect(new TextEncoder().encode(key + JSON.stringify(item)).length).toBeLessThan(4000);
  }
});

test('only what changed is written, and what is gone is marked as gone', () => {
  const before = parseLibrary({
    'profile:a': { name: 'A', preferences: {} },
    'profile:b': { name: 'B', preferences: {} },
  });
  const profiles = new Map([['a', { name: 'Z', preferences: {} }]]);
  expect(changedItems(before, { ...before, profiles })).toEqual({
    'profile:a': { name: 'Z', preferences: {} },
    'profile:b': { removed: true },
  });
});
