import { ColorSpace, contrastAPCA, contrastWCAG21, sRGB } from 'colorjs.io/fn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lightnessContrast } from '../../utils/colour/apca';
import { contrast, seen, shown } from '../../utils/colour/colour';
import { anyColour } from './any-colour';

ColorSpace.register(sRGB);

test('a colour taken apart into what is seen is the same when put together', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      expect(shown(seen(colour))).toBe(colour);
    }),
  );
});

test('both contrasts are those of an independent library', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (text, ground) => {
      expect(contrast(text, ground)).toBeCloseTo(contrastWCAG21(text, ground), 2);
      expect(lightnessContrast(text, ground)).toBeCloseTo(contrastAPCA(ground, text), 6);
    }),
  );
});

test('black and white have the contrasts that everybody knows', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(lightnessContrast('#000000', '#ffffff')).toBeCloseTo(106.04, 2);
  expect(lightnessContrast('#ffffff', '#000000')).toBeCloseTo(-107.88, 2);
});
