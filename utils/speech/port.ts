import { isRecord, oneOf, own } from '../parse';
import {
  type EngineEvent,
  type EngineListener,
  SPEECH_FAILURES,
  type SpeechEngine,
  type Utterance,
  type Voice,
} from './engine';
import {
  MEDIA_BUTTONS,
  type Media,
  type MediaButton,
  type MediaControl,
  type MediaReader,
} from './media-control';
import { parseVoices } from './parse-voices';

/** The name of the port between a reader and the page where sound is made. */
export const SPEECH_PORT = 'speech';

/** What crosses the port, towards the speaker and back. Both ends parse what they get. */
type Command =
  | { type: 'speak'; utterance: Utterance; turn: number }
  | { type: 'cancel' }
  | { type: 'prepare'; utterance: Utterance }
  | { type: 'media'; media: Media }
  | { type: 'voices'; patient: boolean }
  | { type: 'ping' };
type Report =
  | EngineEvent
  | { type: 'voices'; voices: Voice[] }
  | { type: 'button'; button: MediaButton };

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

function parseCommand(message: unknown): Command | null {
  const type = oneOf(
    ['speak', 'prepare', 'cancel', 'media', 'voices', 'ping'],
    own(message, 'type'),
  );
  if (!type || type === 'cancel' || type === 'ping') return type ? { type } : null;
  if (type === 'voices') return { type, patient: own(message, 'patient') !== false };
  if (type === 'media') {
    const media = parseMedia(own(message, 'media'));
    return media && { type, media };
  }
  const utterance = parseUtterance(own(message, 'utterance'));
  if (type === 'prepare') return utterance ? { type, utterance } : null;
  const turn = own(message, 'turn');
  return utterance && isCount(turn) ? { type, utterance, turn } : null;
}

function parseMedia(value: unknown): Media | null {
  const [title, site] = [own(value, 'title'), own(value, 'site')];
  return typeof title === 'string' && typeof site === 'string' ? { title, site } : null;
}

function parseUtterance(value: unknown): Utterance | null {
  if (!isRecord(value)) return null;
  const { text, lang, voice, rate, pitch, volume } = value;
  return typeof text === 'string' &&
    typeof lang === 'string' &&
    typeof voice === 'string' &&
    typeof rate === 'number' &&
    rate > 0
    ? { text, lang, voice, rate, ...within('pitch', pitch, 2), ...within('volume', volume, 1) }
    : null;
}

/** A number that the voice may be without; what is out of range is left out. */
function within(name: 'pitch' | 'volume', value: unknown, most: number): Partial<Utterance> {
  return typeof value === 'number' && value >= 0 && value <= most ? { [name]: value } : {};
}

function parseReport(message: unknown): Report | null {
  const type = oneOf(
    ['started', 'word', 'ended', 'failed', 'voices', 'button'],
    own(message, 'type'),
  );
  if (type === 'button') {
    const button = oneOf(MEDIA_BUTTONS, own(message, 'button'));
    return button ? { type, button } : null;
  }
  if (type === 'voices') return { type, voices: parseVoices(own(message, 'voices')) };
  const turn = own(message, 'turn');
  if (!isCount(turn)) return null;
  if (type === 'started' || type === 'ended') return { type, turn };
  if (type === 'failed') {
    return { type, turn, reason: oneOf(SPEECH_FAILURES, own(message, 'reason')) ?? 'refused' };
  }
  const start = own(message, 'start');
  const length = own(message, 'length');
  return type === 'word' && isCount(start) && isCount(length)
    ? { type, turn, start, length }
    : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
