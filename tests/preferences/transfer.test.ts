import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportLibrary } from '../../utils/preferences/export-file';
import {
  applyImport,
  FILE_LIMIT,
  type Import,
  parseImport,
} from '../../utils/preferences/import-file';
import type { Library, Profile } from '../../utils/preferences/library';
import { parsePreferences } from '../../utils/preferences/parse';
import { copyProfile, preferencesOf, profileIds } from '../../utils/preferences/profiles';
import { anyLibrary } from './any-library';
import { libraryWith } from './stored';

const EMPTY = libraryWith();

function read(file: object, library: Library = EMPTY): Import {
  const parsed = parseImport(
    JSON.stringify({ format: 'clarion-reader', version: 1, ...file }),
    library,
  );
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

const refusals = (file: object) =>
  read(file).refused.map(({ path, found, allowed }) => [path, found, allowed.kind]);

describe('a file that was saved', () => {
  test('brings everything back where nothing was set', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const parsed = parseImport(exportLibrary(library), EMPTY);
        if (!parsed.ok) throw new Error(parsed.reason);
        const after = applyImport(parsed.value)(EMPTY);
        expect(after.preferences).toEqual(library.preferences);
        expect(after.profiles).toEqual(library.profiles);
        // A choice of a profile that is no more is the one thing that a file cannot carry.
        const dangling = parsed.value.refused.map(({ allowed }) => allowed.kind);
        expect(dangling.filter((kind) => kind !== 'profile')).toEqual([]);
        if (dangling.length === 0) expect(after).toEqual(library);
      }),
    );
  });

  test('is the same for equal libraries, in whatever order they came about', () => {
    const night = { name: '', preferences: { theme: 'dark', textSize: 30 } } as const;
    const same = { name: '', preferences: { textSize: 30, theme: 'dark' } } as const;
    const own = { name: 'A', preferences: {} };
    const profiles = (entries: [string, Profile][]) =>
      exportLibrary({ ...EMPTY, profiles: new Map(entries) });
    expect(
      profiles([
        ['night', night],
        ['a', own],
      ]),
    ).toBe(
      profiles([
        ['a', own],
        ['night', same],
      ]),
    );
  });

  test('of an earlier version brings its one voice along', () => {
    expect(read({ preferences: { voice: 'Ada' } })).toMatchObject({
      preferences: { voices: { und: 'Ada' } },
      refused: [],
    });
    // That none was chosen is no reason to lose those that are there.
    expect(read({ preferences: { voice: '' } })).toMatchObject({ preferences: {}, refused: [] });
  });

  test('takes nothing away from what is there', () => {
    const there = copyProfile('night', 'mine', 'Mine')(libraryWith({ textSize: 60 }));
    const sites = new Map([['paper.example', 'mine']]);
    const after = applyImport(read({ preferences: { rate: 2 } }))({ ...there, sites });
    expect(after.preferences).toEqual({ ...there.preferences, rate: 2 });
    expect(after.profiles).toEqual(there.profiles);
    expect(after.sites).toEqual(sites);
  });
});

