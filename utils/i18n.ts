import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

/** The name of a text in `_locales`; English is complete by definition, so its file is the list. */
export type MessageKey = keyof typeof messages;

/** What the browser has said so far: once the extension was updated, it says no more to open readers. */
const said = new Map<string, string>();

function ask(name: string, say: () => string): string {
  try {
    said.set(name, say());
  } catch {
    // The extension is gone; what it said before still holds.
  }
  return said.get(name) ?? '';
}

/**
 * Texts that count something. Each has a form for every plural category of its language, named after
 * it: `lines_one`, `lines_other`, and whatever else `Intl.PluralRules` knows there.
 */
export const PLURALS = [
  ...(['lines', 'characters', 'articleMinutes', 'articleWords'] as const),
  ...(['articleCharacters'] as const),
  ...(['stopAtMinutes', 'foundPreferences', 'findPixels', 'allowedText'] as const),
] as const;
export type PluralKey = (typeof PLURALS)[number];

/**
 * A text of the interface in the browser's language.
 * @param substitutions what the text's $PLACEHOLDERS$ stand for, in order (at most 9);
 *   numbers are written as the language writes them.
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const parts = substitutions.map(spell);
  return ask([key, ...parts].join('\n'), () => browser.i18n.getMessage(key, parts));
}

/** A text that counts something, in the form that the number asks for and with the number in it. */
export function count(key: PluralKey, number: number): string {
  const category = plurals().select(number);
  return t(`${key}_${category}` as MessageKey, number);
}

/** Texts of equal rank one after the other, put together as the interface's language does. */
export function list(texts: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { style: 'narrow', type: 'conjunction' }).format(texts);
}

function spell(value: string | number): string {
  if (typeof value === 'string') return value;
  return numbers().format(value);
}

/** What a language needs to write numbers and the like, made once: that takes longer than all it is asked. */
export function perLanguage<T>(make: (language: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const language = uiLanguage();
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

const plurals = perLanguage((language) => new Intl.PluralRules(language));
const numbers = perLanguage(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }),
);

export function isPlural(key: MessageKey | PluralKey): key is PluralKey {
  return PLURALS.some((plural) => plural === key);
}

/**
 * The interface's language as a BCP 47 tag, for `lang`, numbers and dates: that of the texts, in the
 * variety that the browser is set to.
 */
export function uiLanguage(): string {
  const texts = t('languageTag');
  const browsers = ask('@@ui_locale', () => browser.i18n.getUILanguage());
  return baseOf(browsers) === baseOf(texts) ? browsers : texts;
}

/** The interface's writing direction: that of its texts, whatever the browser's own. */
export function uiDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(baseOf(t('languageTag'))) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT = ['ar', 'he', 'fa', 'ur'];

function baseOf(tag: string): string {
  return tag.split(/[-_]/)[0]!;
}
