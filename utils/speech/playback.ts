import type { EngineEvent, SpeechFailure } from './engine';
import {
  isSectionEnd,
  nearestSpoken,
  skipTarget,
  spokenFrom,
  type Track,
  type Unit,
} from './moves';

/** Where in its segment the voice is, in UTF-16 units of the segment's text. */
export interface Word {
  start: number;
  end: number;
}

/** Why there is no speech, in words for a person (`speech_…` in `_locales`). */
export type Silence = SpeechFailure | 'noVoiceForLanguage' | 'noVoiceOnDevice';

/** Where reading is to pause by itself: after this sentence, before the next heading. */
export type Limit = 'sentence' | 'section';

/**
 * The state of reading aloud. `turn` counts what was given to the engine; each change of it means
 * that the segment is to be spoken, beginning at `from`. `heard` is false until the voice begins.
 */
export type Playback =
  | { status: 'idle'; turn: number; reason?: Silence }
  | {
      status: 'speaking';
      turn: number;
      segment: number;
      from: number;
      word?: Word;
      heard: boolean;
      until?: Limit;
    }
  | {
      status: 'paused';
      turn: number;
      segment: number;
      from: number;
      reason?: Silence;
      until?: Limit;
    };
export type Active = Extract<Playback, { segment: number }>;
type Paused = Extract<Playback, { status: 'paused' }>;

export type PlaybackEvent =
  /** Goes on, or begins; at a segment and a place in it where one is given. */
  | { type: 'play'; segment?: number; from?: number }
  | { type: 'pause' }
  | { type: 'stop' }
  | { type: 'skip'; by: number; unit?: Unit }
  /** Pauses there; without a limit, reads on to the end of the article. */
  | { type: 'until'; limit: Limit | null }
  /** A new rate, voice or rule: go on from the current word with it. */
  | { type: 'renew' }
  | { type: 'silent'; reason: Silence }
  /** The voice is at a word; unlike the engine's, it counts the segment's text. */
  | { type: 'word'; turn: number; word: Word }
  | Exclude<EngineEvent, { type: 'word' | 'standIn' }>;

export const IDLE: Playback = { status: 'idle', turn: 0 };

/** The next state of reading aloud. Pure: the engine is told by whoever compares the two states. */
export function step(now: Playback, event: PlaybackEvent, track: Track): Playback {
  const { turn } = now;
  if ('turn' in event) return stepByEngine(now, event, track);
  switch (event.type) {
    case 'play':
      return play(now, event.segment, event.from, track);
    case 'pause':
      return now.status === 'speaking' ? pausedAt(now, now.segment, position(now)) : now;
    case 'stop':
      return { status: 'idle', turn };
    case 'skip':
      return skip(now, event.by, event.unit ?? 'sentence', track);
    case 'until':
      return now.status === 'idle' ? now : limited(now, event.limit);
    case 'renew':
      return now.status === 'speaking' ? speakAt(now, now.segment, position(now), track) : now;
    case 'silent':
      return silence(now, event.reason);
  }
}

function stepByEngine(
  now: Playback,
  event: Extract<PlaybackEvent, { turn: number }>,
  track: Track,
): Playback {
  if (now.status !== 'speaking' || event.turn !== now.turn) return now;
  switch (event.type) {
    case 'started':
      return now.heard ? now : { ...now, heard: true };
    case 'word':
      return { ...now, heard: true, word: event.word };
    case 'ended':
      return ended(now, track);
    case 'failed':
      return silence(now, event.reason);
  }
}

/** On to the next that is said, or to a pause before it where that was asked for. */
function ended(now: Active, track: Track): Playback {
  const next = spokenFrom(track, now.segment + 1);
  if (next === null) return { status: 'idle', turn: now.turn };
  const rests =
    now.until === 'sentence' || (now.until === 'section' && isSectionEnd(track, now.segment, next));
  return rests
    ? { status: 'paused', turn: now.turn, segment: next, from: 0 }
    : speakAt(now, next, 0, track);
}

function play(now: Playback, segment: number | undefined, from = 0, track: Track): Playback {
  if (segment !== undefined) return speakAt(now, segment, from, track);
  if (now.status === 'paused') return speakAt(now, now.segment, now.from, track);
  return now.status === 'idle' ? speakAt(now, 0, 0, track) : now;
}

function skip(now: Playback, by: number, unit: Unit, track: Track): Playback {
  if (now.status === 'idle') return now;
  const segment = skipTarget(track, now.segment, by, unit);
  if (segment === null) return now;
  return now.status === 'speaking' ? speakAt(now, segment, 0, track) : pausedAt(now, segment, 0);
}

/** The place is kept, so that Play tries again from it. */
function silence(now: Playback, reason: Silence): Playback {
  return now.status === 'idle'
    ? { status: 'idle', turn: now.turn, reason }
    : { ...pausedAt(now, now.segment, position(now)), reason };
}

/** Where the rules leave out what was wished for, the next that is said is. */
function speakAt(now: Playback, wish: number, from: number, track: Track): Playback {
  const segment = nearestSpoken(track, wish);
  if (segment === null) return now.status === 'idle' ? now : { status: 'idle', turn: now.turn };
  const heard = now.status === 'speaking' && now.heard;
  const place = { segment, from: segment === wish ? Math.max(0, from) : 0 };
  return { status: 'speaking', turn: now.turn + 1, ...place, heard, ...untilOf(now) };
}

function pausedAt(now: Active, segment: number, from: number): Paused {
  return { status: 'paused', turn: now.turn, segment, from, ...untilOf(now) };
}

/** In a pause no sentence is being said, after which to pause. */
function limited(now: Active, until: Limit | null): Playback {
  if (now.status === 'paused' && until === 'sentence') return now;
  const { until: _before, ...rest } = now;
  return until ? { ...rest, until } : rest;
}

function untilOf(now: Playback): { until?: Limit } {
  return now.status !== 'idle' && now.until ? { until: now.until } : {};
}

function position(now: Active): number {
  return now.status === 'speaking' ? (now.word?.start ?? now.from) : now.from;
}
