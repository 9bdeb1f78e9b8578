import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAMPLE_RATE } from '../../../utils/speech/built-in/protocol';
import { joined } from '../../../utils/speech/built-in/samples';
import { createStretch } from '../../../utils/speech/built-in/stretch';

const tone = (hertz: number, seconds: number) =>
  Float32Array.from(
    { length: Math.round(seconds * SAMPLE_RATE) },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE),
  );

function stretched(sound: Float32Array, factor: number, piece = 2205): Float32Array {
  const stretch = createStretch(factor);
  const out: Float32Array[] = [];
  for (let at = 0; at < sound.length; at += piece)
    out.push(stretch.push(sound.slice(at, at + piece)));
  return joined([...out, stretch.end()]);
}

/** How often per second it goes up through zero. */
const heightOf = (sound: Float32Array) =>
  (sound.filter((one, i) => i > 0 && sound[i - 1]! < 0 && one >= 0).length / sound.length) *
  SAMPLE_RATE;

test('a factor of one gives the sound back as it is', () => {
  const sound = tone(200, 0.5);
  expect(stretched(sound, 1)).toEqual(sound);
});

test.each([1.1, 1.25, 1.63, 2])('by %f it is shorter, as high and as loud as before', (factor) => {
  const sound = tone(180, 2);
  const short = stretched(sound, factor);
  expect(short.length / (sound.length / factor)).toBeCloseTo(1, 2);
  expect(heightOf(short) / 180).toBeCloseTo(1, 1);
  const middle = short.slice(2000, -2000);
  // Frames that did not fit would weaken each other: no piece of a period's length is quiet.
  for (let at = 0; at + 250 < middle.length; at += 125)
    expect(Math.max(...middle.subarray(at, at + 250))).toBeGreaterThan(0.4);
});

test('the length holds for any sound, however it comes in pieces', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.integer({ min: 1, max: 9000 }),
      fc.double({ min: 1.01, max: 2, noNaN: true }),
      (length, piece, factor) => {
        const sound = tone(150, length / SAMPLE_RATE);
        const out = stretched(sound, factor, piece);
        expect(Math.abs(out.length - sound.length / factor)).toBeLessThanOrEqual(1);
        expect(out.every((one) => Math.abs(one) <= 1)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});
