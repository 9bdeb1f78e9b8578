import { isRecord, oneOf, own } from '../parse';
import {
  type EngineEvent,
  type EngineListener,
  SPEECH_FAILURES,
  type SpeechEngine,
  type Utterance,
  type Voice,
} from './engine';
import { parseVoices } from './parse-voices';

/** The name of the port between a reader and the page where sound is made. */
export const SPEECH_PORT = 'speech';

/** What crosses the port, towards the speaker and back. Both ends parse what they get. */
type Command =
  | { type: 'speak'; utterance: Utterance; turn: number }
  | { type: 'cancel' }
  | { type: 'voices' }
  | { type: 'ping' };
type Report = EngineEvent | { type: 'voices'; voices: Voice[] };

/** The part of `runtime.Port` that both ends need. */
export interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** Firefox ends a background page after 30 s without a message, sound or not. */
const PING_MS = 10_000;

/** An engine whose sound is made at the other end of a port, opened when it is first needed. */
export function remoteEngine(connect: () => Promise<Port>, listener: EngineListener): SpeechEngine {
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
        else if (report) listener(report);
      });
      port.onDisconnect.addListener(onGone);
      ping = setInterval(() => send({ type: 'ping' }), PING_MS);
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
    voices() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        void send({ type: 'voices' });
      });
    },
    speak(utterance, next) {
      turn = next;
      void send({ type: 'speak', utterance, turn });
    },
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
): void {
  let gone = false;
  const report = (message: Report) => {
    // Voices may be listed only after the reader has left.
    if (!gone) port.postMessage(message);
  };
  const engine = createEngine(report);
  port.onMessage.addListener((message: unknown) => {
    const command = parseCommand(message);
    if (command?.type === 'speak') engine.speak(command.utterance, command.turn);
    if (command?.type === 'cancel') engine.cancel();
    if (command?.type === 'voices') {
      void engine.voices().then((voices) => report({ type: 'voices', voices }));
    }
  });
  port.onDisconnect.addListener(() => {
    gone = true;
    engine.close();
  });
}

function parseCommand(message: unknown): Command | null {
  const type = oneOf(['speak', 'cancel', 'voices', 'ping'], own(message, 'type'));
  if (type !== 'speak') return type ? { type } : null;
  const utterance = parseUtterance(own(message, 'utterance'));
  const turn = own(message, 'turn');
  return utterance && isCount(turn) ? { type, utterance, turn } : null;
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
  const types = ['started', 'word', 'ended', 'failed', 'standIn', 'voices'] as const;
  const type = oneOf(types, own(message, 'type'));
  if (type === 'voices') return { type, voices: parseVoices(own(message, 'voices')) };
  const turn = own(message, 'turn');
  if (!isCount(turn)) return null;
  if (type === 'started' || type === 'ended') return { type, turn };
  if (type === 'failed') {
    return { type, turn, reason: oneOf(SPEECH_FAILURES, own(message, 'reason')) ?? 'refused' };
  }
  if (type === 'standIn') {
    const name = own(message, 'name');
    return typeof name === 'string' ? { type, turn, name } : null;
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
