import { expect, test } from 'vitest';
import { createResampler } from '../../utils/audio/resample';
import { joined } from '../../utils/speech/built-in/samples';

const [FROM, TO] = [22_050, 48_000];
const tone = (hertz: number, rate: number, length: number) =>
  Float32Array.from({ length }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate));

function resampled(input: Float32Array, piece: number): Float32Array {
  const resampler = createResampler(FROM, TO);
  const out: Float32Array[] = [];
  for (let at = 0; at < input.length; at += piece)
    out.push(resampler.push(input.subarray(at, at + piece)));
  return joined([...out, resampler.end()]);
}

test.each([100, 440, 3000, 8000])('a tone of %i Hz stays that tone, in phase', (hertz) => {
  const out = resampled(tone(hertz, FROM, FROM), 5000);
  const wanted = tone(hertz, TO, TO);
  expect(out).toHaveLength(TO);
  const worst = out.slice(100, -100).reduce((most, value, at) => {
    return Math.max(most, Math.abs(value - wanted[at + 100]!));
  }, 0);
  expect(worst).toBeLessThan(0.02);
});

test('how it is cut into pieces does not matter', () => {
  const input = tone(700, FROM, 4001);
  const whole = resampled(input, 4001);
  expect(whole).toHaveLength(Math.round((4001 * TO) / FROM));
  for (const piece of [1, 7, 147, 1000]) expect(resampled(input, piece)).toEqual(whole);
});

test('of nothing it makes nothing', () => {
  expect(resampled(new Float32Array(0), 1)).toHaveLength(0);
});
