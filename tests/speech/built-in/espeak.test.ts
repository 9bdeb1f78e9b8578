import { afterAll, describe, expect, test } from 'vitest';
import { createESpeak } from '../../../utils/speech/built-in/espeak';
import {
  type BuiltInLanguage,
  LANGUAGES,
  type Variant,
} from '../../../utils/speech/built-in/languages';
import type { Mark } from '../../../utils/speech/built-in/marks';
import { SAMPLE_RATE } from '../../../utils/speech/built-in/protocol';
import { joined } from '../../../utils/speech/built-in/samples';
import { sampleFor } from '../../../utils/speech/samples';
import { makeLoader } from './real-espeak';

const loader = makeLoader();
const espeak = createESpeak(loader.load);
afterAll(loader.close);

const named = (lang: string): BuiltInLanguage => LANGUAGES.find((one) => one.lang === lang)!;

async function say(
  text: string,
  language = named('en-US'),
  rate = 1,
  pitch = 1,
  variant?: Variant,
) {
  const pieces: Float32Array[] = [];
  const marks: Mark[] = [];
  await espeak.synthesise(text, language, { rate, pitch, variant }, (samples, more) => {
    pieces.push(samples);
    marks.push(...more);
  });
  const samples = joined(pieces);
  const words = marks.map(({ start, length }) => text.slice(start, start + length));
  return { samples, marks, words, seconds: samples.length / SAMPLE_RATE };
}

function loudness(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
}

/** Where the silence at the end of a sound begins. */
function endOf(samples: Float32Array): number {
  return samples.findLastIndex((one) => Math.abs(one) > 1e-3) + 1;
}

/** The height of the voice in Hz: the period at which its low part is most like itself, on the whole. */
function heightOf(samples: Float32Array): number {
  const low = Float32Array.from({ length: endOf(samples) >> 3 }, (_, i) =>
    samples.subarray(i * 8, i * 8 + 8).reduce((sum, one) => sum + one / 8, 0),
  );
  let best = { likeness: 0, period: 1 };
  for (let period = 8; period < 64; period += 1) {
    let likeness = 0;
    for (let i = 0; i + period < low.length; i += 1) likeness += low[i]! * low[i + period]!;
    if (likeness > best.likeness) best = { likeness, period };
  }
  return SAMPLE_RATE / 8 / best.period;
}

const FOX = 'The quick brown fox jumps over the lazy dog, and nobody minds.';

test('English speaks with no more than the engine and what all voices need', async () => {
  await say(FOX);
  expect(loader.loaded).toEqual(['espeak-ng', 'common']);
  // The first to speak has the engine made ready for tests, which takes seconds on a busy machine.
}, 30_000);

test.each(LANGUAGES)('$lang is spoken, with words that go forward', async (language) => {
  const text = sampleFor(language.lang);
  const { samples, marks, seconds } = await say(text, language);
  expect(loudness(samples)).toBeGreaterThan(0.02);
  expect(seconds).toBeGreaterThan(0.3);
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.map(({ start }) => start)).toEqual(
    marks.map(({ start }) => start).toSorted((a, b) => a - b),
  );
  expect(marks.every(({ at }, i) => at >= (marks[i - 1]?.at ?? 0) && at <= seconds)).toBe(true);
  for (const { start, length } of marks) {
    expect(length).toBeGreaterThan(0);
    expect(start + length).toBeLessThanOrEqual(text.length);
  }
});

describe('the words that are told', () => {
  test.each([
    ['plain', FOX, FOX.match(/\w+/g)!],
    ['with marks around and inside', 'He said “don’t”, (twice).', ['He', 'said', 'don’t', 'twice']],
    ['joined by hyphens', 'A state-of-the-art ferry.', ['A', 'state-of-the-art', 'ferry']],
    [
      'numbers, each once',
      'In 2019 it cost $1,200.50 less.',
      ['In', '2019', 'it', 'cost', '1,200.50', 'less'],
    ],
    ['behind characters of two units', '😀 Well, 😀 yes.', ['Well', 'yes']],
    ['between what looks like tags', 'If a <b> c, stop.', ['If', 'a', 'b', 'c', 'stop']],
  ])('%s', async (_what, text, words) => {
    expect((await say(text)).words).toEqual(words);
  });
});

