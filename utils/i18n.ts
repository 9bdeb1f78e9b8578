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
  ...(['stopAtMinutes', 'foundPreferences', 'findPixels', 'allowedText'] as const),
] as const;
export type PluralKey = (typeof PLURALS)[number];

/**
 * A text of the interface in the browser's language.
 * @param substitutions what the text's $PLACEHOLDERS$ stand for, in order (at most 9).
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const parts = substitutions.map(String);
  return ask([key, ...parts].join('\n'), () => browser.i18n.getMessage(key, parts));
}

/** A text that counts something, in the form that the number asks for and with the number in it. */
export function count(key: PluralKey, number: number): string {
  const category = new Intl.PluralRules(uiLanguage()).select(number);
  const text = new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 2 }).format(number);
  return t(`${key}_${category}` as MessageKey, text);
}

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
