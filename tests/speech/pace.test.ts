import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsAMinute } from '../../utils/article/reading-time';
import { createPace } from '../../utils/speech/pace';
import type { Playback } from '../../utils/speech/playback';
import type { Speller } from '../../utils/speech/rules';
import { segmentBlocks } from '../../utils/speech/segment';
import { edited } from '../../utils/speech/spoken';

/** Sentences of ten words each. */
const SENTENCE = 'One two three four five six seven eight nine ten.';
const plain: Speller = ({ text }) => edited(text, []);

function paced(sentences: number, lang = 'en') {
  const blocks = Array.from({ length: sentences }, () => ({ text: SENTENCE, lang }));
  const segments = segmentBlocks(blocks);
  const delivery = { rate: 1, spell: plain };
  let time = 0;
  const pace = createPace(
    segments,
    lang,
    () => delivery,
    () => time,
  );
  let turn = 0;
  const speaking = (segment: number, from = 0, word?: number): Playback => ({
    status: 'speaking',
    turn,
    segment,
    from,
    heard: true,
    ...(word === undefined ? {} : { word: { start: word, end: word + 1 } }),
  });
  return {
    pace,
    delivery,
    speaking,
    pass(ms: number) {
      time += ms;
    },
    /** Speaks a segment to its end. */
    speak(segment: number, ms: number, from = 0) {
      turn += 1;
      pace.see(speaking(segment, from));
      pace.hear({ type: 'started', turn }, speaking(segment, from));
      time += ms;
      pace.hear({ type: 'ended', turn }, speaking(segment, from));
    },
  };
}

test.each(['en', 'de', 'ja', 'xx'])(
  'before enough was heard, "%s" takes what reading of the language takes, by the rate',
  (lang) => {
    const { pace, speaking } = paced(100, lang);
    const words = 1000;
    expect(pace.minutesLeft(speaking(0), 1)).toBeCloseTo(words / wordsAMinute(lang), 5);
    expect(pace.minutesLeft(speaking(0), 2)).toBeCloseTo(words / wordsAMinute(lang) / 2, 5);
  },
);

test('what is left goes down by segment and word, to nothing', () => {
  const { pace, speaking } = paced(3);
  const at = (playback: Playback) =>
    Math.round(pace.minutesLeft(playback, 1)! * wordsAMinute('en'));
  expect(at(speaking(0))).toBe(30);
  expect(at(speaking(1))).toBe(20);
  expect(at(speaking(1, 0, SENTENCE.indexOf('six')))).toBe(15);
  expect(at(speaking(1, SENTENCE.indexOf('nine')))).toBe(12);
  expect(at(speaking(2, 0, SENTENCE.indexOf('ten')))).toBe(1);
  expect(at({ status: 'paused', turn: 1, segment: 2, from: 0 })).toBe(10);
  expect(pace.minutesLeft({ status: 'idle', turn: 1 }, 1)).toBeNull();
});

test('from fifty words on, the voice itself tells how fast it is', () => {
  const { pace, speaking, speak } = paced(100);
  for (let i = 0; i < 5; i += 1) speak(i, 10_000);
  expect(pace.minutesLeft(speaking(50), 1)).toBeCloseTo(500 / wordsAMinute('en'), 5);
  // The older ones count a little less.
  speak(5, 10_000);
  // Ten words in ten seconds are sixty a minute.
  expect(pace.minutesLeft(speaking(50), 1)).toBeCloseTo(500 / 60, 5);
  // Nothing was heard at this rate.
  expect(pace.minutesLeft(speaking(50), 2)).toBeCloseTo(500 / 120, 5);
});

test('a voice that goes no faster than it can is believed', () => {
  const { pace, delivery, speaking, speak } = paced(100);
  for (let i = 0; i < 6; i += 1) speak(i, 6_000);
  delivery.rate = 4;
  const at4 = () => 500 / pace.minutesLeft(speaking(50), 4)!;
  expect(at4()).toBeCloseTo(400, 5);
  // Two hundred words a minute are all it can.
  for (let i = 6; i < 60; i += 1) speak(i, 3_000);
  expect(at4()).toBeGreaterThan(195);
  expect(at4()).toBeLessThan(205);
});

test("pauses between sentences count, the person's own do not", () => {
  const { pace, pass, speaking, speak } = paced(100);
  for (let i = 0; i < 60; i += 1) {
    speak(i, 9_000);
    pass(1_000);
  }
  // Ten words in nine seconds and one of pause; only the first sentence had none before it.
  const before = pace.minutesLeft(speaking(50), 1)!;
  expect(before).toBeGreaterThan(500 / 60.1);
  expect(before).toBeLessThan(500 / 60);
  pace.see({ status: 'paused', turn: 60, segment: 60, from: 0 });
  pass(3_600_000);
  speak(60, 9_000);
  expect(pace.minutesLeft(speaking(50), 1)).toBeLessThan(before);
});

test('what the rules leave out takes no time, and new rules are heeded', () => {
  const { pace, delivery, speaking } = paced(10);
  delivery.spell = (segment) => (segment.block % 2 ? edited('', []) : plain(segment));
  expect(pace.minutesLeft(speaking(0), 1)! * wordsAMinute('en')).toBeCloseTo(50, 5);
  delivery.spell = plain;
  expect(pace.minutesLeft(speaking(0), 1)! * wordsAMinute('en')).toBeCloseTo(100, 5);
});

test('late and foreign events change nothing', () => {
  const { pace, speaking, pass } = paced(100);
  const before = pace.minutesLeft(speaking(0), 1);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(9_000), (turn, ms) => {
      pace.hear({ type: 'started', turn }, speaking(3));
      pass(ms);
      pace.hear({ type: 'ended', turn }, speaking(3));
      pace.hear({ type: 'ended', turn }, { status: 'idle', turn });
      expect(pace.minutesLeft(speaking(0), 1)).toBe(before);
    }),
  );
});
