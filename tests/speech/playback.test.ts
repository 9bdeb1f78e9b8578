import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPEECH_FAILURES } from '../../utils/speech/engine';
import { type Track, UNITS } from '../../utils/speech/moves';
import { IDLE, type Playback, type PlaybackEvent, step } from '../../utils/speech/playback';

/** Segments by a letter for each: a heading, text, or ones of either that the rules leave out. */
function track(letters: string): Track {
  const kinds = { h: 'heading', t: 'paragraph', H: 'heading', T: 'paragraph' } as const;
  let block = -1;
  const segments = [...letters].flatMap((letter) => {
    if (letter === ' ') block += 1;
    return letter in kinds ? [{ block, kind: kinds[letter as keyof typeof kinds] }] : [];
  });
  const said = letters.replaceAll(' ', '');
  return { segments, isSilent: (segment) => /[HT]/.test(said[segment]!) };
}

/** Three sentences of one paragraph. */
const THREE = track(' ttt');

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
    [
      'begins at the word that was pressed',
      paused,
      { type: 'play', segment: 1, from: 7 },
      speaks(1, 7, false),
    ],
    ['jumps while speaking', atWord, { type: 'play', segment: 0 }, speaks(0)],
    ['is not disturbed by a second press', atWord, { type: 'play' }, atWord],
  ])('%s', (_promise, now, event, next) => {
    expect(step(now, event, THREE)).toEqual(next);
  });

  test('does not begin where there is nothing to say', () => {
    expect(step(IDLE, { type: 'play' }, track(''))).toBe(IDLE);
    expect(step(IDLE, { type: 'play', segment: 4 }, track(''))).toBe(IDLE);
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
    expect(step(now, event, THREE)).toEqual(next);
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
    expect(step(now, { type: 'skip', by }, THREE)).toEqual(next);
  });
});

describe('skipping by paragraph and heading', () => {
  const way = track(' h ttt h tT Tt H tt');
  //                 0 123  4 56 78 9 ab
  const at = (segment: number): Playback => ({ ...atWord, segment });

  test.each([
    ['the next paragraph', 2, 'paragraph', 1, 4],
    ['the next paragraph, from its last sentence that is said', 5, 'paragraph', 1, 8],
    ['back to the beginning of the paragraph', 3, 'paragraph', -1, 1],
    ['from the beginning to the paragraph before', 4, 'paragraph', -1, 1],
    ['two paragraphs back', 3, 'paragraph', -2, 0],
    ['not before the first', 0, 'paragraph', -3, 0],
    ['a paragraph whose beginning is left out', 10, 'paragraph', -1, 8],
    ['the next heading', 0, 'heading', 1, 4],
    ['back to the heading of the section', 8, 'heading', -1, 4],
    ['from a heading to the one before', 4, 'heading', -1, 0],
    ['the last heading that there is', 0, 'heading', 9, 4],
  ] as const)('leads to %s', (_where, from, unit, by, to) => {
    expect(step(at(from), { type: 'skip', by, unit }, way)).toEqual(speaks(to));
  });

  test('changes nothing where no heading follows, as that of a left out one', () => {
    expect(step(at(5), { type: 'skip', by: 1, unit: 'heading' }, way)).toEqual(at(5));
  });

  test('stays paused', () => {
    const event: PlaybackEvent = { type: 'skip', by: 1, unit: 'heading' };
    expect(step({ ...paused, segment: 1 }, event, way)).toEqual({ ...paused, segment: 4, from: 0 });
  });
});

describe('what the rules leave out', () => {
  const way = track(' TtTtT');
  const ended: PlaybackEvent = { type: 'ended', turn: 5 };

  test('is passed over in going on, beginning and skipping', () => {
    expect(step(idle, { type: 'play' }, way)).toEqual(speaks(1, 0, false));
    expect(step(atWord, ended, way)).toEqual(speaks(3));
    expect(step({ ...atWord, segment: 3 }, ended, way)).toEqual(idle);
    expect(step(atWord, { type: 'skip', by: 1 }, way)).toEqual(speaks(3));
    expect(step(atWord, { type: 'play', segment: 2, from: 5 }, way)).toEqual(speaks(3));
    expect(step(atWord, { type: 'play', segment: 4 }, way)).toEqual(speaks(3));
  });

  test('is left at once when the rule comes while it is said', () => {
    expect(step({ ...atWord, segment: 2 }, { type: 'renew' }, way)).toEqual(speaks(3));
  });

  test('may be everything', () => {
    const silent = track(' TT');
    expect(step(idle, { type: 'play' }, silent)).toBe(idle);
    expect(step(atWord, { type: 'renew' }, silent)).toEqual(idle);
  });
});

