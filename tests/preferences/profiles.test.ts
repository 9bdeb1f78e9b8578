import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN, BUILT_IN_IDS, STANDARD } from '../../utils/preferences/built-in';
import type { Library } from '../../utils/preferences/library';
import { parsePreferences } from '../../utils/preferences/parse';
import {
  changeAt,
  chooseAt,
  chooseForSite,
  copyProfile,
  hostOf,
  isChanged,
  nextProfile,
  ownIds,
  placeAt,
  preferencesOf,
  profileIds,
  putProfile,
  removeProfile,
  renameProfile,
} from '../../utils/preferences/profiles';
import { anyLibrary } from './any-library';
import { anyPreferences } from './any-preferences';
import { libraryWith } from './stored';

const HOST = 'paper.example';
const at = (library: Library, host = '') => placeAt(library, host).preferences;

describe('the built-in profiles', () => {
  test.each(BUILT_IN_IDS)('%s holds valid values only', (id) => {
    const { preferences } = BUILT_IN[id];
    expect(parsePreferences(preferences)).toMatchObject(preferences);
  });

  test('large print reads well for low vision, the dyslexia-friendly one keeps WCAG 1.4.12', () => {
    const [large, dyslexia] = [BUILT_IN.largePrint.preferences, BUILT_IN.dyslexia.preferences];
    expect(large.textSize).toBeGreaterThanOrEqual(32);
    expect(large.lineHeight).toBeGreaterThanOrEqual(1.5);
    expect(dyslexia.lineHeight).toBeGreaterThanOrEqual(1.5);
    expect(dyslexia.letterSpacing).toBeGreaterThanOrEqual(0.12);
    expect(dyslexia.wordSpacing).toBeGreaterThanOrEqual(0.16);
    expect(dyslexia.paragraphSpacing).toBeGreaterThanOrEqual(2);
  });

  test('take from Standard what they are not about', () => {
    const library = chooseAt('', 'night')(libraryWith({ textSize: 60, voices: { en: 'Ada' } }));
    expect(at(library)).toMatchObject({ textSize: 60, voices: { en: 'Ada' }, theme: 'dark' });
    const standard = changeAt('', { textSize: 70 })(chooseAt('', STANDARD)(library));
    expect(preferencesOf(standard, 'night').textSize).toBe(70);
  });

  test.each(BUILT_IN_IDS)('%s never makes the text smaller than Standard has it', (id) => {
    expect(preferencesOf(libraryWith({ textSize: 200 }), id).textSize).toBe(200);
  });

  test('take a voice that is chosen as a change, and the same one again as none', () => {
    const night = chooseAt('', 'night')(libraryWith({ voices: { en: 'Ada' } }));
    const changed = changeAt('', { voices: { en: 'Ada', de: 'Berta' } })(night);
    expect(changed.profiles.get('night')?.preferences).toEqual({
      voices: { de: 'Berta', en: 'Ada' },
    });
    expect(isChanged(changeAt('', { voices: { en: 'Ada' } })(changed), 'night')).toBe(false);
  });

  test('remember changes, and lead back to how they came', () => {
    const night = chooseAt('', 'night')(libraryWith({ textSize: 60 }));
    const changed = changeAt('', { theme: 'sepia' })(night);
    expect(changed.preferences).toEqual(night.preferences);
    expect(isChanged(changed, 'night')).toBe(true);
    expect(at(changed)).toMatchObject({ theme: 'sepia', textSize: 60 });
    expect(placeAt(changed, '').original).toEqual(at(night));
    expect(removeProfile('night')(changed)).toEqual(night);
  });

  test('are as they came again when a change is taken back by hand', () => {
    const night = chooseAt('', 'night')(libraryWith());
    const there = changeAt('', { textSize: 30 })(night);
    expect(isChanged(changeAt('', { textSize: 20 })(there), 'night')).toBe(false);
  });
});

