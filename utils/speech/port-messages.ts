import { isRecord, oneOf, own } from '../parse';
import { type EngineEvent, SPEECH_FAILURES, type Utterance, type Voice } from './engine';
import { MEDIA_BUTTONS, type Media, type MediaButton } from './media-control';
import { parseVoices } from './parse-voices';

/** What crosses the port, towards the speaker and back. Both ends parse what they get. */
export type Command =
  | { type: 'speak'; utterance: Utterance; turn: number }
  | { type: 'cancel' }
  | { type: 'prepare'; utterance: Utterance }
  | { type: 'media'; media: Media }
  | { type: 'voices'; patient: boolean }
  | { type: 'ping' };
export type Report =
  | EngineEvent
  | { type: 'voices'; voices: Voice[] }
  | { type: 'button'; button: MediaButton };

export function parseCommand(message: unknown): Command | null {
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

export function parseReport(message: unknown): Report | null {
  const type = oneOf(
    ['started', 'word', 'ended', 'failed', 'standIn', 'voices', 'button'],
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