describe('a limit', () => {
  const way = track(' tt t h t');
  const ended: PlaybackEvent = { type: 'ended', turn: 5 };

  test('after the sentence pauses before the next, and Play goes on without it', () => {
    const now = step(atWord, { type: 'until', limit: 'sentence' }, way);
    expect(now).toEqual({ ...atWord, until: 'sentence' });
    const rest = step(now, ended, way);
    expect(rest).toEqual({ status: 'paused', turn: 5, segment: 2, from: 0 });
    expect(step(rest, { type: 'play' }, way)).toEqual(speaks(2, 0, false));
  });

  test('at the end of the section pauses before the next heading', () => {
    const now = step(atWord, { type: 'until', limit: 'section' }, way);
    expect(step(now, ended, way)).toEqual({ ...speaks(2), until: 'section' });
    expect(step({ ...now, segment: 2 } as Playback, ended, way)).toEqual({
      ...{ status: 'paused', turn: 5, segment: 3, from: 0 },
    });
  });

  test('is kept over pauses and skips, taken back, and forgotten by Stop', () => {
    const now: Playback = { ...atWord, until: 'section' };
    expect(step(now, { type: 'pause' }, way)).toEqual({ ...paused, until: 'section' });
    expect(step(now, { type: 'skip', by: 1 }, way)).toEqual({ ...speaks(2), until: 'section' });
    expect(step(now, { type: 'until', limit: null }, way)).toEqual(atWord);
    expect(step(now, { type: 'stop' }, way)).toEqual(idle);
  });

  test('after the sentence means nothing in a pause', () => {
    expect(step(paused, { type: 'until', limit: 'sentence' }, way)).toBe(paused);
  });

  test('at the end of the article is the end', () => {
    const now: Playback = { ...atWord, segment: 4, until: 'section' };
    expect(step(now, ended, way)).toEqual(idle);
  });
});

describe('a new rate or voice', () => {
  test.each<[string, Playback, Playback]>([
    ['goes on from the word', atWord, speaks(1, 10)],
    ['goes on from the place, before the first word', { ...speaking, from: 4 }, speaks(1, 4)],
    ['waits for Play in a pause', paused, paused],
    ['waits for Play when idle', idle, idle],
  ])('%s', (_promise, now, next) => {
    expect(step(now, { type: 'renew' }, THREE)).toEqual(next);
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
      'the voice is at a word',
      { ...speaking, from: 4, heard: false },
      { type: 'word', turn, word: { start: 10, end: 13 } },
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
    expect(step(now, event, THREE)).toEqual(next);
  });

  test.each([speaking, atWord, paused, idle])('is void once it is late (%j)', (now) => {
    for (const late of [turn - 1, turn + 1]) {
      expect(step(now, { type: 'started', turn: late }, THREE)).toBe(now);
      expect(step(now, { type: 'word', turn: late, word: { start: 0, end: 3 } }, THREE)).toBe(now);
      expect(step(now, { type: 'ended', turn: late }, THREE)).toBe(now);
      expect(step(now, { type: 'failed', turn: late, reason: 'refused' }, THREE)).toBe(now);
    }
  });

  test.each([paused, idle])('is void when nothing is spoken (%j)', (now) => {
    expect(step(now, { type: 'ended', turn }, THREE)).toBe(now);
  });
});

describe('silence for lack of a voice', () => {
  const event: PlaybackEvent = { type: 'silent', reason: 'noVoiceForLanguage' };

  test('keeps the place and says why', () => {
    expect(step(atWord, event, THREE)).toEqual({ ...paused, reason: 'noVoiceForLanguage' });
  });

  test('is forgotten when Play is pressed again', () => {
    const again = step(step(atWord, event, THREE), { type: 'play' }, THREE);
    expect(again).toEqual(speaks(1, 10, false));
  });

  test('is told when idle too', () => {
    expect(step(idle, event, THREE)).toEqual({ ...idle, reason: 'noVoiceForLanguage' });
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
    fc.record({
      type: fc.constant('skip'),
      by: fc.integer({ min: -9, max: 9 }),
      unit: fc.constantFrom(...UNITS),
    }),
    fc.record({ type: fc.constant('until'), limit: fc.constantFrom('sentence', 'section', null) }),
    fc.record({ type: fc.constant('silent'), reason }),
    fc.record({ type: fc.constantFrom('started', 'ended'), turn }),
    fc.record({ type: fc.constant('word'), turn, word: fc.record({ start: small, end: small }) }),
    fc.record({ type: fc.constant('failed'), turn, reason }),
  );
  const anyTrack = fc
    .array(fc.constantFrom('h', 't', ' t', ' h', 'T', ' H', ' T'), { maxLength: 8 })
    .map((parts) => track(` ${parts.join('')}`));
  const late = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constantFrom(-2, -1, 1));
  const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ event, late }), { maxLength: 60 });

  /** Walks through the events and shows each change to the check. */
  function walk(
    promise: (before: Playback, after: Playback, step: Step, track: Track) => void,
  ): void {
    fc.assert(
      fc.property(anyTrack, steps, (way, walked) => {
        let now = IDLE;
        for (const { event, late } of walked) {
          const current = 'turn' in event ? { ...event, turn: now.turn + late } : event;
          const next = step(now, current, way);
          promise(now, next, { event: current, late }, way);
          now = next;
        }
      }),
    );
  }

  test('the sentence is one of the article, and one that is said', () => {
    walk((_before, after, _step, way) => {
      if (after.status === 'idle') return;
      expect(way.segments[after.segment]).toBeDefined();
      expect(way.isSilent(after.segment)).toBe(false);
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
    walk((before, _after, _step, way) => {
      expect(step(before, { type: 'stop' }, way)).toEqual({ status: 'idle', turn: before.turn });
    });
  });

  test('pause and Play go on at the same word', () => {
    walk((before, _after, _step, way) => {
      if (before.status !== 'speaking') return;
      const resumed = step(step(before, { type: 'pause' }, way), { type: 'play' }, way);
      const from = before.word?.start ?? before.from;
      expect(resumed).toMatchObject({ status: 'speaking', segment: before.segment, from });
    });
  });
});
