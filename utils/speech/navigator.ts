import { isBuiltIn } from './built-in/id';
import { CLOCK, type Clock } from './clock';
import type { EngineEvent, SpeechEngine, Utterance, Voice } from './engine';
import { spokenFrom, type Track } from './moves';
import { type Pauses, pauseBetween } from './pauses';
import { type Active, IDLE, type Playback, type PlaybackEvent, step } from './playback';
import type { Speller } from './rules';
import type { Segment } from './segment';
import type { Spoken } from './spoken';
import { type VoiceWishes, voiceFor, whyNone } from './voices';

/** How to speak: the person's choices, read anew for every segment. */
export interface Delivery extends Pauses, VoiceWishes {
  rate: number;
  pitch: number;
  volume: number;
  /** What is said for a segment, after the listening rules. */
  spell: Speller;
}

export interface Navigator {
  readonly state: Playback;
  send(event: PlaybackEvent): void;
  /** Takes what the engine tells; hand this to the engine as its listener. */
  hear(event: EngineEvent): void;
  close(): void;
}

/** What the engine is given: which part of what is said for a segment. */
interface Said {
  utterance: Utterance;
  spoken: Spoken;
  base: number;
}
/** What it was last given, for which turn. */
type Given = Omit<Said, 'utterance'> & { turn: number };

/**
 * Moves through the segments of an article. It owns the state; the engine only speaks what it is
 * given and reports.
 * @param onChange called after every change of state.
 */
export function createNavigator(
  segments: readonly Segment[],
  engine: SpeechEngine,
  delivery: () => Delivery,
  onChange: (state: Playback) => void,
  clock: Clock = CLOCK,
): Navigator {
  let state = IDLE;
  let voices: Voice[] | undefined;
  let given: Given | undefined;
  let dontWait = () => {};
  const track: Track = {
    segments,
    isSilent: (segment) => delivery().spell(segments[segment]!).text === '',
  };

  function send(event: PlaybackEvent): void {
    const before = state;
    const now = step(before, event, track);
    if (now === before) return;
    state = now;
    if (now.status !== 'speaking' || now.turn !== before.turn) dontWait();
    if (now.status === 'speaking' && now.turn !== before.turn) {
      const pause = event.type === 'ended' ? pauseBefore(before, now.segment) : 0;
      if (pause > 0) dontWait = clock.wait(pause, () => void speak(now.turn));
      else void speak(now.turn);
    }
    if (now.status !== 'speaking' && before.status === 'speaking') engine.cancel();
    // Where speaking failed at once, that has been told already.
    if (state === now) onChange(now);
  }

  function pauseBefore(before: Playback, next: number): number {
    if (before.status === 'idle') return 0;
    const { rate, ...pauses } = delivery();
    return pauseBetween(segments[before.segment]!, segments[next]!, pauses) / rate;
  }

  function hear(event: EngineEvent): void {
    if (event.type === 'standIn') return;
    if (event.type === 'word') {
      hearWord(event);
      return;
    }
    // A lost connection ends whatever is spoken, also what the engine was not yet told of.
    const lost = event.type === 'failed' && event.reason === 'disconnected';
    // A voice may have been removed since the voices were listed.
    if (event.type === 'failed' && event.reason === 'noVoice') voices = undefined;
    // What the engine was not given it cannot have begun or ended; in a pause only we know the next turn.
    if (!lost && event.turn !== given?.turn) return;
    send(lost ? { ...event, turn: state.turn } : event);
  }

  function hearWord({ turn, start, length }: Extract<EngineEvent, { type: 'word' }>): void {
    if (given?.turn !== turn) return;
    const from = given.base + start;
    const [first, last] = given.spoken.toSource(from, from + length);
    // What was only announced stands nowhere in the text.
    if (first === last) send({ type: 'started', turn });
    else send({ type: 'word', turn, word: { start: first, end: last } });
  }

  async function speak(turn: number): Promise<void> {
    if (!voices?.length) {
      engine.cancel();
      voices = await findVoices(segments[(state as Active).segment]!);
    }
    // The person may have pressed something else while the voices were being listed.
    if (state.status !== 'speaking' || state.turn !== turn) return;
    const { segment: at, from } = state;
    const said = utteranceOf(at, from);
    if (!said) {
      const reason = whyNone(voices, segments[at]!.lang);
      // The person may install one, or the list was not yet whole: the next Play looks again.
      voices = undefined;
      send({ type: 'silent', reason });
      return;
    }
    const { utterance, spoken, base } = said;
    if (!/[\p{L}\p{N}]/u.test(utterance.text)) {
      engine.cancel();
      send({ type: 'ended', turn });
      return;
    }
    given = { turn, spoken, base };
    engine.speak(utterance, turn);
    const next = spokenFrom(track, at + 1);
    const coming = next === null ? null : utteranceOf(next, 0);
    if (coming) engine.prepare?.(coming.utterance);
  }

  /** Waits for voices that register late only where one of them was chosen, or no other can speak. */
  async function findVoices(segment: Segment): Promise<Voice[]> {
    const chosen = Object.values(delivery().voices);
    const patient = chosen.some((id) => !isBuiltIn({ id }));
    const found = await engine.voices(patient);
    return patient || voiceFor(found, segment, delivery()) ? found : engine.voices(true);
  }

  /** What is said for a segment from a place in it; null where no voice may say it. */
  function utteranceOf(at: number, from: number): Said | null {
    const segment = segments[at]!;
    const { rate, pitch, volume, spell, ...wishes } = delivery();
    const found = voiceFor(voices ?? [], segment, wishes);
    if (!found) return null;
    const { voice, lang } = found;
    const spoken = spell(segment, isBuiltIn(voice));
    // From the beginning with what is announced there, from a word without it.
    const base = from === 0 ? 0 : spoken.fromSource(from);
    const text = spoken.text.slice(base);
    return { utterance: { text, lang, voice: voice.id, rate, pitch, volume }, spoken, base };
  }

  return {
    get state() {
      return state;
    },
    send,
    hear,
    close() {
      dontWait();
      if (state.status === 'speaking') engine.cancel();
      engine.close();
      state = IDLE;
    },
  };
}
