import { FAMILIES } from '../../fonts/families';
import { choice, type Row } from '../row';

/** What the device has, best first; what a shipped family lacks is taken from them too. */
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const SERIF = 'Charter, "Iowan Old Style", Georgia, Cambria, "Noto Serif", serif';
const MONO = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace';

export const TEXT = {
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
} as const satisfies Record<string, Row>;
