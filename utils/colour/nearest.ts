import { contrast, type Hex, seen, shown } from './colour';

/** Halvings of the way to black or white: finer than the 256 steps of a screen's channel. */
const HALVINGS = 10;

/**
 * The colour nearest to a given one that has at least that contrast with every one of the grounds.
 * Hue stays, lightness moves as little as it can, chroma gives way only where a screen has no such
 * colour (OKLCH keeps a hue's look over its lightnesses: Ottosson 2020). Where nothing reaches the
 * ratio, black or white, whichever comes nearer to it; one of them has 4.58 with any one ground.
 */
export function nearestPassing(colour: Hex, grounds: readonly Hex[], least: number): Hex {
  const passes = (candidate: Hex) => worst(candidate, grounds) >= least;
  if (passes(colour)) return colour;
  const from = seen(colour);
  const found = [0, 1].flatMap((end) => {
    const at = (share: number) => shown({ ...from, l: from.l + (end - from.l) * share });
    return passes(at(1)) ? [{ moved: Math.abs(end - from.l), at }] : [];
  });
  const moved = found.map(({ moved, at }) => {
    const share = leastShare((share) => passes(at(share)));
    return { colour: at(share), by: share * moved };
  });
  return moved.toSorted((a, b) => a.by - b.by)[0]?.colour ?? clearest(grounds);
}

/** Black or white: whichever stands out more from the grounds. */
export function clearest(grounds: readonly Hex[]): Hex {
  const [black, white] = [shown({ l: 0, c: 0, h: 0 }), shown({ l: 1, c: 0, h: 0 })];
  return worst(black, grounds) >= worst(white, grounds) ? black : white;
}

/** The contrast with that ground of several where it is least. */
export function worst(colour: Hex, grounds: readonly Hex[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

/** The least share of a way, between 0 where it does not hold and 1 where it does. */
function leastShare(holds: (share: number) => boolean): number {
  let [short, enough] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (short + enough) / 2;
    if (holds(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}
