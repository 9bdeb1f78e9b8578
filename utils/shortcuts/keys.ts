/** What of a key press says which key it was. */
export interface KeyPress {
  key: string;
  code: string;
  shiftKey: boolean;
}

/**
 * A text as the key of a shortcut: one visible character in small letters, so that neither Shift nor
 * Caps Lock decides; null for what is none, such as the names of keys and white space.
 */
export function normalKey(text: string): string | null {
  const key = text.normalize('NFC').toLowerCase();
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(key) ? key : null;
}

/** A key as it stands on the keyboard: letters are capitals there. */
export function shownKey(key: string): string {
  const capital = key.toUpperCase();
  return capital.length === key.length ? capital : key;
}

/** The punctuation of the default keys where a letter of another script has its place. */
const PUNCTUATION: Record<string, [plain: string, shifted: string]> = {
  Comma: [',', '<'],
  Period: ['.', '>'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
};

/**
 * The keys that a press may mean, most likely first. It is the character that counts, wherever it
 * stands on a keyboard. Where that is a letter of another script than Latin, the keyboard has no
 * character for most shortcuts; there the place on the keyboard counts after it, by the Latin
 * letters that such keyboards bear beside their own.
 */
export function keysMeant({ key, code, shiftKey }: KeyPress): string[] {
  const typed = normalKey(key);
  const known = typed === null ? [] : [typed];
  // In some scripts a vowel is a mark, which is no key by itself but has a key of its own.
  if (!/^(?!\p{Script=Latin})[\p{L}\p{M}]$/u.test(key)) return known;
  const place = /^Key[A-Z]$/.test(code)
    ? code.slice(-1).toLowerCase()
    : PUNCTUATION[code]?.[shiftKey ? 1 : 0];
  return place === undefined ? known : [...known, place];
}
