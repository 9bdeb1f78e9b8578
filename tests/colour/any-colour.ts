import fc from 'fast-check';
import type { Hex } from '../../utils/colour/colour';

/** Any colour of a screen. */
export const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);
