import type {
  EngineListener,
  SpeechEngine,
  SpeechFailure,
  Utterance,
  Voice,
} from '../../utils/speech/engine';

export const ENGLISH: Voice = { id: 'anna', name: 'Anna', lang: 'en-GB', local: true };
export const GERMAN: Voice = { id: 'berta', name: 'Berta', lang: 'de-DE', local: true };

/** An engine without sound: the test says when a voice begins, where it is and when it ends. */
export interface FakeEngine extends SpeechEngine {
  /** All that it was asked to do, in order: "voices", "speak Hello.", "cancel", "close". */
  readonly asked: string[];
  /** The texts that it was told to prepare. */
  readonly prepared: string[];
  /** Whether the voices were last asked for with patience. */
  patient: boolean | undefined;
  /** What it was last asked to speak, and the turn of it. */
  utterance: Utterance | undefined;
  turn: number;
  /** What `voices()` answers; a promise makes the asker wait. */
  listed: Voice[] | Promise<Voice[]>;
  start(turn?: number): void;
  word(start: number, length: number, turn?: number): void;
  end(turn?: number): void;
  fail(reason: SpeechFailure, turn?: number): void;
  /** Another voice speaks in place of the one that was asked for. */
  replace(name: string): void;
}

export function fakeEngine(
  listener: EngineListener,
  listed: FakeEngine['listed'] = [ENGLISH, GERMAN],
): FakeEngine {
  const engine: FakeEngine = {
    asked: [],
    prepared: [],
    patient: undefined,
    utterance: undefined,
    turn: 0,
    listed,
    async voices(patient) {
      engine.asked.push('voices');
      engine.patient = patient;
      return engine.listed;
    },
    speak(utterance, turn) {
      engine.asked.push(`speak ${utterance.text}`);
      Object.assign(engine, { utterance, turn });
    },
    prepare: ({ text }) => void engine.prepared.push(text),
    cancel: () => void engine.asked.push('cancel'),
    close: () => void engine.asked.push('close'),
    start: (turn = engine.turn) => listener({ type: 'started', turn }),
    word: (start, length, turn = engine.turn) => listener({ type: 'word', turn, start, length }),
    end: (turn = engine.turn) => listener({ type: 'ended', turn }),
    fail: (reason, turn = engine.turn) => listener({ type: 'failed', turn, reason }),
    replace: (name) => listener({ type: 'standIn', turn: engine.turn, name }),
  };
  return engine;
}