describe('the speed', () => {
  test.each([0.5, 0.75, 1, 1.5, 2, 2.4, 2.5, 3, 4])('is %f times the voice’s own', async (rate) => {
    const own = await say(FOX);
    const { samples, marks, seconds } = await say(FOX, named('en-US'), rate);
    expect(own.seconds / seconds / rate).toBeGreaterThan(0.9);
    expect(own.seconds / seconds / rate).toBeLessThan(1.1);
    expect(loudness(samples)).toBeGreaterThan(0.05);
    expect(heightOf(samples) / heightOf(own.samples)).toBeGreaterThan(0.8);
    expect(heightOf(samples) / heightOf(own.samples)).toBeLessThan(1.25);
    expect(marks.at(-1)!.at).toBeLessThan(seconds);
    expect(marks).toHaveLength(own.marks.length);
  });
});

test.each([
  ['Lemons are yellow.', 0.09, 1],
  ['Are lemons yellow?', 0.09, 1],
  ['Lemons are yellow.', 0.045, 2],
  ['Lemons are yellow.', 0.0225, 4],
  ['Lemons are yellow', 0, 1],
  ['Lemons, which are yellow,', 0, 1],
])('a sentence is followed by a short rest: %s', async (text, rest, rate) => {
  const rested = async (said: string) => {
    const { samples } = await say(said, named('en-US'), rate);
    return (samples.length - endOf(samples)) / SAMPLE_RATE;
  };
  expect((await rested(text)) - (await rested('yellow'))).toBeCloseTo(rest, 2);
});

test('the pitch goes up and down', async () => {
  const [low, high] = [
    await say(FOX, named('en-US'), 1, 0.5),
    await say(FOX, named('en-US'), 1, 2),
  ];
  expect(heightOf(high.samples)).toBeGreaterThan(heightOf(low.samples) * 2);
  expect(high.seconds / low.seconds).toBeCloseTo(1, 1);
});

test('its own notation is said as the phonemes that it tells', async () => {
  const [said, spelled] = [await say("[[w'In]] left."), await say("w'In left.")];
  const plain = await say('win left.');
  expect(said.seconds).toBeCloseTo(plain.seconds, 1);
  expect(spelled.seconds).toBeGreaterThan(plain.seconds + 0.2);
});

/** How much of a sound is quick: the share of what differs from one sample to the next. */
function hiss(samples: Float32Array): number {
  const steps = samples.map((one, i) => one - (samples[i - 1] ?? 0));
  return loudness(steps) / loudness(samples);
}

test.each(['en-US', 'de', 'zh'])('the variants of %s sound as they are called', async (lang) => {
  const text = sampleFor(lang);
  const own = await say(text, named(lang));
  const softer = await say(text, named(lang), 1, 1, 'softer');
  expect(hiss(softer.samples)).toBeLessThan(hiss(own.samples) * 0.9);
  expect(loudness(softer.samples) / loudness(own.samples)).toBeGreaterThan(0.8);
  const higher = await say(text, named(lang), 1, 1, 'higher');
  expect(heightOf(higher.samples)).toBeGreaterThan(heightOf(own.samples) * 1.4);
  for (const { words, seconds } of [softer, higher]) {
    expect(words).toEqual(own.words);
    expect(seconds / own.seconds).toBeCloseTo(1, 0);
  }
});

test('a dictionary is read once, when its language is first spoken', async () => {
  const before = loader.loaded.filter((name) => name === 'de').length;
  await say('Noch einmal.', named('de'));
  await say('Und noch einmal.', named('de'));
  expect(loader.loaded.filter((name) => name === 'de')).toHaveLength(Math.max(1, before));
});

test('a voice that is not there is told', async () => {
  await expect(say('Hello.', { lang: 'xx', voice: 'xx', dictionary: 'de' })).rejects.toThrow('xx');
});
