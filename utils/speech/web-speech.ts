import type { EngineListener, SpeechEngine, SpeechFailure, Utterance } from './engine';
import { type ToldWords, toldWords } from './told-words';
import { idOf, listVoices } from './voice-list';
import { type Watchdog, watchSpeech } from './watchdog';

/** The part of `window` that the engine needs. */
export type SpeechWindow = Pick<typeof globalThis, 'speechSynthesis' | 'SpeechSynthesisUtterance'>;

/** Whether the browser has voices now; some may come later. */
export function hasVoices(scope: SpeechWindow): boolean {
  const synthesis = scope.speechSynthesis as SpeechSynthesis | undefined;
  return !!synthesis && synthesis.getVoices().length > 0;
}

/** What is being spoken. */
interface Current {
  turn: number;
  watchdog: Watchdog;
  /** Held because Chromium collects an utterance nobody holds, and its `end` with it. */
  spoken: SpeechSynthesisUtterance;
}

/**
 * The voices of the browser and its system, behind the engine interface: one attempt at each
 * utterance, and a report of how it went. This is the only file that knows `speechSynthesis`.
 */
export function webSpeechEngine(listener: EngineListener, scope: SpeechWindow): SpeechEngine {
  const synthesis = scope.speechSynthesis as SpeechSynthesis | undefined;
  let current: Current | undefined;

  function forget(): void {
    current?.watchdog.off();
    current = undefined;
  }
  /** Only what is ours is cancelled: the queue may be another reader's or another page's. */
  function cancel(): void {
    const had = current;
    forget();
    if (had) synthesis?.cancel();
  }
  function fail(turn: number, reason: SpeechFailure): void {
    cancel();
    listener({ type: 'failed', turn, reason });
  }
  function end(turn: number): void {
    forget();
    listener({ type: 'ended', turn });
  }

  function speak(utterance: Utterance, turn: number): void {
    cancel();
    const voice = synthesis?.getVoices().find((candidate) => idOf(candidate) === utterance.voice);
    if (!synthesis || !voice) {
      fail(turn, 'noVoice');
      return;
    }
    const spoken = new scope.SpeechSynthesisUtterance(utterance.text);
    spoken.voice = voice;
    // Linux picks a voice by language alone when the two disagree.
    spoken.lang = voice.lang;
    spoken.rate = utterance.rate;
    spoken.pitch = utterance.pitch ?? 1;
    spoken.volume = utterance.volume ?? 1;
    const words = toldWords(utterance.text);
    const watchdog = watchSpeech(synthesis, utterance, (verdict) => {
      // The last word was told, so only its end is lost: saying it all again would be worse.
      if (verdict === 'ended' || words.isLast()) {
        if (synthesis.speaking) synthesis.cancel();
        end(turn);
      } else {
        fail(turn, verdict);
      }
    });
    current = { turn, watchdog, spoken };
    hear(current, words);
    synthesis.speak(spoken);
  }

  /** Events of what is no longer current are late, and void. */
  function hear(now: Current, words: ToldWords): void {
    const { spoken, turn, watchdog } = now;
    spoken.onstart = () => {
      if (current !== now) return;
      watchdog.begun();
      listener({ type: 'started', turn });
    };
    spoken.onboundary = (event) => {
      if (current !== now) return;
      watchdog.begun();
      const word = words.read(event);
      if (word) listener({ type: 'word', turn, ...word });
    };
    spoken.onend = () => {
      if (current === now) end(turn);
    };
    spoken.onerror = ({ error }) => {
      // Our own cancel reports `interrupted` too, but by then the utterance is not current.
      if (current === now) fail(turn, TAKEN.includes(error) ? 'refused' : 'stalled');
    };
  }

  return {
    voices: async (patient = true) => (synthesis ? listVoices(synthesis, patient) : []),
    speak,
    cancel,
    close() {
      // All engines of a page share one queue: who says nothing must not silence another.
      if (current) cancel();
    },
  };
}

/**
 * Errors by which somebody else's will is told: another page silenced all speech, or the browser
 * wants a person to act first. Every other one, and Firefox gives none at all while its voices are
 * still registering, is a voice that failed and may do better when asked again.
 */
const TAKEN: readonly string[] = ['interrupted', 'canceled', 'not-allowed'];
