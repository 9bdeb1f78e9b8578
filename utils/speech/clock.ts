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
