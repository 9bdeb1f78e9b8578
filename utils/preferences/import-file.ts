import { isRecord, own } from '../parse';
import { failure, type Result, success } from '../result';
import { builtIn, STANDARD } from './built-in';
import { FORMAT, VERSION } from './export-file';
import { describe, fieldsOf, type Refuse, type Refused, readPreferences } from './import-fields';
import { cleanName, type Edit, isHost, isId, type Library, NAME_LIMIT } from './library';
import { exists, putProfile } from './profiles';
import type { Preferences } from './schema';

/** Far more than a person sets: a thousand profiles take 1 MB. */
export const FILE_LIMIT = 1_000_000;

/** Why a file is none of ours. */
export const FILE_FAILURES = ['tooLarge', 'notJson', 'notOurs', 'newer'] as const;
export type FileFailure = (typeof FILE_FAILURES)[number];

/** What a file holds once it is read: nothing is applied until the person says so. */
export interface Import {
  preferences: Partial<Preferences>;
  profiles: { id: string; name: string; preferences: Partial<Preferences> }[];
  chosen: string | null;
  sites: [host: string, profile: string][];
  refused: Refused[];
}

/** Reads such a file, each field judged alone; what is refused is told. */
export function parseImport(text: string, library: Library): Result<Import, FileFailure> {
  if (text.length > FILE_LIMIT) return failure('tooLarge');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return failure('notJson');
  }
  if (own(file, 'format') !== FORMAT) return failure('notOurs');
  const version = own(file, 'version');
  if (typeof version === 'number' && version > VERSION) return failure('newer');
  return success(readFile(file as Record<string, unknown>, library));
}

const PARTS = ['format', 'version', 'preferences', 'profiles', 'defaults', 'sites'];

function readFile(file: Record<string, unknown>, library: Library): Import {
  const refused: Refused[] = [];
  const refuse: Refuse = (path, value, allowed) =>
    refused.push({ path, found: describe(value), allowed });
  const preferences = readPreferences(file.preferences, 'preferences', refuse);
  const profiles = readProfiles(file.profiles, refuse);
  const known = (id: unknown): id is string =>
    isId(id) && (exists(library, id) || profiles.some((profile) => profile.id === id));
  const read = {
    preferences,
    profiles,
    chosen: readDefault(file.defaults, known, refuse),
    sites: readSites(file.sites, known, refuse),
  };
  if (![undefined, VERSION].includes(file.version as number | undefined)) {
    refuse('version', file.version, { kind: 'range', min: 1, max: VERSION });
  }
  for (const part of Object.keys(file)) {
    if (!PARTS.includes(part)) refuse(part, file[part], { kind: 'known' });
  }
  return { ...read, refused };
}

function readProfiles(value: unknown, refuse: Refuse): Import['profiles'] {
  if (!Array.isArray(value)) {
    if (value !== undefined) refuse('profiles', value, { kind: 'list' });
    return [];
  }
  return value.flatMap((profile: unknown, index) => {
    const path = `profiles[${index}]`;
    const id = own(profile, 'id');
    if (!isId(id) || id === STANDARD) {
      refuse(isRecord(profile) ? `${path}.id` : path, id ?? profile, { kind: 'id' });
      return [];
    }
    const name = readName(id, own(profile, 'name'), `${path}.name`, refuse);
    for (const [key, field] of Object.entries(profile as object)) {
      if (!['id', 'name', 'preferences'].includes(key)) {
        refuse(`${path}.${key}`, field, { kind: 'known' });
      }
    }
    const preferences = readPreferences(own(profile, 'preferences'), `${path}.preferences`, refuse);
    return [{ id, name, preferences }];
  });
}

/** A profile whose name is broken keeps its preferences; the name can be given again. */
function readName(id: string, value: unknown, path: string, refuse: Refuse): string {
  if (builtIn(id)) return '';
  const name = cleanName(value);
  const fits = typeof value === 'string' && name !== '' && value.length <= NAME_LIMIT * 2;
  if (!fits) refuse(path, value, { kind: 'text', longest: NAME_LIMIT });
  return fits ? name : '';
}

type Known = (id: unknown) => id is string;

function readDefault(value: unknown, known: Known, refuse: Refuse): string | null {
  let chosen: string | null = null;
  for (const [key, id] of fieldsOf(value, 'defaults', refuse)) {
    if (key === 'profile' && known(id)) chosen = id;
    else refuse(`defaults.${key}`, id, { kind: key === 'profile' ? 'profile' : 'known' });
  }
  return chosen;
}

function readSites(value: unknown, known: Known, refuse: Refuse): Import['sites'] {
  return fieldsOf(value, 'sites', refuse).flatMap(([host, id]) => {
    if (isHost(host) && known(id)) return [[host, id] as [string, string]];
    refuse(`sites.${host}`, isHost(host) ? id : host, { kind: isHost(host) ? 'profile' : 'host' });
    return [];
  });
}

/** Takes over what a file holds. What it does not name stays: no profile and no site is lost. */
export function applyImport(file: Import): Edit {
  return (library) => {
    const changed = {
      preferences: { ...library.preferences, ...file.preferences },
      chosen: file.chosen ?? library.chosen,
      sites: new Map([...library.sites, ...file.sites]),
    };
    return file.profiles.reduce<Library>(
      (before, { id, name, preferences }) => {
        const there = before.profiles.get(id);
        return putProfile(id, {
          name: name || (there?.name ?? ''),
          preferences: { ...there?.preferences, ...preferences },
        })(before);
      },
      { ...library, ...changed },
    );
  };
}

/** How many things a file brings, for the report. */
export function countTaken(file: Import): { preferences: number; profiles: number; sites: number } {
  return {
    preferences: Object.keys(file.preferences).length,
    profiles: file.profiles.length,
    sites: file.sites.length,
  };
}
