import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, seen } from '../../utils/colour/colour';
import { clearest, nearestPassing, worst } from '../../utils/colour/nearest';
import { anyColour } from './any-colour';

const AA = 4.5;

test('the nearest passing colour passes, on any ground', () => {
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

/** The least difference that is seen, in OKLab: CSS Color 4, gamut mapping. */
const NOTICEABLE = 0.02;

test('the hue is kept, as far as the steps of a screen let it be seen', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (colour, ground) => {
      const before = seen(colour);
      const after = seen(nearestPassing(colour, [ground], AA));
      const turned = ((after.h - before.h) * Math.PI) / 180;
      // How far the colour lies from one of its own lightness and chroma with the hue of before.
      const apart = 2 * Math.min(before.c, after.c) * Math.abs(Math.sin(turned / 2));
      expect(apart).toBeLessThan(NOTICEABLE);
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
