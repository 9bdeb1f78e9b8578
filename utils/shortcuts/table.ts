import type { MessageKey } from '../i18n';

export const SHORTCUT_GROUPS = ['listen', 'look', 'reader'] as const;
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number];

/** One single-key shortcut. */
export interface ShortcutRow {
  /** The character it comes with; a person may choose another one, or none. */
  key: string;
  label: MessageKey;
  group: ShortcutGroup;
  /** Means something only while listening, be it in a pause; else the key is left to the browser. */
  listening?: true;
  /** Goes on while the key is held down. */
  repeats?: true;
}

/**
 * The one table of single-key shortcuts: handling, help, form, stored form and the README are read
 * off it. To add one, add a row here, its text to `_locales` and what it does to
 * `components/reader/shortcut-actions.ts`.
 *
 * The keys are those people know, where they do not collide: K with J and L beside it plays and steps
 * as in YouTube and film editors; P and H go to the next paragraph and heading as in the browse modes
 * of JAWS and NVDA, and the key to the left of each goes back, as Shift must not make a difference
 * where Caps Lock may be on; "<" and ">" change the speed as in YouTube, "+" and "−" the size as in
 * every browser; "," opens the preferences as it does with Command on macOS; "?" is the help of
 * YouTube and GitHub. S and T are the initials. Not used are "/" and "'", by which Firefox searches.
 */
export const SHORTCUTS = {
  play: { key: 'k', label: 'keyPlay', group: 'listen' },
  previousSentence: { key: 'j', label: 'previousSentence', group: 'listen', listening: true },
  nextSentence: { key: 'l', label: 'nextSentence', group: 'listen', listening: true },
  previousParagraph: { key: 'o', label: 'previousParagraph', group: 'listen', listening: true },
  nextParagraph: { key: 'p', label: 'nextParagraph', group: 'listen', listening: true },
  previousHeading: { key: 'g', label: 'previousHeading', group: 'listen', listening: true },
  nextHeading: { key: 'h', label: 'nextHeading', group: 'listen', listening: true },
  stop: { key: 's', label: 'keyStop', group: 'listen', listening: true },
  slower: { key: '<', label: 'keySlower', group: 'listen' },
  faster: { key: '>', label: 'keyFaster', group: 'listen' },
  smallerText: { key: '-', label: 'smallerText', group: 'look', repeats: true },
  largerText: { key: '+', label: 'largerText', group: 'look', repeats: true },
  nextTheme: { key: 't', label: 'keyTheme', group: 'look' },
  preferences: { key: ',', label: 'keyPreferences', group: 'reader' },
  help: { key: '?', label: 'keyHelp', group: 'reader' },
} as const satisfies Record<string, ShortcutRow>;

export type Shortcut = keyof typeof SHORTCUTS;

/** The rows in the order they are shown. */
export const SHORTCUT_ROWS = Object.entries(SHORTCUTS) as [Shortcut, ShortcutRow][];
