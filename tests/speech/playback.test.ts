import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPEECH_FAILURES } from '../../utils/speech/engine';
import { IDLE, type Playback, type PlaybackEvent, step } from '../../utils/speech/playback';

const COUNT = 3;

const speaking: Playback = { status: 'speaking', turn: 5, segment: 1, from: 0, heard: true };
const atWord: Playback = { ...speaking, from: 4, word: { start: 10, end: 13 } };
const paused: Playback = { status: 'paused', turn: 5, segment: 1, from: 10 };
const idle: Playback = { status: 'idle', turn: 5 };

function speaks(segment: number, from = 0, heard = true): Playback {
  return { status: 'speaking', turn: 6, segment, from, heard };
}

describe('playing', () => {
  test.each<[string, Playback, PlaybackEvent, Playback]>([
    ['begins at the start', idle, { type: 'play' }, speaks(0, 0, false)],
    ['begins where it is told to', idle, { type: 'play', segment: 2 }, speaks(2, 0, false)],
    [
      'begins at the last sentence at most',
      idle,
      { type: 'play', segment: 9 },
      speaks(2, 0, false),
    ],
    [
      'begins at the first sentence at least',
      idle,
      { type: 'play', segment: -9 },
      speaks(0, 0, false),
    ],
    ['goes on from the word of the pause', paused, { type: 'play' }, speaks(1, 10, false)],
    ['begins elsewhere after a pause', paused, { type: 'play', segment: 0 }, speaks(0, 0, false)],
    ['jumps while speaking', atWord, { type: 'play', segment: 0 }, speaks(0)],
    ['is not disturbed by a second press', atWord, { type: 'play' }, atWord],
  ])('%s', (_promise, now, event, next) => {
    expect(step(now, event, COUNT)).toEqual(next);
  });

  test('does not begin where there is nothing to say', () => {
    expect(step(IDLE, { type: 'play' }, 0)).toBe(IDLE);
    expect(step(IDLE, { type: 'play', segment: 4 }, 0)).toBe(IDLE);
  });
});

describe('pausing and stopping', () => {
  test.each<[string, Playback, PlaybackEvent, Playback]>([
    ['a pause keeps the word', atWord, { type: 'pause' }, paused],
    [
      'a pause before the first word keeps the place',
      speaking,
      { type: 'pause' },
      { ...paused, from: 0 },
    ],
    ['a pause of what does not speak changes nothing', idle, { type: 'pause' }, idle],
    ['a second pause changes nothing', paused, { type: 'pause' }, paused],
    ['a stop forgets the place', atWord, { type: 'stop' }, idle],
    ['a stop ends a pause', paused, { type: 'stop' }, idle],
    [
      'a stop takes back why there was silence',
      { ...idle, reason: 'stalled' },
      { type: 'stop' },
      idle,
    ],
  ])('%s', (_promise, now, event, next) => {
    expect(step(now, event, COUNT)).toEqual(next);
  });
});

describe('skipping', () => {
  test.each<[string, Playback, number, Playback]>([
    ['speaks the next sentence', atWord, 1, speaks(2)],
    ['speaks the sentence before', atWord, -1, speaks(0)],
    ['speaks the same sentence again', atWord, 0, speaks(1)],
    ['does not pass the end', atWord, 40, speaks(2)],
    ['does not pass the beginning', atWord, -40, speaks(0)],
    ['stays paused', paused, 1, { ...paused, segment: 2, from: 0 }],
    ['does nothing when idle', idle, 1, idle],
  ])('%s', (_promise, now, by, next) => {
    expect(step(now, { type: 'skip', by }, COUNT)).toEqual(next);
  });
});

describe('a new rate or voice', () => {
  test.each<[string, Playback, Playback]>([
    ['goes on from the word', atWord, speaks(1, 10)],
    ['goes on from the place, before the first word', { ...speaking, from: 4 }, speaks(1, 4)],
    ['waits for Play in a pause', paused, paused],
    ['waits for Play when idle', idle, idle],
  ])('%s', (_promise, now, next) => {
    expect(step(now, { type: 'renew' }, COUNT)).toEqual(next);
  });
});

