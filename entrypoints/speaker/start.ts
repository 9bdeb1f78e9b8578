import { browser } from 'wxt/browser';
import { answer } from '../../utils/messages';
import { SPEECH_PORT, serveSpeech } from '../../utils/speech/port';
import { webSpeechEngine } from '../../utils/speech/web-speech';

/** Lets readers speak through this page: the one place where sound is made. */
export function startSpeaker(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== SPEECH_PORT || port.sender?.id !== browser.runtime.id) return;
    serveSpeech(port, (listener) => webSpeechEngine(listener, window));
  });
  answer('voices', () => webSpeechEngine(() => {}, window).voices());
}
