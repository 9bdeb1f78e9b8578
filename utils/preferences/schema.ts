import { FAMILIES } from '../fonts/families';
import type { MessageKey } from '../i18n';
import type { VoiceChoices } from './voice-choices';

/** A number on a scale, drawn as a slider with − and + beside it. */
export interface RangeRow {
  kind: 'range';
  min: number;
  max: number;
  /** The grid that stored values are rounded to. */
  step: number;
  /** What − and + move by, as [from, step] pairs; finer where a small change is a large share. */
  nudges?: readonly (readonly [from: number, step: number])[];
  default: number;
  /** The text that shows a value, with the number as its one placeholder: "32 px". */
  display: MessageKey;
  /** The custom property this row sets in the reader, and the unit that goes with the number. */
  css?: { property: `--${string}`; unit: string };
}

/** One of a few named things, drawn as a select. */
export interface ChoiceRow<Option extends string = string> {
  kind: 'choice';
  options: readonly Option[];
  default: Option;
  /** The name of each option. */
  names: Record<Option, MessageKey>;
  /** What options were called in earlier versions, so that a stored choice is kept. */
  renamed?: Readonly<Record<string, Option>>;
  /** The custom property this row sets, and its value for each option. */
  css?: { property: `--${string}`; values: Record<Option, string> };
}

/** On or off, drawn as a checkbox. */
export interface ToggleRow {
  kind: 'toggle';
  default: boolean;
  /** A text that says what it does, where the label alone does not. */
  note?: MessageKey;
  /** The custom property this row sets where it is on; where it is off, the style's own rule holds. */
  css?: { property: `--${string}`; on: string };
}

/** A speech voice for each language, by its `voiceURI`; the best one for a language not named. */
export interface VoicesRow {
  kind: 'voices';
  default: VoiceChoices;
}

/** A few words that a person types; cleaned by `cleanName`. */
export interface TextRow {
  kind: 'text';
  default: string;
  maxLength: number;
}

/** Words and how they are said, one a line: "Nguyen = win"; drawn as a text of several lines. */
export interface PronunciationsRow {
  kind: 'pronunciations';
  default: string;
  maxLength: number;
}

/** A colour as `#rrggbb`; the empty string leaves it to the theme. */
export interface ColourRow {
  kind: 'colour';
  default: string;
  /** The token that this row sets where it holds a colour. */
  css: { property: `--${string}` };
  /** The text and the ground whose contrast the choice decides; one of them is the row's own. */
  pair: readonly [text: `--${string}`, ground: `--${string}`];
}

/** What a preference can be. */
export type Value = string | number | boolean | VoiceChoices;
export type Row = (
  | RangeRow
  | ChoiceRow
  | ToggleRow
  | VoicesRow
  | TextRow
  | ColourRow
  | PronunciationsRow
) & {
  label: MessageKey;
  group: Group;
};
export const GROUPS = ['text', 'spacing', 'colour', 'aids', 'speech'] as const;
export type Group = (typeof GROUPS)[number];

/** Keeps the options of a choice as a union, so that `names` and `css` must cover each of them. */
function choice<const Option extends string>(
  row: Omit<ChoiceRow<Option>, 'kind'> & { label: MessageKey; group: Group },
) {
  return { kind: 'choice' as const, ...row };
}

