import fc from 'fast-check';
import { parseShortcuts } from '../../utils/shortcuts/choices';
import { normalKey } from '../../utils/shortcuts/keys';
import { SHORTCUT_ROWS } from '../../utils/shortcuts/table';

/** Keys that are often the same, and any other characters. */
const anyKey = fc.oneof(
  fc.constant(''),
  fc.constantFrom('k', 'x', 'é', 'л', '?'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).map((text) => normalKey(text) ?? ''),
);

/** Any valid choice of keys. */
export const anyShortcuts = fc
  .record(Object.fromEntries(SHORTCUT_ROWS.map(([name]) => [name, anyKey])), { requiredKeys: [] })
  .map((choices) => parseShortcuts(choices)!);
