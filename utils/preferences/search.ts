import { type MessageKey, t } from '../i18n';
import { SHORTCUT_ROWS } from '../shortcuts/table';
import type { Row } from './row';
import { PREFERENCE_KEYS, type PreferenceKey, SCHEMA } from './schema';

/**
 * The preferences whose name or options hold all words of a query, in the order of the schema; all of
 * them for an empty one. Case and accents do not count.
 */
export function matchingKeys(query: string): PreferenceKey[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return PREFERENCE_KEYS.filter((key) => {
    const text = fold(textOf(key));
    return words.every((word) => text.includes(word));
  });
}

function textOf(key: PreferenceKey): string {
  const row = SCHEMA[key];
  return [row.label, ...partsOf(row)].map((name) => t(name)).join(' ');
}

/** The names that are shown within a preference. */
function partsOf(row: Row): MessageKey[] {
  if (row.kind === 'choice') return Object.values(row.names);
  return row.kind === 'shortcuts' ? SHORTCUT_ROWS.map(([, { label }]) => label) : [];
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
