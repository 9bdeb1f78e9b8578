import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/messages';
import type { EngineEvent, SpeechEngine, Voice } from '../../utils/speech/engine';
import { speakerEngine } from '../../utils/speech/speaker';

type State = 'idle' | 'speaking' | 'failed';

/**
 * Lets a voice say a short sentence. Each sample has an engine of its own, closed as soon as it is
 * over: one that stayed would silence the reader when the form goes.
 * @param onOver told when the sentence is at its end, or that it was not heard.
 */
export function useSample(onOver: (state: 'idle' | 'failed') => void) {
  const [state, setState] = useState<State>('idle');
  const engine = useRef<SpeechEngine | null>(null);

  function finish(now: 'idle' | 'failed'): void {
    engine.current?.close();
    engine.current = null;
    setState(now);
  }

  function start(voice: Voice, rate: number): void {
    const made = speakerEngine(({ type }: EngineEvent) => {
      if (type === 'ended') over('idle');
      if (type === 'failed') over('failed');
    });
    // An engine that was closed may still have something on its way here.
    const isCurrent = () => engine.current === made;
    const over = (now: 'idle' | 'failed') => {
      if (!isCurrent()) return;
      finish(now);
      onOver(now);
    };
    engine.current = made;
    setState('speaking');
    const { id, lang } = voice;
    ask('prepareSpeaker', {})
      .then(() => ask('sample', { lang }))
      .then((text) => isCurrent() && made.speak({ text, lang, voice: id, rate }, 1))
      .catch(() => over('failed'));
  }

  useEffect(
    () => () => {
      engine.current?.close();
      engine.current = null;
    },
    [],
  );
  return { state, start, stop: () => finish('idle') };
}
