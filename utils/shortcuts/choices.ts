import { isRecord, own } from '../parse';
import { normalKey } from './keys';
import { SHORTCUT_ROWS, SHORTCUTS, type Shortcut } from './table';

/** The keys that a person chose; empty where they want none, absent where the default holds. */
export type ShortcutChoices = Readonly<Partial<Record<Shortcut, string>>>;

/**
 * Choices out of anything, each judged alone; undefined where there can be none. In the order of the
 * table and without what is the default anyway, so that equal choices are equal texts.
 */
export function parseShortcuts(value: unknown): ShortcutChoices | undefined {
  if (!isRecord(value)) return undefined;
  const good = SHORTCUT_ROWS.flatMap(([shortcut, row]) => {
    const key = own(value, shortcut);
    return isKey(key) && key !== row.key ? [[shortcut, key]] : [];
  });
  return Object.fromEntries(good);
}

/** Whether every field of a value is a shortcut and a key. */
export function areShortcuts(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, key]) => Object.hasOwn(SHORTCUTS, name) && isKey(key))
  );
}

function isKey(value: unknown): value is string {
  return value === '' || (typeof value === 'string' && normalKey(value) === value);
}

/** The key of a shortcut, whether or not it has to give way to another one; empty for none. */
export function keyOf(choices: ShortcutChoices, shortcut: Shortcut): string {
  return choices[shortcut] ?? SHORTCUTS[shortcut].key;
}

/** Choices with another key for one shortcut. */
export function withKey(choices: ShortcutChoices, shortcut: Shortcut, key: string) {
  return parseShortcuts({ ...choices, [shortcut]: key })!;
}

/**
 * What each key does. Of two shortcuts with one key, the one that the person chose it for has it,
 * else the upper one: no key does two things.
 */
export function shortcutsByKey(choices: ShortcutChoices): Map<string, Shortcut> {
  const names = SHORTCUT_ROWS.map(([shortcut]) => shortcut);
  const chosen = names.filter((shortcut) => choices[shortcut] !== undefined);
  const byKey = new Map<string, Shortcut>();
  for (const shortcut of [...chosen, ...names]) {
    const key = keyOf(choices, shortcut);
    if (key !== '' && !byKey.has(key)) byKey.set(key, shortcut);
  }
  return byKey;
}

/** The shortcut that has the key in place of this one; null where nothing is in its way. */
export function winnerOver(choices: ShortcutChoices, shortcut: Shortcut): Shortcut | null {
  const holder = shortcutsByKey(choices).get(keyOf(choices, shortcut));
  return holder === undefined || holder === shortcut ? null : holder;
}
