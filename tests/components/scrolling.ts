import { cdp } from 'vitest/browser';

/** Real input, as the browser itself makes it of what a person does at a place of the window. */

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Turns a mouse wheel over the middle of the window. */
export async function wheel(by: number): Promise<void> {
  await cdp().send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    x: innerWidth / 2,
    y: innerHeight / 2,
    deltaX: 0,
    deltaY: by,
  });
  await stillness();
}

/** Drags the text by a finger; down from the top of the window to scroll up. */
export async function swipe(by: number): Promise<void> {
  const x = innerWidth / 2;
  const from = innerHeight * (by < 0 ? 0.2 : 0.8);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    cdp().send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x, y }],
    });
  await touch('touchStart', from);
  for (let step = 1; step <= 10; step += 1) {
    await touch('touchMove', from - (by * step) / 10);
    await frame();
  }
  await touch('touchEnd');
  await stillness();
}

/** Waits until nothing has scrolled for some frames. */
export async function stillness(frames = 12): Promise<void> {
  const scroller = document.scrollingElement!;
  let [before, still] = [Number.NaN, 0];
  while (still < frames) {
    await frame();
    still = scroller.scrollTop === before ? still + 1 : 0;
    before = scroller.scrollTop;
  }
}
