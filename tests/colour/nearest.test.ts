import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, seen, shown } from '../../utils/colour/colour';
import { clearest, nearestPassing, worst } from '../../utils/colour/nearest';
import { anyColour } from './any-colour';

const AA = 4.5;

test('the nearest passing colour passes, on any ground (WCAG 1.4.3)', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (colour, ground) => {
      expect(contrast(nearestPassing(colour, [ground], AA), ground)).toBeGreaterThanOrEqual(AA);
    }),
  );
});

test('what passes already is not touched', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (colour, ground) => {
      fc.pre(contrast(colour, ground) >= AA);
      expect(nearestPassing(colour, [ground], AA)).toBe(colour);
    }),
  );
});

/** The three channels of a colour, 0 to 255. */
const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
/** Rounding to a channel's 256 steps, there and back, moves it by so many at the most. */
const STEPS = 3;

test('the hue is kept, as far as the steps of a screen let it be shown', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (colour, ground) => {
      const found = nearestPassing(colour, [ground], AA);
      // The same lightness and chroma with exactly the hue of before.
      const exact = channels(shown({ ...seen(found), h: seen(colour).h }));
      const apart = channels(found).map((value, index) => Math.abs(value - exact[index]!));
      expect(Math.max(...apart)).toBeLessThanOrEqual(STEPS);
    }),
    { numRuns: 2000 },
  );
});

test('it goes no further than it has to: a little nearer and the contrast is short', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (colour, ground) => {
      fc.pre(contrast(colour, ground) < AA);
      const found = nearestPassing(colour, [ground], AA);
      fc.pre(![0, 1].includes(Math.round(seen(found).l * 100) / 100));
      expect(contrast(found, ground)).toBeLessThan(AA + 0.2);
    }),
  );
});

test('on several grounds that none can serve it is the clearer of black and white', () => {
  const grounds = ['#000000', '#ffffff', '#808080'] as const;
  expect(nearestPassing('#ff0000', grounds, 7)).toBe(clearest(grounds));
  expect(worst('#000000', grounds)).toBe(1);
});