/** What the device has, best first; what a shipped family lacks is taken from them too. */
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const SERIF = 'Charter, "Iowan Old Style", Georgia, Cambria, "Noto Serif", serif';
const MONO = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace';

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
  textSize: {
    kind: 'range',
    group: 'text',
    label: 'textSize',
    display: 'pixels',
    min: 8,
    max: 320,
    step: 1,
    nudges: [
      [8, 1],
      [24, 2],
      [48, 4],
      [96, 8],
      [160, 16],
    ],
    default: 20,
    css: { property: '--text-size', unit: 'px' },
  },
  font: choice({
    group: 'text',
    label: 'font',
    options: [
      'sans',
      'serif',
      'mono',
      'atkinson',
      'lexend',
      'openDyslexic',
      'literata',
      'installed',
    ],
    default: 'sans',
    names: {
      sans: 'fontSans',
      serif: 'fontSerif',
      mono: 'fontMono',
      atkinson: 'fontAtkinson',
      lexend: 'fontLexend',
      openDyslexic: 'fontOpenDyslexic',
      literata: 'fontLiterata',
      installed: 'fontInstalled',
    },
    css: {
      property: '--text-font',
      values: {
        sans: SANS,
        serif: SERIF,
        mono: MONO,
        atkinson: `"${FAMILIES.atkinson.css}", ${SANS}`,
        lexend: `"${FAMILIES.lexend.css}", ${SANS}`,
        openDyslexic: `"${FAMILIES.openDyslexic.css}", ${SANS}`,
        literata: `"${FAMILIES.literata.css}", ${SERIF}`,
        // The name that stands in `installedFont` comes before it.
        installed: SANS,
      },
    },
  }),
  installedFont: {
    kind: 'text',
    group: 'text',
    label: 'installedFont',
    default: '',
    maxLength: 100,
  },
  fontWeight: {
    kind: 'range',
    group: 'text',
    label: 'fontWeight',
    display: 'plainNumber',
    min: 100,
    max: 900,
    step: 50,
    default: 400,
    css: { property: '--text-weight', unit: '' },
  },
  bold: choice({
    group: 'text',
    label: 'bold',
    options: ['asWritten', 'off'],
    default: 'asWritten',
    names: { asWritten: 'asWritten', off: 'boldOff' },
    css: { property: '--bold', values: { asWritten: 'bolder', off: 'inherit' } },
  }),
  italics: choice({
    group: 'text',
    label: 'italics',
    options: ['asWritten', 'off'],
    default: 'asWritten',
    names: { asWritten: 'asWritten', off: 'italicsOff' },
    css: { property: '--italics', values: { asWritten: 'italic', off: 'normal' } },
  }),
  capitals: choice({
    group: 'text',
    label: 'capitals',
    options: ['asWritten', 'all'],
    default: 'asWritten',
    names: { asWritten: 'asWritten', all: 'capitalsAll' },
    css: { property: '--capitals', values: { asWritten: 'none', all: 'uppercase' } },
  }),
  underline: choice({
    group: 'text',
    label: 'underline',
    options: ['links', 'none'],
    default: 'links',
    names: { links: 'underlineLinks', none: 'underlineNone' },
    css: { property: '--underline', values: { links: 'underline', none: 'none' } },
  }),
  headingScale: {
    kind: 'range',
    group: 'text',
    label: 'headingScale',
    display: 'timesText',
    min: 1,
    max: 2.5,
    step: 0.1,
    default: 1.9,
    css: { property: '--heading-scale', unit: '' },
  },
  lineHeight: {
    kind: 'range',
    group: 'spacing',
    label: 'lineHeight',
    display: 'lines',
    min: 1,
    max: 3,
    step: 0.1,
    default: 1.6,
    css: { property: '--line-height', unit: '' },
  },
  paragraphSpacing: {
    kind: 'range',
    group: 'spacing',
    label: 'paragraphSpacing',
    display: 'ems',
    min: 0,
    max: 4,
    step: 0.1,
    default: 1,
    css: { property: '--paragraph-spacing', unit: 'em' },
  },
  letterSpacing: {
    kind: 'range',
    group: 'spacing',
    label: 'letterSpacing',
    display: 'ems',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0,
    css: { property: '--letter-spacing', unit: 'em' },
  },
  wordSpacing: {
    kind: 'range',
    group: 'spacing',
    label: 'wordSpacing',
    display: 'ems',
    min: 0,
    max: 1,
    step: 0.02,
    default: 0,
    css: { property: '--word-spacing', unit: 'em' },
  },
  spacingLinked: {
    kind: 'toggle',
    group: 'spacing',
    label: 'spacingLinked',
    default: true,
  },
  lineLength: {
    kind: 'range',
    group: 'spacing',
    label: 'lineLength',
    display: 'characters',
    min: 10,
    max: 120,
    step: 1,
    default: 66,
    css: { property: '--line-length', unit: '' },
  },
  fullWidth: {
    kind: 'toggle',
    group: 'spacing',
    label: 'fullWidth',
    default: false,
    css: { property: '--full-width', on: 'none' },
  },
  alignment: choice({
    group: 'spacing',
    label: 'alignment',
    options: ['start', 'justify', 'center', 'end'],
    default: 'start',
    names: {
      start: 'alignStart',
      justify: 'alignJustify',
      center: 'alignCenter',
      end: 'alignEnd',
    },
    css: {
      property: '--text-align',
      values: { start: 'start', justify: 'justify', center: 'center', end: 'end' },
    },
  }),
  hyphenation: {
    kind: 'toggle',
    group: 'spacing',
    label: 'hyphenation',
    default: false,
    css: { property: '--hyphens', on: 'auto' },
  },
  layout: choice({
    group: 'spacing',
    label: 'layout',
    options: ['scroll', 'pages'],
    default: 'scroll',
    names: { scroll: 'layoutScroll', pages: 'layoutPages' },
  }),
  theme: choice({
    group: 'colour',
    label: 'theme',
    options: [
      ...(['auto', 'light', 'sepia', 'grey', 'dark', 'black'] as const),
      ...(['contrastLight', 'contrastDark', 'lowGlare'] as const),
    ],
    default: 'auto',
    names: {
      auto: 'themeAuto',
      light: 'themeLight',
      sepia: 'themeSepia',
      grey: 'themeGrey',
      dark: 'themeDark',
      black: 'themeBlack',
      contrastLight: 'themeContrastLight',
      contrastDark: 'themeContrastDark',
      lowGlare: 'themeLowGlare',
    },
    renamed: { contrast: 'contrastDark' },
  }),
  textColour: {
    kind: 'colour',
    group: 'colour',
    label: 'textColour',
    default: '',
    css: { property: '--ink' },
    pair: ['--ink', '--paper'],
  },
  backgroundColour: {
    kind: 'colour',
    group: 'colour',
    label: 'backgroundColour',
    default: '',
    css: { property: '--paper' },
    pair: ['--ink', '--paper'],
  },
  linkColour: {
    kind: 'colour',
    group: 'colour',
    label: 'linkColour',
    default: '',
    css: { property: '--link' },
    pair: ['--link', '--paper'],
  },
  visitedColour: {
    kind: 'colour',
    group: 'colour',
    label: 'visitedColour',
    default: '',
    css: { property: '--visited' },
    pair: ['--visited', '--paper'],
  },
  highlightColour: {
    kind: 'colour',
    group: 'colour',
    label: 'highlightColour',
    default: '',
    css: { property: '--spoken' },
    pair: ['--spoken-ink', '--spoken'],
  },
  lineFocus: choice({
    group: 'aids',
    label: 'lineFocus',
    options: ['off', 'one', 'three', 'five'],
    default: 'off',
    names: {
      off: 'lineFocusOff',
      one: 'lineFocusOne',
      three: 'lineFocusThree',
      five: 'lineFocusFive',
    },
  }),
  ruler: { kind: 'toggle', group: 'aids', label: 'ruler', default: false },
  images: choice({
    group: 'aids',
    label: 'images',
    options: ['shown', 'dimmed', 'grey', 'inverted', 'hidden'],
    default: 'shown',
    names: {
      shown: 'imagesShown',
      dimmed: 'imagesDimmed',
      grey: 'imagesGrey',
      inverted: 'imagesInverted',
      hidden: 'imagesHidden',
    },
    css: {
      property: '--images',
      values: {
        shown: 'none',
        dimmed: 'brightness(0.6)',
        grey: 'grayscale(1)',
        // Turned by half the circle of hues, so that red stays red.
        inverted: 'invert(1) hue-rotate(180deg)',
        hidden: 'none',
      },
    },
  }),
  rate: {
    kind: 'range',
    group: 'speech',
    label: 'rate',
    display: 'times',
    min: 0.5,
    max: 4,
    step: 0.1,
    default: 1,
  },
  voices: { kind: 'voices', group: 'speech', label: 'voice', default: {} },
  onDeviceOnly: {
    kind: 'toggle',
    group: 'speech',
    label: 'onDeviceOnly',
    note: 'onDeviceOnlyNote',
    default: false,
  },
  pitch: {
    kind: 'range',
    group: 'speech',
    label: 'pitch',
    display: 'times',
    min: 0.5,
    max: 2,
    step: 0.1,
    default: 1,
  },
  volume: {
    kind: 'range',
    group: 'speech',
    label: 'volume',
    display: 'percent',
    min: 5,
    max: 100,
    step: 5,
    default: 100,
  },
  sentencePause: {
    kind: 'range',
    group: 'speech',
    label: 'sentencePause',
    display: 'seconds',
    min: 0,
    max: 3,
    step: 0.1,
    default: 0,
  },
  paragraphPause: {
    kind: 'range',
    group: 'speech',
    label: 'paragraphPause',
    display: 'seconds',
    min: 0,
    max: 5,
    step: 0.1,
    default: 0.3,
  },
  skipCitations: { kind: 'toggle', group: 'speech', label: 'skipCitations', default: true },
  skipUrls: { kind: 'toggle', group: 'speech', label: 'skipUrls', default: true },
  skipCode: { kind: 'toggle', group: 'speech', label: 'skipCode', default: false },
  skipCaptions: { kind: 'toggle', group: 'speech', label: 'skipCaptions', default: false },
  skipTables: { kind: 'toggle', group: 'speech', label: 'skipTables', default: false },
  announceHeadings: { kind: 'toggle', group: 'speech', label: 'announceHeadings', default: false },
  announceLists: { kind: 'toggle', group: 'speech', label: 'announceLists', default: false },
  announceQuotes: { kind: 'toggle', group: 'speech', label: 'announceQuotes', default: false },
  announceImages: { kind: 'toggle', group: 'speech', label: 'announceImages', default: false },
  pronunciations: {
    kind: 'pronunciations',
    group: 'speech',
    label: 'pronunciations',
    default: '',
    // The browser synchronises at most 8192 bytes of preferences; a letter may take three.
    maxLength: 1500,
  },
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
        : string;

/** All preferences, complete and in range: what `parsePreferences` returns. */
export type Preferences = { [Key in PreferenceKey]: ValueOf<(typeof SCHEMA)[Key]> };

/** The rows in the order they are shown. */
export const ROWS = Object.entries(SCHEMA) as [PreferenceKey, Row][];
export const PREFERENCE_KEYS = ROWS.map(([key]) => key);
