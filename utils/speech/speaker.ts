import { browser } from 'wxt/browser';
import { ask } from '../messages';
import type { EngineListener, SpeechEngine } from './engine';
import { type RemoteMedia, remoteEngine, SPEECH_PORT } from './port';
import { revivingEngine } from './reviving';

/** An engine that sounds in the page where sound is made, for readers and pages of the extension. */
export function speakerEngine(listener: EngineListener, media?: RemoteMedia): SpeechEngine {
  const connect = async () => {
    await ask('prepareSpeaker', {});
    return browser.runtime.connect({ name: SPEECH_PORT });
  };
  return revivingEngine((hear) => remoteEngine(connect, hear, media), listener);
}
