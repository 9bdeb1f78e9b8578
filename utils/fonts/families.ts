/** The parts of Unicode that the files of a family are cut into, as Fontsource and Google Fonts name them. */
export type Subset =
  | 'cyrillic-ext'
  | 'cyrillic'
  | 'greek-ext'
  | 'greek'
  | 'vietnamese'
  | 'latin-ext'
  | 'latin';

/** One font file. */
export interface Face {
  /** The name of the file in its package, without its ending; it names the packed copies too. */
  file: string;
  style: 'normal' | 'italic';
  /** A weight, or from the lightest to the heaviest of a variable font. */
  weight: string;
  /** The characters it is for; null where one file holds all that the family has. */
  subset: Subset | null;
}

/** A family that is shipped in the package. All of them are under the SIL Open Font License. */
export interface Family {
  /**
   * The name in CSS. It is no name that a font on the device bears, so that "Literata, as installed"
   * is never answered with ours.
   */
  css: `Clarion ${string}`;
  /** The npm package that the files come from. */
  source: string;
  faces: readonly Face[];
}

type Style = Face['style'];
const UPRIGHT: readonly Style[] = ['normal'];
const BOTH: readonly Style[] = ['normal', 'italic'];
/** Latin is last: where the ranges of two faces overlap, CSS takes the one that was added later. */
const LATIN = ['latin-ext', 'latin'] as const;
const VIETNAMESE = ['vietnamese', ...LATIN] as const;
const ALL = ['cyrillic-ext', 'cyrillic', 'greek-ext', 'greek', ...VIETNAMESE] as const;

/** The files of a variable font that Google Fonts has cut into subsets. */
function variable(
  id: string,
  weight: string,
  subsets: readonly Subset[],
  styles: readonly Style[],
): Face[] {
  return styles.flatMap((style) =>
    subsets.map((subset) => ({ file: `${id}-${subset}-wght-${style}`, style, weight, subset })),
  );
}

/** The shipped families, by the option of the preference `font`. */
export const FAMILIES = {
  atkinson: {
    css: 'Clarion Atkinson',
    source: '@fontsource-variable/atkinson-hyperlegible-next',
    faces: variable('atkinson-hyperlegible-next', '200 800', LATIN, BOTH),
  },
  lexend: {
    css: 'Clarion Lexend',
    source: '@fontsource-variable/lexend',
    faces: variable('lexend', '100 900', VIETNAMESE, UPRIGHT),
  },
  openDyslexic: {
    css: 'Clarion OpenDyslexic',
    source: '@fontsource/opendyslexic',
    faces: BOTH.flatMap((style) =>
      ['400', '700'].map((weight) => {
        return { file: `opendyslexic-latin-${weight}-${style}`, style, weight, subset: null };
      }),
    ),
  },
  literata: {
    css: 'Clarion Literata',
    source: '@fontsource-variable/literata',
    faces: variable('literata', '200 900', ALL, BOTH),
  },
} as const satisfies Record<string, Family>;

/** The shipped family of an option; undefined where the option takes what the device has. */
export function familyOf(option: string): Family | undefined {
  return Object.hasOwn(FAMILIES, option) ? FAMILIES[option as keyof typeof FAMILIES] : undefined;
}

/** Where the packed copy of a file lies that a script can hand to the reader. */
export function scriptOf(file: string): `/fonts/${string}.js` {
  return `/fonts/${file}.js`;
}

/** The names of all files: nothing else is handed out. */
export const FONT_FILES: readonly string[] = Object.values(FAMILIES).flatMap(({ faces }) =>
  faces.map(({ file }) => file),
);
