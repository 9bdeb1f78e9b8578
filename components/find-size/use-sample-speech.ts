import { useEffect, useRef, useState } from 'preact/hooks';
import type { SpeechEngine, SpeechFailure, Utterance } from '../../utils/speech/engine';
import type { CreateEngine } from '../speech/reading';

/** Speaks one text, or falls silent; the engine is made at the first press and freed at the end. */
export function useSampleSpeech(
  createEngine: CreateEngine,
  onFailed: (reason: SpeechFailure) => void,
) {
  const [speaking, setSpeaking] = useState(false);
  const engine = useRef<SpeechEngine | null>(null);
  const turn = useRef(0);
  useEffect(() => () => engine.current?.close(), []);

  function speak(utterance: Utterance): void {
    engine.current ??= createEngine((event) => {
      // What an earlier turn tells is late; a new one has taken its place.
      if (event.turn !== turn.current) return;
      if (event.type === 'ended' || event.type === 'failed') setSpeaking(false);
      if (event.type === 'failed') onFailed(event.reason);
    });
    turn.current += 1;
    engine.current.speak(utterance, turn.current);
    setSpeaking(true);
  }

  function stop(): void {
    turn.current += 1;
    engine.current?.cancel();
    setSpeaking(false);
  }

  return { speaking, speak, stop };
}
