import type { MessageKey } from '../i18n';
import type { Preferences } from './schema';

/** The profile that everybody starts with: the person's own preferences, over the defaults. */
export const STANDARD = 'standard';

export interface BuiltIn {
  name: MessageKey;
  /**
   * What the profile is about. All else is as in Standard: who reads at 60 px does not want to find
   * the night at 20 px again.
   */
  preferences: Partial<Preferences>;
}

/** The profiles that come with the reader, in the order of the menu. */
export const BUILT_IN = {
  [STANDARD]: { name: 'profileStandard', preferences: {} },
  /**
   * 40 px is 30 pt: above the 24 pt of "giant print" (UK Association for Accessible Formats), as a
   * screen is read from further away than a book. Line height 1.5 and paragraphs apart: WCAG 1.4.12.
   * Short lines, as the eye finds the next one harder in a magnified field; no italics, a medium
   * weight and a title that does not fill the window: APH guidelines for print documents.
   */
  largePrint: {
    name: 'profileLargePrint',
    preferences: {
      textSize: 40,
      fontWeight: 500,
      italics: 'off',
      headingScale: 1.5,
      lineHeight: 1.5,
      paragraphSpacing: 1.5,
      lineLength: 45,
      alignment: 'start',
      hyphenation: false,
    },
  },
  /**
   * British Dyslexia Association, style guide 2023: sans serif, letters and words apart together,
   * line height from 1.5, at most 70 characters, no italics, no capitals, ragged right, a cream
   * ground. Letters and words by WCAG 1.4.12. Links stay underlined: colour alone would not tell.
   */
  dyslexia: {
    name: 'profileDyslexia',
    preferences: {
      font: 'sans',
      italics: 'off',
      capitals: 'asWritten',
      lineHeight: 1.8,
      paragraphSpacing: 2,
      letterSpacing: 0.12,
      wordSpacing: 0.16,
      lineLength: 60,
      alignment: 'start',
      hyphenation: false,
      theme: 'sepia',
    },
  },
  /**
   * For eyes that bright white hurts (photophobia, migraine, cataract): W3C "Accessibility
   * Requirements for People with Low Vision" 3.1.1, brightness and colour. A ground that is not white,
   * and a weight that makes up for the contrast it costs.
   */
  lowGlare: {
    name: 'profileLowGlare',
    preferences: { theme: 'sepia', fontWeight: 500 },
  },
  /**
   * A dark ground lights the room less. On it letters seem to spread into each other (halation, more
   * so with astigmatism), so the lines stand a little further apart.
   */
  night: {
    name: 'profileNight',
    preferences: { theme: 'dark', lineHeight: 1.7 },
  },
  /**
   * Little at a time: short lines keep the place better where attention wanders (Schneps et al.,
   * PLOS ONE 2013, for readers who struggle), and paragraphs stand for themselves.
   */
  focus: {
    name: 'profileFocus',
    preferences: {
      lineHeight: 1.8,
      paragraphSpacing: 2,
      lineLength: 42,
      fullWidth: false,
      headingScale: 1.5,
    },
  },
} as const satisfies Record<string, BuiltIn>;

export type BuiltInId = keyof typeof BUILT_IN;
export const BUILT_IN_IDS = Object.keys(BUILT_IN) as BuiltInId[];

/** The built-in profile of that id, if it is one. */
export function builtIn(id: string): BuiltIn | undefined {
  return Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id as BuiltInId] : undefined;
}
