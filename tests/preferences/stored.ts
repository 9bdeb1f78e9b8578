import { STANDARD } from '../../utils/preferences/built-in';
import { type Library, parseLibrary } from '../../utils/preferences/library';
import { changeAt } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';
import { changeLibrary, readLibrary, watchLibrary } from '../../utils/preferences/store';

/** A library with nothing set but the preferences of Standard. */
export function libraryWith(preferences: Partial<Preferences> = {}): Library {
  return parseLibrary({ preferences });
}

/** The preferences of Standard, as they are stored. */
export async function readPreferences(): Promise<Preferences> {
  return (await readLibrary()).preferences;
}

/** Changes Standard, which is in use as long as a test has chosen no other profile. */
export function updatePreferences(patch: Partial<Preferences>): Promise<void> {
  return changeLibrary((library) => changeAt('', patch)({ ...library, chosen: STANDARD }));
}

export function watchPreferences(
  onChange: (preferences: Preferences) => void,
  signal: AbortSignal,
): void {
  watchLibrary(({ preferences }) => onChange(preferences), signal);
}
