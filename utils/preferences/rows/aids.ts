import { choice, type Row } from '../row';

export const AIDS = {
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
  rememberPlaces: {
    kind: 'toggle',
    group: 'aids',
    label: 'rememberPlaces',
    note: 'rememberPlacesNote',
    default: true,
  },
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
} as const satisfies Record<string, Row>;
