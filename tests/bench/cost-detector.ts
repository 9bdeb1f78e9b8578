/** Runs in every frame of the page before all else: long tasks, and the frames of a while. */

export {};

declare global {
  interface Window {
    /** Tasks over 50 ms: when they began, and how long they took. */
    longTasks: { at: number; ms: number }[];
    /** What lies between the frames of so many ms. */
    framesOf(ms: number): Promise<number[]>;
  }
}

window.longTasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    window.longTasks.push({ at: performance.timeOrigin + startTime, ms: duration });
}).observe({ type: 'longtask' });

window.framesOf = (ms) =>
  new Promise((resolve) => {
    const between: number[] = [];
    const begun = performance.now();
    let last = 0;
    const beat = (now: number) => {
      if (last) between.push(now - last);
      last = now;
      if (now - begun < ms) requestAnimationFrame(beat);
      else resolve(between);
    };
    requestAnimationFrame(beat);
  });
