import { longestMs } from './duration';
import type { Utterance } from './engine';

/** A voice that has not begun by then has stalled; remote ones take up to about 3 s. */
const START_MS = 5000;
/** Where another page is heard first, ours waits in the same queue. */
const BUSY_MS = 20_000;
/** How much longer than the slowest voice an utterance may take. */
const END_GRACE_MS = 3000;
/** How often the browser is asked whether it still has something to say, if it knows. */
const LOOK_MS = 500;

/** How an utterance came to its end without an event that told so. */
export type Verdict = 'ended' | 'stalled' | 'busy';

/** A watch over one utterance, from when it was asked. */
export interface Watchdog {
  begun(): void;
  off(): void;
}

/**
 * Watches an utterance, as any of its events may be lost. Where the browser itself says, twice in a
 * row, that it has nothing to say: what has begun has ended and its `end` is lost (crbug.com/509488),
 * and what has not begun was dropped, as happens soon after a cancel (votingworks/bmd#1106).
 * Otherwise the time tells: remote voices fall silent after 14 s, and Linux without a sound device
 * never ends, while the browser goes on believing that it speaks (crbug.com/40747712).
 * Where something else is spoken already when this begins, it is another page, and has more time.
 */
export function watchSpeech(
  synthesis: Pick<SpeechSynthesis, 'speaking' | 'pending'>,
  utterance: Utterance,
  settle: (verdict: Verdict) => void,
): Watchdog {
  const busy = synthesis.speaking;
  let begun = false;
  let idle = 0;
  let deadline = setTimeout(() => settle(busy ? 'busy' : 'stalled'), busy ? BUSY_MS : START_MS);
  const looking = setInterval(() => {
    idle = synthesis.speaking === false && synthesis.pending === false ? idle + 1 : 0;
    if (idle > 1) settle(begun ? 'ended' : 'stalled');
  }, LOOK_MS);
  return {
    begun() {
      if (begun) return;
      begun = true;
      clearTimeout(deadline);
      deadline = setTimeout(() => settle('stalled'), END_GRACE_MS + longestMs(utterance));
    },
    off() {
      clearTimeout(deadline);
      clearInterval(looking);
    },
  };
}
