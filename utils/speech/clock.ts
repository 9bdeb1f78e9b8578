/** Time, as something that a test can hold. */
export interface Clock {
  /** Calls after so many ms. @returns what takes it back. */
  wait(ms: number, then: () => void): () => void;
}

export const CLOCK: Clock = {
  wait(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

const MINUTE_MS = 60_000;

/** Calls once a minute. @returns what ends it. */
export function everyMinute(clock: Clock, then: () => void): () => void {
  let stop: () => void;
  const next = () => {
    stop = clock.wait(MINUTE_MS, () => {
      then();
      next();
    });
  };
  next();
  return () => stop();
}
