import { joined } from '../speech/built-in/samples';

/** Samples of the input on either side of the one that is made. */
const REACH = 12;
/** What is kept of the lower of both bandwidths, as a filter of this length has no sharp edge. */
const BAND = 0.92;

/** Changes the rate of a sound that comes in pieces. */
export interface Resampler {
  push(samples: Float32Array): Float32Array<ArrayBuffer>;
  /** @returns the rest; the whole then has the length of the input, to a sample. */
  end(): Float32Array<ArrayBuffer>;
}

/**
 * Band-limited interpolation (J. O. Smith, "Digital Audio Resampling"): a sinc under a Hann window. The
 * two rates have a small ratio, so that few places between two samples occur, and each has its row of
 * weights once and for all. It is meant for a higher rate than the input's.
 */
export function createResampler(from: number, to: number): Resampler {
  const divisor = greatestCommonDivisor(from, to);
  const [step, phases] = [from / divisor, to / divisor];
  const rows = Array.from({ length: phases }, (_, phase) => weights(phase / phases));
  /** Begins `REACH` before the sound, in silence. */
  let input: Float32Array = new Float32Array(REACH);
  /** Where in `input`, in steps of a phase, the next sample is made. */
  let at = REACH * phases;
  let taken = 0;
  let made = 0;

  function push(samples: Float32Array): Float32Array<ArrayBuffer> {
    taken += samples.length;
    input = joined([input, samples]);
    const ready = Math.max(0, Math.ceil(((input.length - REACH) * phases - at) / step));
    const out = new Float32Array(ready);
    for (let index = 0; index < ready; index += 1) {
      const row = rows[at % phases]!;
      const first = Math.floor(at / phases) - REACH + 1;
      let sum = 0;
      for (let tap = 0; tap < row.length; tap += 1) sum += input[first + tap]! * row[tap]!;
      out[index] = sum;
      at += step;
    }
    const used = Math.floor(at / phases) - REACH;
    input = input.slice(used);
    at -= used * phases;
    made += ready;
    return out;
  }

  return {
    push,
    end() {
      const length = Math.round((taken * phases) / step);
      const rest = length - made;
      return push(new Float32Array(REACH * 2)).slice(0, Math.max(0, rest));
    },
  };
}

function weights(offset: number): Float32Array {
  return Float32Array.from({ length: REACH * 2 }, (_, tap) => {
    const distance = tap - REACH + 1 - offset;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / REACH);
    return BAND * sinc(BAND * distance) * window;
  });
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