describe('what the engine tells', () => {
  const turn = 5;

  test.each<[string, Playback, PlaybackEvent, Playback]>([
    [
      'the voice begins',
      { ...speaking, heard: false },
      { type: 'started', turn },
      { ...speaking, heard: true },
    ],
    [
      'a word counts from where the utterance began',
      { ...speaking, from: 4, heard: false },
      { type: 'word', turn, start: 6, length: 3 },
      atWord,
    ],
    ['the end leads to the next sentence', atWord, { type: 'ended', turn }, speaks(2)],
    ['the end of the last is the end', { ...atWord, segment: 2 }, { type: 'ended', turn }, idle],
    [
      'a failure keeps the word and says why',
      atWord,
      { type: 'failed', turn, reason: 'stalled' },
      { ...paused, reason: 'stalled' },
    ],
  ])('%s', (_promise, now, event, next) => {
    expect(step(now, event, COUNT)).toEqual(next);
  });

  test.each([speaking, atWord, paused, idle])('is void once it is late (%j)', (now) => {
    for (const late of [turn - 1, turn + 1]) {
      expect(step(now, { type: 'started', turn: late }, COUNT)).toBe(now);
      expect(step(now, { type: 'word', turn: late, start: 0, length: 3 }, COUNT)).toBe(now);
      expect(step(now, { type: 'ended', turn: late }, COUNT)).toBe(now);
      expect(step(now, { type: 'failed', turn: late, reason: 'refused' }, COUNT)).toBe(now);
    }
  });

  test.each([paused, idle])('is void when nothing is spoken (%j)', (now) => {
    expect(step(now, { type: 'ended', turn }, COUNT)).toBe(now);
  });
});

describe('silence for lack of a voice', () => {
  const event: PlaybackEvent = { type: 'silent', reason: 'noVoiceForLanguage' };

  test('keeps the place and says why', () => {
    expect(step(atWord, event, COUNT)).toEqual({ ...paused, reason: 'noVoiceForLanguage' });
  });

  test('is forgotten when Play is pressed again', () => {
    const again = step(step(atWord, event, COUNT), { type: 'play' }, COUNT);
    expect(again).toEqual(speaks(1, 10, false));
  });

  test('is told when idle too', () => {
    expect(step(idle, event, COUNT)).toEqual({ ...idle, reason: 'noVoiceForLanguage' });
  });
});

describe('whatever happens in whatever order', () => {
  /** An event of the engine whose turn is off by so much: 0 is current, all else is late. */
  type Step = { event: PlaybackEvent; late: number };
  const small = fc.nat({ max: 20 });
  const reason = fc.constantFrom(...SPEECH_FAILURES);
  const turn = fc.constant(0);
  const event: fc.Arbitrary<PlaybackEvent> = fc.oneof(
    fc.record({ type: fc.constant('play') }),
    fc.record({ type: fc.constant('play'), segment: fc.integer({ min: -5, max: 20 }) }),
    fc.record({ type: fc.constantFrom('pause', 'stop', 'renew') }),
    fc.record({ type: fc.constant('skip'), by: fc.integer({ min: -9, max: 9 }) }),
    fc.record({ type: fc.constant('silent'), reason }),
    fc.record({ type: fc.constantFrom('started', 'ended'), turn }),
    fc.record({ type: fc.constant('word'), turn, start: small, length: small }),
    fc.record({ type: fc.constant('failed'), turn, reason }),
  );
  const late = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constantFrom(-2, -1, 1));
  const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ event, late }), { maxLength: 60 });

  /** Walks through the events and shows each change to the check. */
  function walk(
    promise: (before: Playback, after: Playback, step: Step, count: number) => void,
  ): void {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), steps, (count, walked) => {
        let now = IDLE;
        for (const { event, late } of walked) {
          const current = 'turn' in event ? { ...event, turn: now.turn + late } : event;
          const next = step(now, current, count);
          promise(now, next, { event: current, late }, count);
          now = next;
        }
      }),
    );
  }

  test('the sentence is one of the article', () => {
    walk((_before, after, _step, count) => {
      if (after.status === 'idle') return;
      expect(after.segment).toBeGreaterThanOrEqual(0);
      expect(after.segment).toBeLessThan(count);
      expect(after.from).toBeGreaterThanOrEqual(0);
    });
  });

  test('a turn never comes back', () => {
    walk((before, after) => {
      expect(after.turn).toBeGreaterThanOrEqual(before.turn);
      expect(after.turn).toBeLessThanOrEqual(before.turn + 1);
    });
  });

  test('nothing else is spoken without a new turn', () => {
    walk((before, after) => {
      if (after.status !== 'speaking' || after.turn !== before.turn) return;
      expect(before).toMatchObject({
        status: 'speaking',
        segment: after.segment,
        from: after.from,
      });
    });
  });

  test('late news changes nothing', () => {
    walk((before, after, { event, late }) => {
      if ('turn' in event && late !== 0) expect(after).toBe(before);
    });
  });

  test('stop always ends idle, without a reason', () => {
    walk((before, _after, _step, count) => {
      expect(step(before, { type: 'stop' }, count)).toEqual({ status: 'idle', turn: before.turn });
    });
  });

  test('pause and Play go on at the same word', () => {
    walk((before, _after, _step, count) => {
      if (before.status !== 'speaking') return;
      const resumed = step(step(before, { type: 'pause' }, count), { type: 'play' }, count);
      const from = before.word?.start ?? before.from;
      expect(resumed).toMatchObject({ status: 'speaking', segment: before.segment, from });
    });
  });
});
