import { isBuiltIn } from './built-in/id';
import type { EngineListener, SpeechEngine } from './engine';

/**
 * The browser's voices and the built-in one as a single engine: each utterance goes to the one whose
 * voice it names. While who is impatient waits for voices of a browser that has none so far, the built-in
 * one is made ready.
 * @param isMute whether the browser has no voice now.
 */
export function eitherEngine(
  createBrowsers: (listener: EngineListener) => SpeechEngine,
  createBuiltIn: (listener: EngineListener) => SpeechEngine,
  isMute: () => boolean,
  listener: EngineListener,
): SpeechEngine {
  const browsers = createBrowsers(listener);
  const builtIn = createBuiltIn(listener);
  const engineOf = (voice: string) => (isBuiltIn({ id: voice }) ? builtIn : browsers);
  let speaking: SpeechEngine | undefined;
  return {
    async voices(patient = true) {
      if (!patient && isMute()) builtIn.warm?.();
      const lists = await Promise.all([browsers.voices(patient), builtIn.voices()]);
      return lists.flat();
    },
    speak(utterance, turn) {
      const engine = engineOf(utterance.voice);
      if (speaking && speaking !== engine) speaking.cancel();
      speaking = engine;
      engine.speak(utterance, turn);
    },
    prepare(utterance) {
      engineOf(utterance.voice).prepare?.(utterance);
    },
    cancel() {
      speaking?.cancel();
    },
    close() {
      browsers.close();
      builtIn.close();
    },
  };
}
