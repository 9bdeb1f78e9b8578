import { countWords, wordsAMinute } from '../article/reading-time';
import type { EngineEvent } from './engine';
import type { Playback } from './playback';
import type { Speller } from './rules';
import type { Segment } from './segment';

/** How fast a text is really spoken, and so how long the rest of it takes. */
export interface Pace {
  /** Takes what the engine tells, before the state changes by it. */
  hear(event: EngineEvent, state: Playback): void;
  /** Takes each new state. */
  see(state: Playback): void;
  /** Minutes to the end of the text from where reading is, at a rate; null while nothing is read. */
  minutesLeft(state: Playback, rate: number): number | null;
}

/** From so many words on what was heard tells more than a table does: some 20 seconds of them. */
const ENOUGH_WORDS = 50;
/** Of what was heard this share counts after one more sentence, as voice and rate may have changed. */
const KEPT = 0.95;
const MINUTE_MS = 60_000;

/**
 * @param lang language of the text as a whole.
 * @param delivery how it is spoken now: rate, and what is said for a segment.
 * @param now in ms, by a clock that only goes on.
 */
export function createPace(
  segments: readonly Segment[],
  lang: string,
  delivery: () => { rate: number; spell: Speller },
  now = () => performance.now(),
): Pace {
  const heard = { words: 0, minutes: 0 };
  let begun: { turn: number; at: number } | null = null;

  /** Words that are said for a segment, or are written in it from a place on. */
  function wordsOf(segment: Segment, from = 0): number {
    const text = from > 0 ? segment.text.slice(from) : delivery().spell(segment).text;
    return countWords(text, segment.lang);
  }

  /** As if it had been spoken at rate 1. */
  function add(words: number, ms: number): void {
    heard.words = heard.words * KEPT + words;
    heard.minutes = heard.minutes * KEPT + (ms * delivery().rate) / MINUTE_MS;
  }

  return {
    hear(event, state) {
      if (state.status !== 'speaking' || event.turn !== state.turn) return;
      const { turn } = event;
      const known = begun?.turn === turn;
      if (event.type === 'ended') {
        if (known) add(wordsOf(segments[state.segment]!, state.from), now() - begun!.at);
        // So that the pause before the next sentence is part of that one's time.
        begun = { turn: turn + 1, at: now() };
      } else if (!known) {
        begun = { turn, at: now() };
      }
    },
    see(state) {
      if (state.status !== 'speaking') begun = null;
    },
    minutesLeft(state, rate) {
      if (state.status === 'idle') return null;
      const from = (state.status === 'speaking' && state.word?.start) || state.from;
      const [current, ...later] = segments.slice(state.segment);
      const words = later.reduce((sum, segment) => sum + wordsOf(segment), wordsOf(current!, from));
      const { words: spoken, minutes } = heard;
      return words / rate / (spoken < ENOUGH_WORDS ? wordsAMinute(lang) : spoken / minutes);
    },
  };
}
