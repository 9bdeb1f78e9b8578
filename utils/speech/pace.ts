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

/** From so many words on what was heard tells more than a table does: some 25 seconds of them. */
const ENOUGH_WORDS = 60;
const MINUTE_MS = 60_000;

/** What was spoken at a rate, and how long it took, the pauses between sentences with it. */
interface Heard {
  words: number;
  minutes: number;
}

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
  const heard = new Map<number, Heard>();
  let begun: { turn: number; at: number } | null = null;
  let counted: { spell: Speller; words: readonly number[]; after: readonly number[] } | null = null;

  /** Words of each segment and of all that come after it, counted anew where the rules are new. */
  function counts() {
    const { spell } = delivery();
    if (counted?.spell === spell) return counted;
    const words = segments.map((segment) => countWords(spell(segment).text, segment.lang));
    const after = new Array<number>(words.length).fill(0);
    for (let i = words.length - 2; i >= 0; i -= 1) after[i] = after[i + 1]! + words[i + 1]!;
    counted = { spell, words, after };
    return counted;
  }

  function wordsFrom(segment: number, from: number): number {
    const whole = counts().words[segment]!;
    if (from === 0 || whole === 0) return whole;
    return countWords(segments[segment]!.text.slice(from), segments[segment]!.lang);
  }

  function add(words: number, ms: number): void {
    const { rate } = delivery();
    const before = heard.get(rate) ?? { words: 0, minutes: 0 };
    heard.set(rate, {
      words: before.words + words,
      minutes: before.minutes + ms / MINUTE_MS,
    });
  }

  /** Voices do not go twice as fast at rate 2, so what was heard at the rate itself counts first. */
  function wordsAMinuteAt(rate: number): number {
    const own = heard.get(rate);
    if (own && own.words >= ENOUGH_WORDS) return own.words / own.minutes;
    let [words, minutes] = [0, 0];
    for (const [at, part] of heard) {
      words += part.words;
      minutes += part.minutes * at;
    }
    return (words >= ENOUGH_WORDS ? words / minutes : wordsAMinute(lang)) * rate;
  }

  return {
    hear(event, state) {
      if (state.status !== 'speaking' || event.turn !== state.turn) return;
      const { turn } = event;
      const known = begun?.turn === turn;
      if (event.type === 'ended') {
        if (known) add(wordsFrom(state.segment, state.from), now() - begun!.at);
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
      const words = wordsFrom(state.segment, from) + counts().after[state.segment]!;
      return words / wordsAMinuteAt(rate);
    },
  };
}
