import { BUILT_IN_IDS, builtIn, STANDARD } from './built-in';
import { changePreferences } from './change';
import { cleanName, type Edit, isHost, type Library, type Profile } from './library';
import { parsePreferences } from './parse';
import { PREFERENCE_KEYS, type Preferences } from './schema';

/**
 * Profiles as people use them. One is in use at a time, and what a person changes is changed in it:
 * there is nothing to save, and choosing another one loses nothing. A built-in profile remembers the
 * changes beside what it came with, so that there is a way back.
 */

/** What holds in one place: on a site, or everywhere else (`host` empty). */
export interface Place {
  host: string;
  /** The id of the profile in use. */
  id: string;
  /** Whether the site has its own. */
  own: boolean;
  preferences: Preferences;
  /** The same before the person changed anything: what resetting leads back to. */
  original: Preferences;
}

/** The host that a page's own profile goes by; empty for what is no site, such as a file. */
export function hostOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const host = url && /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : '';
  return isHost(host) ? host : '';
}

export function exists(library: Library, id: string): boolean {
  return builtIn(id) !== undefined || library.profiles.has(id);
}

/** The ids of a person's own profiles, by name in the order of their language. */
export function ownIds({ profiles }: Library, language: string): string[] {
  const names = new Intl.Collator(language, { numeric: true });
  return [...profiles]
    .filter(([id]) => !builtIn(id))
    .sort(([a, { name }], [b, other]) => names.compare(name, other.name) || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** Every profile in the order of the menu. */
export function profileIds(library: Library, language: string): string[] {
  return [...BUILT_IN_IDS, ...ownIds(library, language)];
}

/** What holds on a site. A profile that was deleted gives way to the default, that one to Standard. */
export function placeAt(library: Library, host: string): Place {
  const site = library.sites.get(host);
  const own = site !== undefined && exists(library, site);
  const id = own ? site : exists(library, library.chosen) ? library.chosen : STANDARD;
  return {
    ...{ host, id, own },
    preferences: preferencesOf(library, id),
    original: originalOf(library, id),
  };
}

/** All preferences of a profile, complete. */
export function preferencesOf(library: Library, id: string): Preferences {
  if (id === STANDARD) return library.preferences;
  return { ...originalOf(library, id), ...library.profiles.get(id)?.preferences };
}

/**
 * A built-in profile as it came, over Standard; for all others the defaults. It makes text larger but
 * never smaller: who reads at 60 px must not find Large print at 40.
 */
function originalOf({ preferences }: Library, id: string): Preferences {
  const came = id === STANDARD ? undefined : builtIn(id)?.preferences;
  if (!came) return parsePreferences({});
  const textSize = Math.max(preferences.textSize, came.textSize ?? 0);
  return { ...preferences, ...came, textSize };
}

/** Whether a built-in profile differs from how it came. Standard is there to be changed. */
export function isChanged({ profiles }: Library, id: string): boolean {
  return builtIn(id) !== undefined && profiles.has(id);
}

/** Changes some preferences of the profile that is in use at a place. */
export function changeAt(host: string, patch: Partial<Preferences>): Edit {
  return (library) => {
    const { id, preferences } = placeAt(library, host);
    const changed = parsePreferences(changePreferences(preferences, patch));
    if (id === STANDARD) return { ...library, preferences: changed };
    const profile = library.profiles.get(id) ?? { name: '', preferences: {} };
    // A built-in profile keeps only what differs, so that the rest goes on following Standard.
    const kept = builtIn(id) ? difference(originalOf(library, id), changed) : changed;
    return putProfile(id, { ...profile, preferences: kept })(library);
  };
}

/** Puts a profile there as it is. A built-in one without any change is as it came: nothing to keep. */
export function putProfile(id: string, profile: Profile): Edit {
  return (library) => {
    const profiles = new Map(library.profiles).set(id, profile);
    if (builtIn(id) && Object.keys(profile.preferences).length === 0) profiles.delete(id);
    return { ...library, profiles };
  };
}

/** Makes a profile of one's own that holds every preference as another one has it now. */
export function copyProfile(from: string, id: string, name: string): Edit {
  return (library) =>
    putProfile(id, { name: cleanName(name), preferences: preferencesOf(library, from) })(library);
}

export function renameProfile(id: string, name: string): Edit {
  return (library) => {
    const profile = library.profiles.get(id);
    return profile ? putProfile(id, { ...profile, name: cleanName(name) })(library) : library;
  };
}

/**
 * Takes a profile away; of a built-in one, the person's changes to it. Where it was chosen the default
 * holds, and putting it back brings it back there too.
 */
export function removeProfile(id: string): Edit {
  return (library) => {
    const profiles = new Map(library.profiles);
    profiles.delete(id);
    return { ...library, profiles };
  };
}

/** Takes a profile into use: on a site that has its own, for that site, else for everywhere. */
export function chooseAt(host: string, id: string): Edit {
  return (library) =>
    placeAt(library, host).own ? chooseForSite(host, id)(library) : { ...library, chosen: id };
}

/** Gives a site its own profile, or, with null, the default again. */
export function chooseForSite(host: string, id: string | null): Edit {
  return (library) => {
    const sites = new Map(library.sites);
    if (id === null) sites.delete(host);
    else sites.set(host, id);
    return { ...library, sites };
  };
}

/** The profile after the one in use, round and round. */
export function nextProfile(library: Library, host: string, language: string): string {
  const ids = profileIds(library, language);
  return ids[(ids.indexOf(placeAt(library, host).id) + 1) % ids.length]!;
}

/** What of `after` is not as before. */
export function difference(before: Preferences, after: Preferences): Partial<Preferences> {
  // As texts, because the voices are a map; parsing puts that in one order.
  const changed = PREFERENCE_KEYS.filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}
