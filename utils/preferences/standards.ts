import type { PreferenceKey, Preferences } from './schema';

/** A preference on the far side of what a criterion of WCAG 2.2 names. */
export interface Gap {
  criterion: '1.4.8' | '1.4.12';
  key: PreferenceKey;
  /** The least or most that the criterion names, as the preference would be set. */
  wanted: Preferences[PreferenceKey];
}

/**
 * The widest lines of SC 1.4.8. It names 40 for Chinese, Japanese and Korean; their characters count
 * for two of the line length (scripts.css), so that both are the same setting.
 */
const LINE_CHARACTERS = 80;

/**
 * Where the spacing falls short of WCAG 2.2, criterion by criterion. SC 1.4.12 (AA) names spacings
 * that text has to bear, SC 1.4.8 (AAA) what readers should have: lines of at most 80 characters that
 * are not justified, one and a half lines high, and paragraphs one and a half of that apart. Nobody
 * has to read so: many do better with less, and what is said of it is information.
 */
export function spacingGaps(preferences: Preferences): Gap[] {
  const { lineHeight, paragraphSpacing, letterSpacing, wordSpacing } = preferences;
  const apart = roundUp(1.5 * Math.max(lineHeight, 1.5));
  const gaps: (Gap | false)[] = [
    lineHeight < 1.5 && { criterion: '1.4.12', key: 'lineHeight', wanted: 1.5 },
    paragraphSpacing < 2 && { criterion: '1.4.12', key: 'paragraphSpacing', wanted: 2 },
    letterSpacing < 0.12 && { criterion: '1.4.12', key: 'letterSpacing', wanted: 0.12 },
    wordSpacing < 0.16 && { criterion: '1.4.12', key: 'wordSpacing', wanted: 0.16 },
    preferences.fullWidth && { criterion: '1.4.8', key: 'fullWidth', wanted: false },
    preferences.lineLength > LINE_CHARACTERS && {
      criterion: '1.4.8',
      key: 'lineLength',
      wanted: LINE_CHARACTERS,
    },
    preferences.alignment === 'justify' && {
      criterion: '1.4.8',
      key: 'alignment',
      wanted: 'start',
    },
    lineHeight < 1.5 && { criterion: '1.4.8', key: 'lineHeight', wanted: 1.5 },
    paragraphSpacing < apart && { criterion: '1.4.8', key: 'paragraphSpacing', wanted: apart },
  ];
  return gaps.filter((gap) => gap !== false);
}

/** On the grid of paragraph spacing, whose most is 4 em. */
function roundUp(ems: number): number {
  return Math.min(4, Math.ceil(ems * 10 - 1e-6) / 10);
}

/** The change that closes the gaps of a criterion. */
export function closing(gaps: readonly Gap[]): Partial<Preferences> {
  return Object.fromEntries(gaps.map(({ key, wanted }) => [key, wanted]));
}
