import { options } from 'preact';

/** Where no frames are drawn, as in a hidden tab, what waits for one comes after this. */
const PATIENCE_MS = 100;

/** What is put off while a first screen is being drawn; else null. */
let putOff: (() => void)[] | null = null;

/** Whether what is being drawn is the first that will be seen, so that what is out of view may wait. */
export function isFirstScreen(): boolean {
  return putOff !== null;
}

/** Puts off what nobody sees without scrolling; each piece comes in a frame of its own. */
export function afterFirstScreen(pieces: readonly (() => void)[]): void {
  putOff!.push(...pieces);
}

/**
 * Draws. What was put off comes once that is seen: when the browser asks for the frame after it, rather than
 * while that one is on its way to the screen; effects come last, and find all there. What a person can use at
 * once is a layout effect.
 * @returns settles when it is seen.
 */
export function drawFirstScreen(draw: () => void): Promise<void> {
  const pieces: (() => void)[] = [];
  const seen = orPatience(
    nextFrame()
      .then(nextFrame)
      .then(() => pause(0)),
  );
  const whole = seen.then(async () => {
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) await orPatience(nextFrame());
      piece();
    }
  });
  options.requestAnimationFrame = (effects) => {
    void whole.then(() => {
      delete options.requestAnimationFrame;
      effects();
    });
  };
  putOff = pieces;
  try {
    draw();
  } finally {
    putOff = null;
  }
  return seen;
}

function orPatience(frame: Promise<unknown>): Promise<void> {
  return Promise.race([frame, pause(PATIENCE_MS)]).then(() => {});
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

function pause(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
