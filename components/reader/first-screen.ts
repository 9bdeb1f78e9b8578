import { options } from 'preact';

/** Where no frames are drawn, as in a hidden tab, what waits for them comes after this. */
const PATIENCE_MS = 100;

/**
 * Draws, and lets effects wait until what is drawn is seen: until the browser asks for the frame after it,
 * rather than while that one is on its way to the screen. What a person can use at once is a layout effect.
 * @returns settles then.
 */
export function drawFirstScreen(draw: () => void): Promise<void> {
  const seen = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
  options.requestAnimationFrame = (effects) => {
    void seen.then(() => {
      delete options.requestAnimationFrame;
      effects();
    });
  };
  draw();
  return seen;
}
