import { browser } from 'wxt/browser';
import type { VoiceBox } from '../../utils/speech/built-in/engine';
import { createPlayer } from '../../utils/speech/built-in/player';
import { SAMPLE_RATE } from '../../utils/speech/built-in/protocol';
import { createSynthesis } from '../../utils/speech/built-in/synthesis';

/** The built-in voice of this page; worker and sound device are taken when it first speaks. */
export function createVoiceBox(): VoiceBox {
  return {
    synthesis: createSynthesis(() => new Worker(browser.runtime.getURL('/synthesiser.js'))),
    player: createPlayer(
      () => new AudioContext({ sampleRate: SAMPLE_RATE }),
      // Reading it soon after the start has frozen Firefox's background page.
      (output) => (import.meta.env.FIREFOX ? 0 : output.outputLatency),
    ),
  };
}
