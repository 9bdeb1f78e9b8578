import { builtIn } from './built-in';
import type { Library } from './library';
import { parsePreferences, parseSome } from './parse';

/**
 * The file that holds everything a person has set, as JSON; the README describes it for people:
 *
 *     {
 *       "format": "clarion-reader",
 *       "version": 1,
 *       "preferences": { "textSize": 24, … },          the profile Standard, every preference
 *       "profiles": [
 *         { "id": "night", "preferences": { … } },     what was changed in a built-in profile
 *         { "id": "3f2a…", "name": "Train", "preferences": { … } }
 *       ],
 *       "defaults": { "profile": "night" },            for every site without its own
 *       "sites": { "paper.example": "3f2a…" }
 *     }
 *
 * Every part and every field may be missing: what a file does not name stays as it is.
 */
export const FORMAT = 'clarion-reader';
export const VERSION = 1;

/** The library as such a file, in one order however it came about: equal libraries are equal files. */
export function exportLibrary({ preferences, profiles, chosen, sites }: Library): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    preferences: parsePreferences(preferences),
    profiles: sorted(profiles).map(([id, { name, preferences }]) => ({
      ...(builtIn(id) ? { id } : { id, name }),
      preferences: parseSome(preferences),
    })),
    defaults: { profile: chosen },
    sites: Object.fromEntries(sorted(sites)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
