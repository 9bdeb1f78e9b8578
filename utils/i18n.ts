import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

/** The name of a text in `_locales`; English is complete by definition, so its file is the list. */
export type MessageKey = keyof typeof messages;

/**
 * A text of the interface in the browser's language.
 * @param substitutions what the text's $PLACEHOLDERS$ stand for, in order (at most 9).
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The interface's language as a BCP 47 tag, for `lang` and number formats. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** The interface's writing direction. */
export function uiDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
