import { cssString } from './names';

/** Letters of very different widths, so that two fonts hardly ever agree in all of them. */
const SAMPLE = 'mmmmmmmmmmlliI1WQ@';
/** A font that is one of these itself still differs from the other. */
const GENERICS = ['monospace', 'serif'];

/**
 * Whether the device has a font of that name, told by its widths: a family that is not there is
 * drawn as the generic one after it. `document.fonts.check` says yes to families it never heard of.
 */
export function isInstalled(family: string): boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return false;
  const width = (families: string) => {
    canvas.font = `72px ${families}`;
    return canvas.measureText(SAMPLE).width;
  };
  return GENERICS.some((generic) => width(`${cssString(family)}, ${generic}`) !== width(generic));
}
