import { parseLanguage } from '../article/text';
import type { EngineListener, SpeechEngine, SpeechFailure, Utterance, Voice } from './engine';

/**
 * Firefox registers the voices of speech-dispatcher bit by bit, so a list is whole when it rests. The
 * first ones come after about 2 s, when a daemon has to be started for them.
 */
const VOICES_REST_MS = 300;
const VOICES_DEADLINE_MS = 4000;
/** A voice that has not begun by then has stalled; remote ones take up to about 3 s. */
const START_DEADLINE_MS = 5000;
/** The slowest speech heard takes about 120 ms a letter at rate 1. */
const END_GRACE_MS = 3000;
const MS_A_LETTER = 120;
/** A figure, or a character that is a syllable or more, takes as long as three letters. */
const LONG = /[\p{N}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Many voices go no faster, whatever rate they are asked for. */
const TOP_RATE = 2.5;

/** The part of `window` that the engine needs. */
export type SpeechWindow = Pick<typeof globalThis, 'speechSynthesis' | 'SpeechSynthesisUtterance'>;

/**
 * The voices of the browser and its system, behind the engine interface. This is the only file that
 * knows `speechSynthesis`.
 */
export function webSpeechEngine(listener: EngineListener, scope: SpeechWindow): SpeechEngine {
  const synthesis = scope.speechSynthesis as SpeechSynthesis | undefined;
  // Held here because Chromium collects an utterance nobody holds, and its `end` with it.
  let current: SpeechSynthesisUtterance | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    clearTimeout(watchdog);
    current = undefined;
  };
  const cancel = () => {
    forget();
    synthesis?.cancel();
  };
  const fail = (turn: number, reason: SpeechFailure) => {
    cancel();
    listener({ type: 'failed', turn, reason });
  };

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
    const isCurrent = () => current === spoken;
    const watch = (ms: number) => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => fail(turn, 'stalled'), ms);
    };
    spoken.onstart = () => {
      if (!isCurrent()) return;
      watch(END_GRACE_MS + longestMs(utterance));
      listener({ type: 'started', turn });
    };
    spoken.onboundary = (event) => {
      if (!isCurrent() || event.name === 'sentence') return;
      const length = event.charLength || wordLengthAt(utterance.text, event.charIndex);
      if (length > 0) listener({ type: 'word', turn, start: event.charIndex, length });
    };
    spoken.onend = () => {
      if (!isCurrent()) return;
      forget();
      listener({ type: 'ended', turn });
    };
    spoken.onerror = () => {
      // Our own cancel reports `interrupted` too, but by then the utterance is not current.
      if (isCurrent()) fail(turn, 'refused');
    };
    current = spoken;
    watch(START_DEADLINE_MS);
    synthesis.speak(spoken);
  }

  return {
    voices: () => (synthesis ? listVoices(synthesis) : Promise.resolve([])),
    speak,
    cancel,
    close() {
      // All engines of a page share one queue: who says nothing must not silence another.
      if (current) cancel();
    },
  };
}

function idOf(voice: SpeechSynthesisVoice): string {
  return voice.voiceURI || voice.name;
}

function longestMs({ text, rate }: Utterance): number {
  const letters = text.length + 2 * (text.match(LONG)?.length ?? 0);
  return (letters * MS_A_LETTER) / Math.min(rate, TOP_RATE);
}

function wordLengthAt(text: string, start: number): number {
  return /^[^\s]+/.exec(text.slice(start))?.[0].length ?? 0;
}

/** Waits until the list of voices has rested, at most until the deadline. */
async function listVoices(synthesis: SpeechSynthesis): Promise<Voice[]> {
  const deadline = Date.now() + VOICES_DEADLINE_MS;
  for (let count = -1; Date.now() < deadline; ) {
    const now = synthesis.getVoices().length;
    if (now > 0 && now === count) break;
    count = now;
    await new Promise((resolve) => setTimeout(resolve, VOICES_REST_MS));
  }
  return synthesis.getVoices().filter(isWanted).map(describe);
}

/** speech-dispatcher lists each eSpeak voice about a hundred times, as "name+variant". */
function isWanted(voice: SpeechSynthesisVoice): boolean {
  return !voice.name.includes('+');
}

function describe(voice: SpeechSynthesisVoice): Voice {
  return {
    id: idOf(voice),
    name: voice.name,
    lang: parseLanguage(voice.lang) || voice.lang,
    local: voice.localService,
  };
}