describe('a bad file', () => {
  test.each([
    ['too large', 'x'.repeat(FILE_LIMIT + 1), 'tooLarge'],
    ['no JSON', '{"format":', 'notJson'],
    ['empty', '', 'notJson'],
    ['another kind of JSON', '{"textSize":40}', 'notOurs'],
    ['a list', '["clarion-reader"]', 'notOurs'],
    ['from the future', '{"format":"clarion-reader","version":2}', 'newer'],
  ])('is refused as a whole when it is %s', (_what, text, reason) => {
    expect(parseImport(text, EMPTY)).toEqual({ ok: false, reason });
  });

  test('never throws, and leads to a valid library, whatever its parts are', () => {
    const parts = fc.record({
      preferences: fc.jsonValue(),
      profiles: fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.record({ id: fc.oneof(fc.string(), fc.constant('a')), preferences: fc.jsonValue() }),
        ),
      ),
      defaults: fc.jsonValue(),
      sites: fc.jsonValue(),
    });
    fc.assert(
      fc.property(parts, (file) => {
        const after = applyImport(read(file as object))(EMPTY);
        for (const id of profileIds(after, 'en')) {
          const preferences = preferencesOf(after, id);
          expect(parsePreferences(preferences)).toEqual(preferences);
        }
      }),
    );
  });

  test('is refused field by field, each with its place and what is allowed there', () => {
    expect(
      refusals({
        preferences: {
          textSize: 9999,
          lineHeight: '2',
          font: 'comic',
          fullWidth: 1,
          hologram: [],
          voices: { EN: 'A' },
          voice: 7,
          shortcuts: { stop: 'x', fly: 'y' },
        },
        profiles: [
          { id: 'a b', name: 'A' },
          { id: 'a', name: '', preferences: { rate: -1 }, colour: 'red' },
          'night',
          { id: 'standard' },
          { id: 'night', preferences: [] },
        ],
        defaults: { profile: 'nobody', other: 1 },
        sites: { 'paper.example': 'nobody', 'a b': 'night', 'news.example': 'night' },
        extra: true,
        version: '1',
      }),
    ).toEqual([
      ['preferences.textSize', '9999', 'range'],
      ['preferences.lineHeight', '"2"', 'range'],
      ['preferences.font', '"comic"', 'options'],
      ['preferences.fullWidth', '1', 'toggle'],
      ['preferences.hologram', '[]', 'known'],
      ['preferences.voices', '{"EN":"A"}', 'voices'],
      ['preferences.voice', '7', 'known'],
      ['preferences.shortcuts', '{"stop":"x","fly":"y"}', 'shortcuts'],
      ['profiles[0].id', '"a b"', 'id'],
      ['profiles[1].name', '""', 'text'],
      ['profiles[1].colour', '"red"', 'known'],
      ['profiles[1].preferences.rate', '-1', 'range'],
      ['profiles[2]', '"night"', 'id'],
      ['profiles[3].id', '"standard"', 'id'],
      ['profiles[4].preferences', '[]', 'object'],
      ['defaults.profile', '"nobody"', 'profile'],
      ['defaults.other', '1', 'known'],
      ['sites.paper.example', '"nobody"', 'profile'],
      ['sites.a b', '"a b"', 'host'],
      ['version', '"1"', 'range'],
      ['extra', 'true', 'known'],
    ]);
  });

  test('gives what is good beside what is not', () => {
    const { preferences, profiles } = read({
      preferences: { textSize: 9999, theme: 'dark', lineHeight: 1.75 },
      profiles: [{ id: 'a', name: 'A', preferences: { rate: 2, font: 7 } }],
    });
    expect(preferences).toEqual({ theme: 'dark', lineHeight: 1.8 });
    expect(profiles).toEqual([{ id: 'a', name: 'A', preferences: { rate: 2 } }]);
  });

  test('shows no more than the beginning of a long value', () => {
    const [refused] = read({ preferences: { theme: 'x'.repeat(9000) } }).refused;
    expect(refused?.found.length).toBeLessThan(50);
  });

  test('reaches no prototype', () => {
    const text = '{"format":"clarion-reader","__proto__":{"a":1},"sites":{"__proto__":"night"}}';
    const parsed = parseImport(text, EMPTY);
    if (parsed.ok) applyImport(parsed.value)(EMPTY);
    expect({}).not.toHaveProperty('a');
  });
});

test('a profile that is there already takes over what the file names of it', () => {
  const there = copyProfile('night', 'mine', 'Mine')(libraryWith({ textSize: 60 }));
  const file = read({ profiles: [{ id: 'mine', name: '', preferences: { rate: 2 } }] });
  const { profiles } = applyImport(file)(there);
  expect(profiles.get('mine')).toMatchObject({
    name: 'Mine',
    preferences: { textSize: 60, rate: 2 },
  });
});
