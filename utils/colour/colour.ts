import {
  convertLabToLch,
  convertLchToLab,
  convertOklabToRgb,
  convertRgbToLrgb,
  convertRgbToOklab,
  parseHex,
} from 'culori/fn';

// The library's conversions only: its own parser, contrast and gamut mapping bring every colour space
// and 148 names along, nearly three times as much for the reader's script to load.

/** A colour as it is stored, and as a native colour input wants it: `#` and six small digits. */
export type Hex = `#${string}`;

/** A colour by what the eye sees: lightness 0 to 1, chroma 0 to about 0.37, hue in degrees. */
export interface Seen {
  l: number;
  c: number;
  h: number;
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Hex): number {
  const { r, g, b } = convertRgbToLrgb(rgb(colour));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** A screen's colour in terms of what is seen. Greys have no hue; 0 stands for it. */
export function seen(colour: Hex): Seen {
  const { l, c, h = 0 } = convertLabToLch(convertRgbToOklab(rgb(colour)), 'oklch');
  return { l, c, h };
}

/** Halvings of chroma: to within a thousandth of what a screen can show. */
const HALVINGS = 10;

/** The screen's colour nearest to that lightness and hue: chroma gives way where it has to. */
export function shown({ l, c, h }: Seen): Hex {
  const at = (chroma: number) => channels({ l, c: chroma, h });
  if (fits(at(c))) return hex(at(c));
  let [inside, outside] = [0, c];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (inside + outside) / 2;
    if (fits(at(middle))) inside = middle;
    else outside = middle;
  }
  return hex(at(inside));
}

function rgb(colour: Hex) {
  return parseHex(colour)!;
}

function channels(colour: Seen): number[] {
  const { r, g, b } = convertOklabToRgb(convertLchToLab(colour));
  return [r, g, b];
}

/** Half a step of a channel: what lies outside the screen's colours by no more is rounding. */
const HALF_STEP = 0.5 / 255;

function fits(parts: number[]): boolean {
  return parts.every((part) => part >= -HALF_STEP && part <= 1 + HALF_STEP);
}

function hex(parts: number[]): Hex {
  const bytes = parts.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
