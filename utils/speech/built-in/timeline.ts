import type { Mark } from './marks';

/** What happens in an utterance, by the clock of the sound. */
export interface Timeline {
  /** Whether anything of it has a time already. */
  begun(): boolean;
  /**
   * Appends a piece of sound and the words that begin in it or later.
   * @param soonest when a piece may begin at the earliest: what came too late moves all that follows.
   * @returns when this piece begins.
   */
  add(seconds: number, marks: readonly Mark[], soonest: number): number;
  /** Nothing more comes. @param early seconds before the end of the sound at which that is told. */
  finish(early: number): void;
  /** When the sound ends, so far. */
  end(): number;
  /** What has become due and was not yet told, in order. */
  due(now: number): ('start' | 'end' | Mark)[];
  /** When the next is due; infinite while nothing is known of it. */
  next(): number;
}

/** Times are seconds of the clock of the sound. */
export function createTimeline(): Timeline {
  /** When the beginning of the utterance sounded, or would have, had no piece been late. */
  let zero: number | undefined;
  let length = 0;
  let finished = false;
  const events: { at: number; what: 'start' | 'end' | Mark }[] = [];

  return {
    begun: () => zero !== undefined,
    add(seconds, marks, soonest) {
      if (zero === undefined) {
        zero = soonest;
        events.push({ at: zero, what: 'start' });
      } else if (zero + length < soonest) {
        zero = soonest - length;
      }
      const at = zero + length;
      length += seconds;
      for (const mark of marks) events.push({ at: zero + mark.at, what: mark });
      return at;
    },
    finish(early) {
      if (finished) return;
      finished = true;
      events.push({ at: (zero ?? 0) + length - early, what: 'end' });
    },
    end: () => (zero ?? 0) + length,
    due(now) {
      const count = events.findIndex(({ at }) => at > now);
      return events.splice(0, count < 0 ? events.length : count).map(({ what }) => what);
    },
    next: () => events[0]?.at ?? Number.POSITIVE_INFINITY,
  };
}