describe('whatever a person does, nothing is lost', () => {
  test('choosing a profile and coming back finds every preference as it was', () => {
    fc.assert(
      fc.property(anyLibrary, fc.constantFrom(...BUILT_IN_IDS, 'train'), (library, id) => {
        const before = placeAt(library, '');
        const there = changeAt('', { textSize: 99, lineHeight: 2.2 })(chooseAt('', id)(library));
        if (placeAt(there, '').id === before.id || before.id !== STANDARD) return;
        expect(at(chooseAt('', before.id)(there))).toEqual(before.preferences);
      }),
    );
  });

  test('a change is found where it was made', () => {
    fc.assert(
      fc.property(anyLibrary, anyPreferences, (library, preferences) => {
        for (const host of ['', HOST]) {
          expect(at(changeAt(host, preferences)(library), host)).toEqual(preferences);
        }
      }),
    );
  });

  test('deleting and putting back is as if nothing had happened', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        for (const [id, profile] of library.profiles) {
          const gone = removeProfile(id)(library);
          expect(at(gone)).toEqual(parsePreferences(at(gone)));
          expect(putProfile(id, profile)(gone)).toEqual(library);
        }
      }),
    );
  });
});

describe('own profiles', () => {
  const library = copyProfile('largePrint', 'a', ' My  print ')(libraryWith({ rate: 2 }));

  test('hold every preference as the copied one had it, and stand for themselves', () => {
    expect(library.profiles.get('a')?.name).toBe('My print');
    const copied = preferencesOf(library, 'a');
    expect(copied).toEqual(preferencesOf(library, 'largePrint'));
    const changed = changeAt('', { rate: 3, textSize: 30 })(library);
    expect(preferencesOf(changed, 'a')).toEqual(copied);
  });

  test('change in use, and nothing else does', () => {
    const used = changeAt('', { textSize: 50 })(chooseAt('', 'a')(library));
    expect(at(used).textSize).toBe(50);
    expect(used.preferences).toEqual(library.preferences);
  });

  test('are renamed', () => {
    expect(renameProfile('a', 'Desk')(library).profiles.get('a')?.name).toBe('Desk');
    expect(renameProfile('gone', 'Desk')(library)).toBe(library);
  });

  test('stand in the order of their names, numbers counting as numbers', () => {
    const names = { a: 'Train 10', b: 'train 2', c: 'Äpfel', d: 'Bus' };
    const all = Object.entries(names).reduce<Library>(
      (before, [id, name]) => copyProfile(STANDARD, id, name)(before),
      libraryWith(),
    );
    expect(ownIds(all, 'en')).toEqual(['c', 'd', 'b', 'a']);
  });
});

describe('sites', () => {
  test('have their own profile without changing the default', () => {
    const library = chooseForSite(HOST, 'night')(libraryWith());
    expect(placeAt(library, HOST)).toMatchObject({ id: 'night', own: true });
    expect(placeAt(library, '')).toMatchObject({ id: STANDARD, own: false });
    const other = chooseAt(HOST, 'focus')(library);
    expect([placeAt(other, HOST).id, placeAt(other, '').id]).toEqual(['focus', STANDARD]);
    expect(placeAt(chooseForSite(HOST, null)(other), HOST).id).toBe(STANDARD);
  });

  test('without one follow the default, and choosing there chooses the default', () => {
    const library = chooseAt(HOST, 'focus')(libraryWith());
    expect([placeAt(library, HOST).id, placeAt(library, '').id]).toEqual(['focus', 'focus']);
  });

  test('whose profile was deleted follow the default until it is back', () => {
    const own = chooseForSite(HOST, 'a')(copyProfile('night', 'a', 'A')(libraryWith()));
    const gone = removeProfile('a')(own);
    expect(placeAt(gone, HOST)).toMatchObject({ id: STANDARD, own: false });
    expect(placeAt(putProfile('a', own.profiles.get('a')!)(gone), HOST).own).toBe(true);
  });

  test.each([
    ['https://www.paper.example/a?b#c', 'paper.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['file:///home/a.html', ''],
    ['about:blank', ''],
    ['chrome-extension://abc/options.html', ''],
    ['no address', ''],
  ])('go by their host: %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

test('the key goes through every profile and comes round', () => {
  const library = copyProfile(STANDARD, 'a', 'Mine')(libraryWith());
  const seen: string[] = [];
  let now = library;
  do {
    now = chooseAt('', nextProfile(now, '', 'en'))(now);
    seen.push(now.chosen);
  } while (now.chosen !== STANDARD);
  expect(seen.toSorted()).toEqual(profileIds(library, 'en').toSorted());
});
