// The same ranges in every family that Google Fonts has cut: tests/fonts holds it.
import ranges from '@fontsource-variable/literata/unicode.json';
import type { Face, Family, Subset } from './families';

/** The characters a face is for, as CSS writes them. */
export function unicodeRange({ subset }: Pick<Face, 'subset'>): string {
  return subset ? ranges[subset] : 'U+0-10FFFF';
}

/**
 * The faces a text needs, in the order they are to be added: those whose subset has a character of
 * it, and italic ones only where something is set in italics.
 */
export function facesFor(family: Family, text: string, italic: boolean): Face[] {
  const needed = new Map<Subset | null, boolean>([[null, true]]);
  const needs = (subset: Subset | null) => {
    if (!needed.has(subset)) needed.set(subset, pattern(ranges[subset!]).test(text));
    return needed.get(subset);
  };
  return family.faces.filter(
    ({ style, subset }) => (italic || style === 'normal') && needs(subset),
  );
}

/** A unicode-range as a pattern that finds one of its characters: "U+0-FF,U+131". */
function pattern(range: string): RegExp {
  const parts = range.split(',').map((part) =>
    part
      .replace('U+', '')
      .split('-')
      .map((hex) => `\\u{${hex}}`)
      .join('-'),
  );
  return new RegExp(`[${parts.join('')}]`, 'u');
}
