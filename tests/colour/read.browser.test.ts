import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readColour } from '../../utils/colour/read';
import { anyColour } from './any-colour';

const channel = fc.integer({ min: 0, max: 255 });

test('reads back every colour that it writes', () => {
  fc.assert(
    fc.property(anyColour, (colour) => {
      expect(readColour(colour)).toBe(colour);
    }),
  );
});

test('reads rgb() in its old and new forms', () => {
  fc.assert(
    fc.property(channel, channel, channel, (r, g, b) => {
      const hex = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      expect(readColour(`rgb(${r}, ${g}, ${b})`)).toBe(hex);
      expect(readColour(`RGB(${r} ${g} ${b})`)).toBe(hex);
    }),
  );
});

test.each([
  ['#fc0', '#ffcc00'],
  ['  #FFCC00 ', '#ffcc00'],
  ['ffcc00', '#ffcc00'],
  ['Rebeccapurple', '#663399'],
  ['hsl(120, 100%, 25%)', '#008000'],
  ['hsl(120deg 100% 25%)', '#008000'],
  ['#ffcc00ff', '#ffcc00'],
])('reads "%s" as people write it', (text, colour) => {
  expect(readColour(text)).toBe(colour);
});

test.each(['', '#', '#ff', '#ggg', 'nocolour', 'transparent', '#ffcc0080', 'rgb(1 2 3 / 50%)'])(
  'takes "%s" for no colour',
  (text) => expect(readColour(text)).toBeNull(),
);

test('whatever is typed is a colour in its stored form or none, and never throws', () => {
  const form = /^#[0-9a-f]{6}$/;
  fc.assert(
    fc.property(fc.string(), (text) => {
      const colour = readColour(text);
      expect(colour === null || form.test(colour)).toBe(true);
    }),
  );
});
