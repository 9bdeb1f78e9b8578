import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, cssString } from '../../utils/fonts/names';

const anyText = fc.string({ unit: fc.oneof(fc.constantFrom(...'"\\\n\r\f\0;}){( '), fc.string()) });

/** Reads a CSS string as the syntax module says; null where it ends early or not at all. */
function readCssString(css: string): string | null {
  const parts = /^"((?:[^"\\\n\r\f]|\\[0-9a-f]{1,6} ?|\\[^0-9a-f\n\r\f])*)"$/u.exec(css);
  if (!parts) return null;
  return parts[1]!.replace(/\\(?:([0-9a-f]{1,6}) ?|(.))/gu, (_all, hex?: string, sign?: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : sign!,
  );
}

test('a CSS string never ends before its last quote, and says what it was made of', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readCssString(cssString(text))).toBe(text.replaceAll('\0', '\uFFFD'));
    }),
  );
});

test('a name is clean after one cleaning, well formed and no longer than it may be', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const name = cleanName(text, limit);
      expect(cleanName(name, limit)).toBe(name);
      expect(name.length).toBeLessThanOrEqual(limit);
      expect(name).not.toMatch(/\p{Cc}|^\s|\s$/u);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});

test.each([
  ['  Comic \t Neue\n', 'Comic Neue'],
  ['Noto Sans\u0000JP', 'Noto Sans JP'],
  ['游ゴシック', '游ゴシック'],
  ['\u0007', ''],
])('%j is cleaned to %j', (typed, name) => {
  expect(cleanName(typed, 100)).toBe(name);
});

test('half a character at the cut is left out', () => {
  expect(cleanName('ab😀', 3)).toBe('ab');
});
