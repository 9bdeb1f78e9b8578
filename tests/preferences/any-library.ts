import fc from 'fast-check';
import { BUILT_IN_IDS, STANDARD } from '../../utils/preferences/built-in';
import { cleanName, type Library } from '../../utils/preferences/library';
import { anyPreferences } from './any-preferences';

const OWN = ['train', 'kitchen', '3f2a-9'];
const HOSTS = ['paper.example', 'news.example', '127.0.0.1'];
const CHANGED = BUILT_IN_IDS.filter((id) => id !== STANDARD);
const anyName = fc.string({ minLength: 1, maxLength: 40 }).map((name) => cleanName(name) || 'A');

const anyOwn = fc.record({ name: anyName, preferences: anyPreferences });
const anyChanges = anyPreferences.map(({ textSize, theme }) => ({
  name: '',
  preferences: { textSize, theme },
}));

/** Any library that a person can have made. */
export const anyLibrary: fc.Arbitrary<Library> = fc
  .tuple(
    anyPreferences,
    fc.dictionary(fc.constantFrom(...OWN), anyOwn),
    fc.dictionary(fc.constantFrom(...CHANGED), anyChanges),
    fc.constantFrom(...BUILT_IN_IDS, ...OWN),
    fc.dictionary(fc.constantFrom(...HOSTS), fc.constantFrom(...BUILT_IN_IDS, ...OWN)),
  )
  .map(([preferences, own, changes, chosen, sites]) => ({
    preferences,
    profiles: new Map([...Object.entries(own), ...Object.entries(changes)]),
    chosen,
    sites: new Map(Object.entries(sites)),
  }));
