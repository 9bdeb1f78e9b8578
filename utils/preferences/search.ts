import { t } from '../i18n';
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
  const options = row.kind === 'choice' ? Object.values(row.names).map((name) => t(name)) : [];
  return [t(row.label), ...options].join(' ');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
