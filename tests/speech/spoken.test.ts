import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, edited } from '../../utils/speech/spoken';

const SOURCE = 'See https://a.example/b [1] now.';
const url: Edit = { start: 4, end: 23, text: 'a.example' };
const mark: Edit = { start: 23, end: 27, text: '' };
const told: Edit = { start: 0, end: 0, text: 'Heading: ' };

describe('a text with edits', () => {
  const spoken = edited(SOURCE, [url, mark, told]);

  test('is said with them', () => {
    expect(spoken.text).toBe('Heading: See a.example now.');
  });

  test.each([
    ['a word that was not changed', 'See', [0, 3]],
    ['a word after all edits', 'now.', [28, 32]],
    ['a word that stands for a longer one', 'a.example', [4, 23]],
    ['a part of it', 'example', [4, 23]],
    ['what was only put in', 'Heading:', [0, 0]],
  ])('%s is found in the text', (_what, word, source) => {
    const start = spoken.text.indexOf(word);
    expect(spoken.toSource(start, start + word.length)).toEqual(source);
  });

  test.each([
    ['a word that was not changed', 28, 'now.'],
    ['what is said otherwise, from its beginning', 10, 'a.example now.'],
    ['what is not said, after it', 25, ' now.'],
    ['the beginning, without what was put in', 0, 'See a.example now.'],
  ])('goes on from %s', (_where, offset, rest) => {
    expect(spoken.text.slice(spoken.fromSource(offset))).toBe(rest);
  });

  test('the first of two edits that overlap holds', () => {
    expect(
      edited('abcd', [
        { start: 1, end: 3, text: 'X' },
        { start: 2, end: 4, text: 'Y' },
      ]).text,
    ).toBe('aXd');
  });
});

describe('whatever the edits', () => {
  const anyEdit = fc
    .tuple(fc.nat({ max: 30 }), fc.nat({ max: 8 }), fc.string({ maxLength: 5 }))
    .map(([start, length, text]): Edit => ({ start, end: start + length, text }));
  const anyCase = fc.tuple(
    fc.string({ minLength: 40, maxLength: 60 }),
    fc.array(anyEdit, { maxLength: 8 }),
  );

  test('a character that no edit touches is found there and back', () => {
    fc.assert(
      fc.property(anyCase, ([source, edits]) => {
        const spoken = edited(source, edits);
        for (let at = 0; at < source.length; at += 1) {
          if (edits.some(({ start, end }) => start <= at && at < end)) continue;
          const said = spoken.fromSource(at);
          expect(spoken.text[said]).toBe(source[at]);
          expect(spoken.toSource(said, said + 1)).toEqual([at, at + 1]);
        }
      }),
    );
  });

  test('every stretch of what is said stands in the text, in order', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(), ([source, edits], from, length) => {
        const spoken = edited(source, edits);
        const start = from % (spoken.text.length + 1);
        const end = Math.min(spoken.text.length, start + 1 + (length % 9));
        if (start === end) return;
        const [a, b] = spoken.toSource(start, end);
        expect(0 <= a && a <= b && b <= source.length).toBe(true);
      }),
    );
  });

  test('no edits, no change', () => {
    const spoken = edited(SOURCE, []);
    expect(spoken.text).toBe(SOURCE);
    expect(spoken.toSource(3, 9)).toEqual([3, 9]);
    expect(spoken.fromSource(7)).toBe(7);
  });
});
