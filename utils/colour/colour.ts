import {
  type Color,
  clampChroma,
  formatHex,
  modeHsl,
  modeLrgb,
  modeOklch,
  modeRgb,
  parse,
  useMode,
  wcagContrast,
} from 'culori/fn';

// Only these are known to the library here; each one more is weight in the reader's script.
useMode(modeLrgb);
useMode(modeHsl);
const oklch = useMode(modeOklch);
const rgb = useMode(modeRgb);

/** A colour as it is stored, and as a native colour input wants it: `#` and six small digits. */
export type Hex = `#${string}`;

/** A colour by what the eye sees: lightness 0 to 1, chroma 0 to about 0.37, hue in degrees. */
export interface Seen {
  l: number;
  c: number;
  h: number;
}

/**
 * Reads a colour the way people and style sheets write it: `#fc0`, `#ffcc00`, `rgb(…)`, `hsl(…)`,
 * `oklch(…)`, `teal`. Null for anything else, and for what lets something shine through, as its
 * contrast would hang on what lies under it.
 */
export function readColour(text: string): Hex | null {
  const colour = parse(text.trim().toLowerCase());
  if (!colour || (colour.alpha ?? 1) < 1) return null;
  return onScreen(colour);
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  return wcagContrast(one, other);
}

/** A screen's colour in terms of what is seen. Greys have no hue; 0 stands for it. */
export function seen(colour: Hex): Seen {
  const { l, c, h = 0 } = oklch(colour)!;
  return { l, c, h };
}

/** The screen's colour nearest to that lightness and hue: chroma gives way where it has to. */
export function shown({ l, c, h }: Seen): Hex {
  return onScreen({ mode: 'oklch', l, c, h });
}

/** Half a step of a channel: what lies outside the screen's colours by no more is rounding. */
const HALF_STEP = 0.5 / 255;

function onScreen(colour: Color): Hex {
  const { r, g, b } = rgb(colour);
  const fits = [r, g, b].every((part) => part >= -HALF_STEP && part <= 1 + HALF_STEP);
  return formatHex(fits ? colour : clampChroma(colour, 'oklch')) as Hex;
}
