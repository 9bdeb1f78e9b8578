import type { EngineListener, SpeechEngine, Voice } from './engine';
import type { Media, MediaButton } from './media-control';
import { type Command, parseReport } from './port-messages';

/** The name of the port between a reader and the page where sound is made. */
export const SPEECH_PORT = 'speech';

/** The part of `runtime.Port` that both ends need. */
export interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** Firefox ends a background page after 30 s without a message, sound or not. */
const PING_MS = 10_000;

/** What a reader shows in the system's media control, and how it hears that. */
export interface RemoteMedia extends Media {
  onButton(button: MediaButton): void;
}

/** An engine whose sound is made at the other end of a port, opened when it is first needed. */
export function remoteEngine(
  connect: () => Promise<Port>,
  listener: EngineListener,
  media?: RemoteMedia,
): SpeechEngine {
  let opening: Promise<Port | null> | undefined;
  let ping: ReturnType<typeof setInterval> | undefined;
  let turn = 0;
  let closed = false;
  const waiting: ((voices: Voice[]) => void)[] = [];

  function letGo(): void {
    clearInterval(ping);
    opening = undefined;
    for (const resolve of waiting.splice(0)) resolve([]);
  }

  function onGone(): void {
    letGo();
    if (!closed) listener({ type: 'failed', turn, reason: 'disconnected' });
  }

  async function open(): Promise<Port | null> {
    try {
      const port = await connect();
      if (closed) {
        port.disconnect();
        return null;
      }
      port.onMessage.addListener((message: unknown) => {
        const report = parseReport(message);
        if (report?.type === 'voices') waiting.shift()?.(report.voices);
        else if (report?.type === 'button') media?.onButton(report.button);
        else if (report) listener(report);
      });
      port.onDisconnect.addListener(onGone);
      ping = setInterval(() => send({ type: 'ping' }), PING_MS);
      if (media) {
        const { title, site } = media;
        port.postMessage({ type: 'media', media: { title, site } } satisfies Command);
      }
      return port;
    } catch {
      onGone();
      return null;
    }
  }

  async function send(command: Command): Promise<void> {
    opening ??= open();
    const port = await opening;
    try {
      port?.postMessage(command);
    } catch {
      // An update of the extension ends its ports, and does not tell every page that held one.
      onGone();
    }
  }

  return {
    voices(patient = true) {
      return new Promise((resolve) => {
        waiting.push(resolve);
        void send({ type: 'voices', patient });
      });
    },
    speak(utterance, next) {
      turn = next;
      void send({ type: 'speak', utterance, turn });
    },
    prepare: (utterance) => void send({ type: 'prepare', utterance }),
    cancel() {
      if (opening) void send({ type: 'cancel' });
    },
    close() {
      closed = true;
      void opening?.then((port) => port?.disconnect());
      // A browser tells only the other end.
      letGo();
    },
  };
}
