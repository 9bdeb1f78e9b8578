/** What can be heard in a record of 16-bit samples, one channel, 22,050 a second. */
export const RECORD_RATE = 22_050;

/** Pieces of 5 ms: as exactly as a beginning is told. */
const PIECE = Math.floor(RECORD_RATE / 200);
/** Louder than a whisper; full scale is 1. */
const AUDIBLE = 0.01;
/** Within a word the voice is silent for less: before a "p" or a "t". */
const SILENCE_S = 0.12;

/** Seconds in which something is heard. */
export function secondsHeard(samples: Int16Array): number {
  return (pieces(samples).filter(Boolean).length * PIECE) / RECORD_RATE;
}

/** Where something begins to be heard after a silence, in samples. */
export function onsets(samples: Int16Array): number[] {
  const least = (SILENCE_S * RECORD_RATE) / PIECE;
  const found: number[] = [];
  let silent = least;
  pieces(samples).forEach((audible, at) => {
    if (audible && silent >= least) found.push(at * PIECE);
    silent = audible ? 0 : silent + 1;
  });
  return found;
}

/** How long each silence between two sounds is, in seconds. */
export function silences(samples: Int16Array): number[] {
  const found: number[] = [];
  let silent = Number.NaN;
  for (const audible of pieces(samples)) {
    if (audible && silent > 0) found.push((silent * PIECE) / RECORD_RATE);
    silent = audible ? 0 : silent + 1;
  }
  return found;
}

/** Of each piece, whether it is heard. */
function pieces(samples: Int16Array): boolean[] {
  return Array.from({ length: Math.floor(samples.length / PIECE) }, (_, at) => {
    let sum = 0;
    for (let one = at * PIECE; one < (at + 1) * PIECE; one += 1)
      sum += (samples[one]! / 32_768) ** 2;
    return Math.sqrt(sum / PIECE) > AUDIBLE;
  });
}
