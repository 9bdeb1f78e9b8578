import type { Hex } from './colour';

/** Never drawn on: its `fillStyle` is the browser's own reader of colours. */
let canvas: OffscreenCanvasRenderingContext2D | undefined;

/**
 * Reads a colour the way people and style sheets write it: `#fc0`, `#ffcc00`, `rgb(…)`, `hsl(…)`,
 * `teal`. Null for anything else, and for what lets something shine through, as its contrast would
 * hang on what lies under it.
 */
export function readColour(text: string): Hex | null {
  const written = /^(?:[0-9a-f]{3}){1,2}$/i.test(text.trim()) ? `#${text.trim()}` : text;
  // What is no colour leaves what was there before.
  const [onBlack, onWhite] = [fill('#000000', written), fill('#ffffff', written)];
  return onBlack === onWhite && isHex(onBlack) ? onBlack : null;
}

function fill(before: Hex, colour: string): string {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = before;
  canvas.fillStyle = colour;
  // An opaque colour comes back as `#rrggbb`, others as a function.
  return canvas.fillStyle;
}

function isHex(text: string): text is Hex {
  return /^#[0-9a-f]{6}$/.test(text);
}
