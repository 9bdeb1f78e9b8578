import { joined } from './samples';

/** Shortens speech, chunk by chunk, and keeps its pitch. */
export interface Stretch {
  /** @returns what is ready of all that was pushed. */
  push(samples: Float32Array): Float32Array;
  /** @returns the rest. */
  end(): Float32Array;
}

/** One overlapping frame, in samples at 22,050 Hz: 23 ms hold two periods of the lowest voice. */
const FRAME = 512;
const HOP = FRAME / 2;
/** How far a frame may be moved to fit what it is laid upon: one period of a voice of 86 Hz. */
const SEEK = 256;

/** Rises in the first half of a frame; with what falls in the second, halves add up to one. */
const FADE = Float32Array.from(
  { length: HOP },
  (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * i) / HOP),
);

/**
 * Overlap-add with a search for the best fit (Verhelst and Roelands, "WSOLA", ICASSP 1993): frames are
 * taken from the sound `factor` times as far apart as they are laid down, each moved by up to a period
 * to where it continues the one before.
 * @param factor how many times shorter the sound becomes; 1 and less give it back as it is.
 */
export function createStretch(factor: number): Stretch {
  if (factor <= 1) return { push: (samples) => samples, end: () => new Float32Array(0) };
  let input: Float32Array = new Float32Array(0);
  /** The place of `input[0]` in the whole sound. */
  let origin = 0;
  /** Frames laid down so far. */
  let frames = 0;
  /** The second half of the last frame, which the next one overlaps. */
  let tail: Float32Array | undefined;
  /** Where in the whole sound that half ends: what follows there would fit perfectly. */
  let following = 0;

  function push(samples: Float32Array): Float32Array {
    input = joined([input, samples]);
    const out: Float32Array[] = [];
    for (;;) {
      const wanted = Math.round(frames * HOP * factor);
      if (wanted + SEEK + FRAME > origin + input.length) break;
      out.push(lay(wanted));
    }
    forget(Math.min(Math.round(frames * HOP * factor) - SEEK, following - HOP));
    return joined(out);
  }

  /** Lays the frame that fits best near a place, and returns the half of it that is finished. */
  function lay(wanted: number): Float32Array {
    const at = tail ? bestFit(wanted - origin, following - HOP - origin) : wanted - origin;
    const half = input.slice(at, at + HOP);
    if (tail)
      for (let i = 0; i < HOP; i += 1) half[i] = half[i]! * FADE[i]! + tail[i]! * (1 - FADE[i]!);
    tail = input.slice(at + HOP, at + FRAME);
    following = origin + at + FRAME;
    frames += 1;
    return half;
  }

  /** The place near `wanted` whose sound is most like the one at `like`. */
  function bestFit(wanted: number, like: number): number {
    let best = Math.max(0, wanted);
    let most = Number.NEGATIVE_INFINITY;
    for (let at = Math.max(0, wanted - SEEK); at <= wanted + SEEK; at += 4) {
      let sum = 0;
      for (let i = 0; i < HOP; i += 4) sum += input[at + i]! * input[like + i]!;
      if (sum > most) {
        most = sum;
        best = at;
      }
    }
    return best;
  }

  function forget(before: number): void {
    const count = Math.min(input.length, Math.max(0, before - origin));
    input = input.slice(count);
    origin += count;
  }

  return {
    push,
    end() {
      // Silence behind the sound lets its last frames be laid.
      const end = origin + input.length;
      const rest = push(new Float32Array(FRAME + SEEK + Math.ceil(HOP * factor)));
      const length = Math.round(end / factor) - frames * HOP + rest.length;
      return rest.slice(0, Math.max(0, Math.min(rest.length, length)));
    },
  };
}
