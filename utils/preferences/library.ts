import { isRecord, own } from '../parse';
import { builtIn, STANDARD } from './built-in';
import { parsePreferences, parseSome } from './parse';
import type { Preferences } from './schema';

/** A named set of preferences. Of a built-in one only what the person changed is here, without a name. */
export interface Profile {
  name: string;
  preferences: Partial<Preferences>;
}

/** Everything a person has set. */
export interface Library {
  /** The profile Standard. */
  preferences: Preferences;
  /** All others, by id. */
  profiles: ReadonlyMap<string, Profile>;
  /** The profile for every site that has none of its own: the default. */
  chosen: string;
  /** The profiles of sites, by host. */
  sites: ReadonlyMap<string, string>;
}

/** A change to the library, as a function, so that it can be made anew on what another page stored. */
export type Edit = (library: Library) => Library;

/**
 * The library as stored items: one a profile and one a site, because storage.sync takes 8 KB an item,
 * and because two devices that change two profiles then keep both changes.
 */
export type Items = Record<string, unknown>;
/** Items on their way to storage. */
type Written = Record<string, object>;

const PREFERENCES = 'preferences';
const CHOICE = 'profile-choice';
const PROFILE = 'profile:';
const SITE = 'site:';
const ID = /^[a-z0-9-]{1,40}$/i;
const HOST = /^[^\s/?#@:[\]]{1,253}$/;
/** Longer names would not fit the menus; storage would bear them. */
export const NAME_LIMIT = 60;

/** What is left of a removed item, so that other devices hear of its removal. */
const REMOVED = { removed: true };

/** Whether a stored item is of the library and sound enough to be read. */
export function isSound(key: string, value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (key === PREFERENCES) return true;
  if (key === CHOICE) return isId(value.profile);
  if (value.removed === true) return isLibraryKey(key);
  if (key.startsWith(PROFILE)) return isLibraryKey(key) && isRecord(value.preferences);
  return isLibraryKey(key) && isId(value.profile);
}

export function isLibraryKey(key: string): boolean {
  if (key.startsWith(PROFILE)) return isProfileId(key.slice(PROFILE.length));
  if (key.startsWith(SITE)) return isHost(key.slice(SITE.length));
  return key === PREFERENCES || key === CHOICE;
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** Standard is no item of its own: it is the preferences. */
function isProfileId(value: unknown): value is string {
  return isId(value) && value !== STANDARD;
}

export function isHost(value: unknown): value is string {
  return typeof value === 'string' && HOST.test(value);
}

/** Makes a library out of anything, each item and each field judged alone. Never throws. */
export function parseLibrary(items: Items): Library {
  const there = Object.entries(items).filter(
    ([key, value]) => isSound(key, value) && own(value, 'removed') !== true,
  );
  const below = <Value>(prefix: string, read: (value: unknown, id: string) => Value) =>
    new Map(
      there
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), read(value, key.slice(prefix.length))]),
    );
  const choice = own(own(items, CHOICE), 'profile');
  return {
    preferences: parsePreferences(own(items, PREFERENCES)),
    profiles: below(PROFILE, parseProfile),
    chosen: isId(choice) ? choice : STANDARD,
    sites: below(SITE, (value) => String(own(value, 'profile'))),
  };
}

function parseProfile(value: unknown, id: string): Profile {
  const name = builtIn(id) ? '' : cleanName(own(value, 'name'));
  return { name, preferences: parseSome(own(value, 'preferences')) };
}

/** A name as one line of fair length; empty when there is none. */
export function cleanName(name: unknown): string {
  if (typeof name !== 'string') return '';
  const line = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ')
    .trim();
  return [...line].slice(0, NAME_LIMIT).join('').trim();
}

/** The items that a library is stored as; the inverse of `parseLibrary`. */
function itemsOf({ preferences, profiles, chosen, sites }: Library): Written {
  return {
    [PREFERENCES]: preferences,
    [CHOICE]: { profile: chosen },
    ...Object.fromEntries([...profiles].map(([id, profile]) => [PROFILE + id, profile])),
    ...Object.fromEntries([...sites].map(([host, profile]) => [SITE + host, { profile }])),
  };
}

/** The items to write so that what is stored becomes `after`. */
export function changedItems(before: Library, after: Library): Written {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  const changed = [...keys].filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]));
  return Object.fromEntries(changed.map((key) => [key, now[key] ?? REMOVED]));
}

/** One stored item without what this version does not know. */
export function cleanItem(key: string, value: unknown): object {
  return itemsOf(parseLibrary({ [key]: value }))[key] ?? REMOVED;
}
