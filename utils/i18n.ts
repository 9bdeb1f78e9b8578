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
 * A text of the interface in the browser's language.
 * @param substitutions what the text's $PLACEHOLDERS$ stand for, in order (at most 9).
 */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const parts = substitutions.map(String);
  return ask([key, ...parts].join('\n'), () => browser.i18n.getMessage(key, parts));
}

/** The interface's language as a BCP 47 tag, for `lang` and number formats. */
export function uiLanguage(): string {
  return ask('@@ui_locale', () => browser.i18n.getUILanguage());
}

/** The interface's writing direction. */
export function uiDirection(): 'ltr' | 'rtl' {
  return ask('@@bidi_dir', () => browser.i18n.getMessage('@@bidi_dir')) === 'rtl' ? 'rtl' : 'ltr';
}
