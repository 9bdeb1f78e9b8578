import { browser } from 'wxt/browser';
import { answer, askerOf } from '../../utils/messages';
import { createMediaControl } from '../../utils/speech/media-control';
import { SPEECH_PORT } from '../../utils/speech/port';
import { sampleFor } from '../../utils/speech/samples';
import { serveSpeech } from '../../utils/speech/serve-speech';
import { speechEngine } from '../../utils/speech/speech-engine';
import { createHum } from './hum';
import { createVoiceBox } from './voice-box';

/** How long the page stays for the next reader, or for the popup to be opened again. */
const REST_MS = 60_000;

/**
 * Lets readers speak through this page: the one place where sound is made.
 * @param onRest called when nobody has needed the page for a minute.
 */
export function startSpeaker(onRest: () => void): void {
  let readers = 0;
  const box = createVoiceBox();
  const control = createMediaControl(
    navigator.mediaSession,
    [{ src: browser.runtime.getURL('/icons/128.png'), sizes: '128x128', type: 'image/png' }],
    import.meta.env.FIREFOX ? createHum() : undefined,
  );
  let rest: ReturnType<typeof setTimeout> | undefined;
  const restSoon = () => {
    clearTimeout(rest);
    if (readers === 0) rest = setTimeout(onRest, REST_MS);
  };

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== SPEECH_PORT || !port.sender || !askerOf(port.sender)) return;
    readers += 1;
    clearTimeout(rest);
    const gone = new AbortController();
    port.onDisconnect.addListener(() => {
      gone.abort();
      readers -= 1;
      restSoon();
    });
    serveSpeech(
      port,
      (listener) => {
        const engine = speechEngine(listener, window, box);
        // Speech outlives its page in some browsers (mdn/dom-examples#307), as when the extension is
        // updated amid a sentence.
        window.addEventListener('pagehide', engine.cancel, { signal: gone.signal });
        return engine;
      },
      control,
    );
  });
  answer('sample', async ({ lang }) => sampleFor(lang));
  answer('voices', async () => {
    restSoon();
    return speechEngine(() => {}, window, box).voices();
  });
}
