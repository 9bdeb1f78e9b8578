import type { EngineEvent, SpeechFailure } from './engine';

/** Where in its segment the voice is, in UTF-16 units of the segment's text. */
export interface Word {
  start: number;
  end: number;
}

/** Why there is no speech, in words for a person (`speech_…` in `_locales`). */
export type Silence = SpeechFailure | 'noVoiceForLanguage' | 'noVoiceOnDevice';

/**
 * The state of reading aloud. `turn` counts what was given to the engine; each change of it means
 * that the segment is to be spoken, beginning at `from`. `heard` is false until the voice begins.
 */
export type Playback =
  | { status: 'idle'; turn: number; reason?: Silence }
  | { status: 'speaking'; turn: number; segment: number; from: number; word?: Word; heard: boolean }
  | { status: 'paused'; turn: number; segment: number; from: number; reason?: Silence };

export type PlaybackEvent =
  | { type: 'play'; segment?: number }
  | { type: 'pause' }
  | { type: 'stop' }
  | { type: 'skip'; by: number }
  /** A new rate or voice: go on from the current word with it. */
  | { type: 'renew' }
  | { type: 'silent'; reason: Silence }
  | EngineEvent;

export const IDLE: Playback = { status: 'idle', turn: 0 };

/**
 * The next state of reading aloud. Pure: the engine is told by whoever compares the two states.
 * @param count the number of segments of the article.
 */
export function step(now: Playback, event: PlaybackEvent, count: number): Playback {
  const { turn } = now;
  if ('turn' in event) return stepByEngine(now, event, count);
  switch (event.type) {
    case 'play':
      return play(now, event.segment, count);
    case 'pause':
      return now.status === 'speaking'
        ? { status: 'paused', turn, segment: now.segment, from: position(now) }
        : now;
    case 'stop':
      return { status: 'idle', turn };
    case 'skip':
      return skip(now, event.by, count);
    case 'renew':
      return now.status === 'speaking' ? speakAt(now, now.segment, position(now)) : now;
    case 'silent':
      return silence(now, event.reason);
  }
}

function stepByEngine(now: Playback, event: EngineEvent, count: number): Playback {
  if (now.status !== 'speaking' || event.turn !== now.turn) return now;
  switch (event.type) {
    case 'started':
      return now.heard ? now : { ...now, heard: true };
    case 'word': {
      const start = now.from + event.start;
      return { ...now, heard: true, word: { start, end: start + event.length } };
    }
    case 'ended':
      return now.segment + 1 < count
        ? speakAt(now, now.segment + 1, 0)
        : { status: 'idle', turn: now.turn };
    case 'failed':
      return silence(now, event.reason);
  }
}

function play(now: Playback, segment: number | undefined, count: number): Playback {
  if (count === 0) return now;
  if (segment !== undefined) return speakAt(now, clamp(segment, count), 0);
  if (now.status === 'paused') return speakAt(now, now.segment, now.from);
  return now.status === 'idle' ? speakAt(now, 0, 0) : now;
}

function skip(now: Playback, by: number, count: number): Playback {
  if (now.status === 'idle') return now;
  const segment = clamp(now.segment + by, count);
  return now.status === 'speaking'
    ? speakAt(now, segment, 0)
    : { status: 'paused', turn: now.turn, segment, from: 0 };
}

/** The place is kept, so that Play tries again from it. */
function silence(now: Playback, reason: Silence): Playback {
  const { turn } = now;
  return now.status === 'idle'
    ? { status: 'idle', turn, reason }
    : { status: 'paused', turn, segment: now.segment, from: position(now), reason };
}

function speakAt(now: Playback, segment: number, from: number): Playback {
  const heard = now.status === 'speaking' && now.heard;
  return { status: 'speaking', turn: now.turn + 1, segment, from, heard };
}

function position(now: Extract<Playback, { segment: number }>): number {
  return now.status === 'speaking' ? (now.word?.start ?? now.from) : now.from;
}

function clamp(segment: number, count: number): number {
  return Math.min(count - 1, Math.max(0, segment));
}
