import { isRecord, oneOf } from '../parse';
import { areShortcuts } from '../shortcuts/choices';
import { isColour, parseField } from './parse';
import type { Row } from './row';
import { PREFERENCE_KEYS, type PreferenceKey, type Preferences, SCHEMA } from './schema';
import { areVoiceChoices, storedVoices } from './voice-choices';

/** What may stand in a field: something that needs no more words, */
const PLAIN_KINDS = [
  ...(['toggle', 'colour', 'object', 'list', 'id'] as const),
  ...(['profile', 'host', 'known', 'voices', 'shortcuts'] as const),
];
export const ALLOWED_KINDS = ['range', 'options', 'text', ...PLAIN_KINDS] as const;
/** or a range, one of a few words, a text. */
export type Allowed =
  | { kind: 'range'; min: number; max: number }
  | { kind: 'options'; options: readonly string[] }
  | { kind: 'text'; longest: number }
  | { kind: (typeof PLAIN_KINDS)[number] };

/** A field that was not taken: where it stands, what was found there, and what may. */
export interface Refused {
  path: string;
  found: string;
  allowed: Allowed;
}

/** Notes a field that cannot be taken. */
export type Refuse = (path: string, value: unknown, allowed: Allowed) => void;

/** The fields of an object; what is there and is none is refused. */
export function fieldsOf(value: unknown, path: string, refuse: Refuse): [string, unknown][] {
  if (isRecord(value)) return Object.entries(value);
  if (value !== undefined) refuse(path, value, { kind: 'object' });
  return [];
}

/** The preferences of a file, each judged by its row. */
export function readPreferences(
  value: unknown,
  path: string,
  refuse: Refuse,
): Partial<Preferences> {
  const taken = fieldsOf(value, path, refuse).flatMap(([key, field]) => {
    const row = oneOf(PREFERENCE_KEYS, key) && SCHEMA[key as PreferenceKey];
    const allowed = row ? allowedIn(row) : ({ kind: 'known' } as const);
    if (row && isAllowed(field, allowed)) return [[key, parseField(row, field)]];
    // Files of earlier versions name one voice for all languages.
    if (key === 'voice' && typeof field === 'string') {
      const voices = storedVoices(value);
      return voices ? [['voices', parseField(SCHEMA.voices, voices)]] : [];
    }
    refuse(`${path}.${key}`, field, allowed);
    return [];
  });
  return Object.fromEntries(taken);
}

function allowedIn(row: Row): Allowed {
  switch (row.kind) {
    case 'range':
      return { kind: 'range', min: row.min, max: row.max };
    case 'choice':
      return { kind: 'options', options: row.options };
    case 'toggle':
      return { kind: 'toggle' };
    case 'colour':
      return { kind: 'colour' };
    case 'voices':
      return { kind: 'voices' };
    case 'shortcuts':
      return { kind: 'shortcuts' };
    case 'text':
    case 'pronunciations':
      return { kind: 'text', longest: row.maxLength };
  }
}

function isAllowed(value: unknown, allowed: Allowed): boolean {
  switch (allowed.kind) {
    case 'range':
      return typeof value === 'number' && value >= allowed.min && value <= allowed.max;
    case 'options':
      return allowed.options.some((option) => option === value);
    case 'text':
      return typeof value === 'string' && value.length <= allowed.longest;
    case 'voices':
      return areVoiceChoices(value);
    case 'shortcuts':
      return areShortcuts(value);
    case 'toggle':
      return typeof value === 'boolean';
    case 'colour':
      return typeof value === 'string' && isColour(value);
    default:
      return false;
  }
}

/** The longest piece of a refused value that a report shows. */
const SHOWN = 40;

/** A value as it stands in the file, cut where it is long. */
export function describe(value: unknown): string {
  const json = JSON.stringify(value) ?? '–';
  const characters = [...json];
  return characters.length <= SHOWN ? json : `${characters.slice(0, SHOWN).join('')}…`;
}
