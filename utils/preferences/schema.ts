import type { ShortcutChoices } from '../shortcuts/choices';
import type { Row } from './row';
import { AIDS } from './rows/aids';
import { COLOUR } from './rows/colour';
import { KEYS } from './rows/keys';
import { SPACING } from './rows/spacing';
import { SPEECH } from './rows/speech';
import { TEXT } from './rows/text';
import type { VoiceChoices } from './voice-choices';

/**
 * The one table of preferences. Type, range, default, control, custom property, stored form and
 * label are all read off it; to add a preference, add a row here and its texts to `_locales`.
 *
 * Ranges: WCAG 2.2 SC 1.4.12 (line height 1.5, paragraphs 2 em, letters 0.12 em, words 0.16 em must
 * be reachable), SC 1.4.8 (at most 80 characters a line), and for 320 px the finding that eight
 * characters a line still allow 80 % of top reading speed in low vision (Atilgan, Xiong & Legge,
 * PNAS 2020: about 304 px in a window of 1280 px).
 */
export const SCHEMA = {
  ...TEXT,
  ...SPACING,
  ...COLOUR,
  ...AIDS,
  ...SPEECH,
  ...KEYS,
} as const satisfies Record<string, Row>;

export type PreferenceKey = keyof typeof SCHEMA;
type ValueOf<R> = R extends { kind: 'range' }
  ? number
  : R extends { kind: 'toggle' }
    ? boolean
    : R extends { kind: 'choice'; options: readonly (infer Option)[] }
      ? Option
      : R extends { kind: 'voices' }
        ? VoiceChoices
        : R extends { kind: 'shortcuts' }
          ? ShortcutChoices
          : string;

/** All preferences, complete and in range: what `parsePreferences` returns. */
export type Preferences = { [Key in PreferenceKey]: ValueOf<(typeof SCHEMA)[Key]> };

/** The rows in the order they are shown. */
export const ROWS = Object.entries(SCHEMA) as [PreferenceKey, Row][];
export const PREFERENCE_KEYS = ROWS.map(([key]) => key);
