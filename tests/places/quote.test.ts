import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, parseQuote, quoteAt } from '../../utils/places/quote';

const STORY = [
  'The ferry came back after nine years, and hardly anybody was there to see it.',
  'A gull sat on the rail. The captain, who had aged, did not look up from her map.',
  'On the pier stood a boy with a lantern that he had been told to hold high.',
  'He held it high. Nobody thanked him, and the rope fell short of the pier twice.',
  'Then the engine stopped, and for the first time in the night one heard the water.',
  'In the town the bells rang, although nobody had asked for bells at such an hour.',
];
const TEXT = STORY.join('\n');
const at = TEXT.indexOf('He held');
const QUOTE = quoteAt(TEXT, at);

/** The sentence that the quote leads to in another text. */
function foundIn(text: string, near = at): string | null {
  const found = findQuote(text, QUOTE, near);
  return found === null ? null : text.slice(found, found + 7);
}

test('a quote is what begins there and a few words around it', () => {
  expect(QUOTE.prefix).toBe('boy with a lantern that he had been told to hold high.\n');
  expect(QUOTE.exact).toMatch(/^He held it high\. Nobody thanked him/);
  expect(TEXT).toContain(QUOTE.prefix + QUOTE.exact + QUOTE.suffix);
});

describe('a place is found again', () => {
  test('in the same text', () => {
    expect(findQuote(TEXT, QUOTE, 0)).toBe(at);
  });

  test.each([
    [
      'a paragraph was added above',
      `${'Something new was written here today. '.repeat(9)}\n${TEXT}`,
    ],
    ['what stood before it is gone', TEXT.slice(at)],
    ['what stands behind it is gone', TEXT.slice(0, at + 80)],
    ['a word was changed', TEXT.replace('thanked', 'greeted')],
    ['its first word was changed', TEXT.replace('He held it high', 'HE held it high')],
    ['a word was put in before it', TEXT.replace('a lantern', 'a small old lantern')],
    ['a word was put in', TEXT.replace('Nobody thanked', 'Nobody ever thanked')],
    ['a word was taken out', TEXT.replace('the rope fell', 'rope fell')],
    ['spaces and marks are others', TEXT.replaceAll('. ', ' —\u00A0').replaceAll('\n', '  ')],
  ])('where %s', (_what, text) => {
    expect(foundIn(text)).toMatch(/^he held/i);
  });

  test('where its words stand twice, by what is around them', () => {
    const other = 'He held it high. Nobody thanked him, and the rope fell short of the pier twice.';
    expect(findQuote(`${other} Other words.\n${TEXT}`, QUOTE, 0)).toBe(at + other.length + 14);
  });

  test('where all stands twice, by how near it is', () => {
    const twice = `${TEXT}\n${TEXT}`;
    expect(findQuote(twice, QUOTE, at)).toBe(at);
    expect(findQuote(twice, QUOTE, TEXT.length + at)).toBe(TEXT.length + 1 + at);
  });

  test('in a script without spaces', () => {
    const text =
      '朝の船は静かに港を出た。誰も手を振らなかった。少年は灯りを高く掲げた。鐘が鳴った。';
    const place = text.indexOf('少年');
    const changed = `今日の天気は晴れです。${text.replace('高く', '低く')}`;
    expect(changed.slice(findQuote(changed, quoteAt(text, place), 0)!)).toMatch(/^少年/);
  });
});

describe('a place is not found', () => {
  test.each([
    [
      'another text',
      'A recipe for bread: take flour, water and salt, and wait for the night to pass. '.repeat(9),
    ],
    ['no text', ''],
    ['half of the quote', TEXT.slice(0, at) + TEXT.slice(at).replace(/\w+/g, 'changed')],
  ])('in %s', (_what, text) => {
    expect(foundIn(text)).toBeNull();
  });

  test('by a quote without words', () => {
    expect(
      findQuote(TEXT, { exact: '…', prefix: 'The ferry came back', suffix: '' }, 0),
    ).toBeNull();
  });
});

test('whatever the text, its own quotes are found in it, and are small', () => {
  const words = fc.constantFrom('sea', 'ferry', 'lantern', 'the', 'and', 'night', '船', 'é', '7');
  const text = fc.array(words, { minLength: 1, maxLength: 80 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(text, fc.nat(), (whole, seed) => {
      const starts = [...whole.matchAll(/\S+/g)].map(({ index }) => index);
      const start = starts[seed % starts.length]!;
      const quote = quoteAt(whole, start);
      expect(findQuote(whole, quote, start)).toBe(start);
      expect(parseQuote(structuredClone(quote))).toEqual(quote);
    }),
  );
});

test('whatever the text and the quote, a place is in the text or there is none', () => {
  const part = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      part,
      part,
      part,
      fc.integer(),
      (text, exact, prefix, suffix, near) => {
        const found = findQuote(text, { exact, prefix, suffix }, near);
        if (found !== null) expect(text[found]).toMatch(/[\p{L}\p{M}\p{N}\ud800-\udbff]/u);
      },
    ),
  );
});

test('a quote from storage is three short texts or none', () => {
  expect(parseQuote({ ...QUOTE, more: 1 })).toEqual(QUOTE);
  expect(parseQuote({ ...QUOTE, prefix: 1 })).toBeNull();
  expect(parseQuote({ ...QUOTE, exact: 'x'.repeat(241) })).toBeNull();
  fc.assert(fc.property(fc.anything(), (value) => void parseQuote(value)));
});
