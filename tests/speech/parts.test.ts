import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, withoutMarkup } from '../../utils/speech/parts';

const texts = (text: string, rate = 1, local = false) =>
  cutText(text, rate, local).map((part) => part.text);
const A = 'a'.repeat(59);

describe('a text is cut', () => {
  test('not at all where it can be said in one go', () => {
    expect(cutText('Short, and sweet.', 1, false)).toEqual([
      { start: 0, text: 'Short, and sweet.' },
    ]);
    expect(texts('word '.repeat(100), 1, true)).toHaveLength(1);
  });

  test('after a clause, and not within a number', () => {
    const text = `${A} ${A}, ${A} 1,000 ${A}`;
    expect(texts(text)).toEqual([`${A} ${A}, `, `${A} 1,000 ${A}`]);
  });

  test('between words where there is no clause, or only an early one', () => {
    expect(texts(`${A} ${A} ${A} ${A}`)).toEqual([`${A} ${A} ${A} `, A]);
    expect(texts(`Oh, ${A} ${A} ${A}`)).toEqual([`Oh, ${A} ${A} `, A]);
  });

  test('after a clause in a script without spaces, sooner as its characters take longer', () => {
    const clause = `${'今'.repeat(29)}，`;
    expect(texts(clause.repeat(4))).toEqual([clause + clause, clause + clause]);
  });

  test('amid a word only where it is all one', () => {
    expect(texts('x'.repeat(400)).map(({ length }) => length)).toEqual([180, 180, 40]);
  });

  test('into shorter parts at a slow rate, as the voice is cut by the clock', () => {
    expect(texts('word '.repeat(36), 0.5)).toHaveLength(2);
    expect(texts('word '.repeat(36), 2)).toHaveLength(1);
  });

  test.each(['', ' ', '\n\n'])('into nothing where it is blank: %j', (text) => {
    expect(cutText(text, 1, false)).toEqual([]);
  });

  test('so that nothing is lost, moved or halved', () => {
    const pieces = fc.constantFrom('word', ' ', ', ', '今', '🙂', '۳', '. ', 'x'.repeat(90), '\n');
    const text = fc.array(pieces, { maxLength: 400 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(0.5, 1, 4), fc.boolean(), (whole, rate, local) => {
        const parts = cutText(whole, rate, local);
        let end = 0;
        for (const part of parts) {
          expect(whole.slice(end, part.start).trim()).toBe('');
          expect(whole.slice(part.start, part.start + part.text.length)).toBe(part.text);
          expect(part.text.isWellFormed()).toBe(true);
          expect(part.text.length).toBeLessThanOrEqual(local ? 700 : 180);
          end = part.start + part.text.length;
        }
        expect(whole.slice(end).trim()).toBe('');
      }),
    );
  });
});

test('what a remote voice stops at is replaced, and every word keeps its place', () => {
  const text = 'R&D says 3 < 4 > 2.';
  expect(withoutMarkup(text)).not.toMatch(/[&<>]/);
  expect(withoutMarkup(text).normalize('NFKC')).toBe(text);
  expect(withoutMarkup(text)).toHaveLength(text.length);
});
