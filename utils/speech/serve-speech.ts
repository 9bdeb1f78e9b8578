import type { EngineListener, SpeechEngine } from './engine';
import type { MediaControl, MediaReader } from './media-control';
import type { Port } from './port';
import { parseCommand, type Report } from './port-messages';

/** Serves one reader: an engine of its own for each port, silent as soon as the port is gone. */
export function serveSpeech(
  port: Port,
  createEngine: (listener: EngineListener) => SpeechEngine,
  control: MediaControl,
): void {
  let gone = false;
  let reader: MediaReader | undefined;
  const report = (message: Report) => {
    // Voices may be listed only after the reader has left.
    if (!gone) port.postMessage(message);
  };
  const engine = createEngine(report);
  port.onMessage.addListener((message: unknown) => {
    const command = parseCommand(message);
    if (command?.type === 'media') {
      reader = { ...command.media, press: (button) => report({ type: 'button', button }) };
    }
    if (reader && command?.type === 'speak') control.playing(reader);
    if (reader && command?.type === 'cancel') control.paused(reader);
    if (command?.type === 'speak') engine.speak(command.utterance, command.turn);
    if (command?.type === 'prepare') engine.prepare?.(command.utterance);
    if (command?.type === 'cancel') engine.cancel();
    if (command?.type === 'voices') {
      void engine.voices(command.patient).then((voices) => report({ type: 'voices', voices }));
    }
  });
  port.onDisconnect.addListener(() => {
    gone = true;
    if (reader) control.leave(reader);
    engine.close();
  });
}
