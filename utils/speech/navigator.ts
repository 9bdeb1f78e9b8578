import type { EngineEvent, SpeechEngine, Voice } from './engine';
import { IDLE, type Playback, type PlaybackEvent, step } from './playback';
import type { Segment } from './segment';
import { pickVoice } from './voices';

/** How to speak: the person's choices, read anew for every segment. */
export interface Delivery {
  rate: number;
  /** The `id` of the chosen voice, or empty for the best one of the language. */
  voice: string;
}

export interface Navigator {
  readonly state: Playback;
  send(event: PlaybackEvent): void;
  /** Takes what the engine tells; hand this to the engine as its listener. */
  hear(event: EngineEvent): void;
  close(): void;
}

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
): Navigator {
  let state = IDLE;
  let voices: Voice[] | undefined;

  function send(event: PlaybackEvent): void {
    const before = state;
    const now = step(before, event, segments.length);
    if (now === before) return;
    state = now;
    if (now.status === 'speaking' && now.turn !== before.turn) void speak(now.turn);
    if (now.status !== 'speaking' && before.status === 'speaking') engine.cancel();
    // Where speaking failed at once, that has been told already.
    if (state === now) onChange(now);
  }

  function hear(event: EngineEvent): void {
    // A lost connection ends whatever is spoken, also what the engine was not yet told of.
    const lost = event.type === 'failed' && event.reason === 'disconnected';
    // A voice may have been removed since the voices were listed.
    if (event.type === 'failed' && event.reason === 'noVoice') voices = undefined;
    send(lost ? { ...event, turn: state.turn } : event);
  }

  async function speak(turn: number): Promise<void> {
    if (!voices?.length) {
      engine.cancel();
      voices = await engine.voices();
    }
    // The person may have pressed something else while the voices were being listed.
    if (state.status !== 'speaking' || state.turn !== turn) return;
    const { text, lang } = segments[state.segment]!;
    const { rate, voice: chosen } = delivery();
    const voice = pickVoice(voices, lang, chosen);
    if (!voice) {
      const reason = voices.length > 0 ? 'noVoiceForLanguage' : 'noVoice';
      // The person may install one, or the list was not yet whole: the next Play looks again.
      voices = undefined;
      send({ type: 'silent', reason });
      return;
    }
    const rest = text.slice(state.from);
    engine.speak({ text: rest, lang: lang || voice.lang, voice: voice.id, rate }, turn);
  }

  return {
    get state() {
      return state;
    },
    send,
    hear,
    close() {
      if (state.status === 'speaking') engine.cancel();
      engine.close();
      state = IDLE;
    },
  };
}
