import type { CreateEngine } from '../../components/speech/reading';
import type { EngineListener, SpeechFailure, Utterance, Voice } from '../../utils/speech/engine';

const VOICE: Voice = { id: 'v', name: 'Test voice', lang: 'en-US', local: true };

/** An engine in the hands of a test: it keeps what it was given and tells what the test says. */
export function fakeSpeech(voices: Voice[] = [VOICE]) {
  const spoken: (Utterance & { turn: number })[] = [];
  let tell: EngineListener = () => {};
  let cancelled = 0;
  const createEngine: CreateEngine = (listener) => {
    tell = listener;
    return {
      voices: async () => voices,
      speak: (utterance, turn) => spoken.push({ ...utterance, turn }),
      cancel: () => {
        cancelled += 1;
      },
      close: () => {},
    };
  };
  const turn = () => spoken.at(-1)!.turn;
  return {
    createEngine,
    spoken,
    cancels: () => cancelled,
    start: () => tell({ type: 'started', turn: turn() }),
    word: (start: number, length: number) => tell({ type: 'word', turn: turn(), start, length }),
    replace: (name: string) => tell({ type: 'standIn', turn: turn(), name }),
    fail: (reason: SpeechFailure) => tell({ type: 'failed', turn: turn(), reason }),
    end: () => tell({ type: 'ended', turn: turn() }),
  };
}
