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
   * UK Association for Accessible Formats, minimum standards (G003): large print from 16 pt, better 18,
   * no italics, aligned left, words not split, paragraphs a line apart. 40 px is 30 pt: a screen is
   * read from further away than a book. Line height by WCAG 1.4.12. Short lines, a medium weight and a
   * title that does not fill the window are our own choice.
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
   * As British dyslexia charities advise (BDA style guide, Dyslexia Action): sans serif, more room
   * between letters and lines, no italics, no capitals, ragged right, no white ground. They give few
   * numbers; these are WCAG 1.4.12's. Lines shorter than usual: Schneps et al., PLOS ONE 2013, saw
   * students with dyslexia read faster so. Links stay underlined: colour alone would not tell.
   */
  dyslexia: {
    name: 'profileDyslexia',
    preferences: {
      font: 'lexend',
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
   * For eyes that bright white hurts, as with photophobia: dim letters on a dim ground, and pictures
   * that do not glare. Which ground is our choice; the need is W3C's "Accessibility Requirements for
   * People with Low Vision".
   */
  lowGlare: {
    name: 'profileLowGlare',
    preferences: { theme: 'lowGlare', images: 'dimmed' },
  },
  /**
   * A dark ground lights the room less. On it letters seem to spread into each other, so the lines
   * stand a little further apart; how far is our choice.
   */
  night: {
    name: 'profileNight',
    preferences: { theme: 'dark', lineHeight: 1.7, images: 'dimmed' },
  },
  /**
   * Little at a time: three lines clear of the rest, short ones, and paragraphs that stand for themselves. Our own choice; no trial
   * is known to us. What of it helps a person shows in the panel, beside the text.
   */
  focus: {
    name: 'profileFocus',
    preferences: {
      lineHeight: 1.8,
      paragraphSpacing: 2,
      lineLength: 42,
      fullWidth: false,
      headingScale: 1.5,
      lineFocus: 'three',
    },
  },
} as const satisfies Record<string, BuiltIn>;

export type BuiltInId = keyof typeof BUILT_IN;
export const BUILT_IN_IDS = Object.keys(BUILT_IN) as BuiltInId[];

/** The built-in profile of that id, if it is one. */
export function builtIn(id: string): BuiltIn | undefined {
  return Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id as BuiltInId] : undefined;
}
