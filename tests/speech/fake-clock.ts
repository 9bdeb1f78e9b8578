import type { Clock } from '../../utils/speech/clock';

/** Time that passes when the test says so. */
export interface FakeClock extends Clock {
  /** How long the next call is away, in ms. */
  next(): number | undefined;
  pass(ms: number): void;
}

export function fakeClock(): FakeClock {
  let now = 0;
  let calls: { at: number; then: () => void }[] = [];
  return {
    wait(ms, then) {
      const call = { at: now + ms, then };
      calls.push(call);
      return () => {
        calls = calls.filter((other) => other !== call);
      };
    },
    next: () => (calls.length > 0 ? Math.min(...calls.map(({ at }) => at)) - now : undefined),
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const due = calls.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        calls = calls.filter((call) => call !== due);
        now = due.at;
        due.then();
      }
      now = end;
    },
  };
}
