import type { Hex } from './colour';

/**
 * The lightness contrast (Lc) of the Accessible Perceptual Contrast Algorithm, version 0.0.98G: below
 * 0 for light text on dark. Shown as information beside WCAG's ratio, which says too little about
 * dark themes; no standard asks for it. The constants are those the algorithm's author published
 * (github.com/Myndex/SAPC-APCA). Our colour library has none of it, and that one which has would be
 * as large as the rest of the panel; a test compares the two.
 */
export function lightnessContrast(text: Hex, ground: Hex): number {
  const front = screenLuminance(text);
  const back = screenLuminance(ground);
  if (Math.abs(back - front) < 0.0005) return 0;
  const darkOnLight = back > front;
  const difference = darkOnLight ? back ** 0.56 - front ** 0.57 : back ** 0.65 - front ** 0.62;
  const size = Math.abs(difference) * 1.14;
  if (size < 0.1) return 0;
  return (darkOnLight ? size - 0.027 : 0.027 - size) * 100;
}

/** Luminance with a plain gamma, and a lift near black for what a screen's surface reflects. */
function screenLuminance(colour: Hex): number {
  const [r, g, b] = [1, 3, 5].map(
    (at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.4,
  );
  const y = 0.2126729 * r! + 0.7151522 * g! + 0.072175 * b!;
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: the algorithm's own, not the root of 2
  return y >= 0.022 ? y : y + (0.022 - y) ** 1.414;
}
