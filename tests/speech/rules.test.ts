import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../utils/speech/block';
import { parsePronunciations, withoutPhonemes } from '../../utils/speech/pronunciations';
import { createSpeller, type ListeningRules } from '../../utils/speech/rules';
import { segmentBlocks } from '../../utils/speech/segment';

const NONE: ListeningRules = {
  skipCitations: false,
  skipUrls: false,
  skipCode: false,
  skipCaptions: false,
  skipTables: false,
  announceHeadings: false,
  announceLists: false,
  announceQuotes: false,
  announceImages: false,
};
const WORDS = { heading: 'Kichwa:', image: 'Picha:' };

/** What is said for a block with some rules, its segments joined. */
function said(block: Partial<Block>, rules: Partial<ListeningRules> = {}, list = ''): string {
  const speller = createSpeller({ ...NONE, ...rules }, WORDS, parsePronunciations(list));
  const segments = segmentBlocks([{ text: '', lang: 'en', ...block }]);
  return segments.map((segment) => speller(segment).text).join('|');
}

describe('reference marks', () => {
  test.each([
    ['It rained.[1] It stopped.[2, 3]', 'It rained.|It stopped.'],
    ['Rain [a] fell [12–14] here.', 'Rain fell here.'],
    ['It is big.[citation needed]', 'It is big.'],
    ['He [the king] left in [1066].', 'He [the king] left in [1066].'],
  ])('%s', (text, spoken) => {
    expect(said({ text }, { skipCitations: true })).toBe(spoken);
    expect(said({ text })).toContain('[');
  });

  test('that only the document knows are left out too', () => {
    const block: Partial<Block> = { text: 'It rained.1 Yes.', citations: [[10, 11]] };
    expect(said(block, { skipCitations: true })).toBe('It rained.|Yes.');
  });

  test('alone are silence', () => {
    expect(said({ text: '[1]' }, { skipCitations: true })).toBe('');
  });
});

test.each([
  ['Go to https://www.paper.example/a/b?c=d#e.', 'Go to paper.example.'],
  ['See (www.paper.example/a) now.', 'See (paper.example) now.'],
  ['See paper.example/2026/03/story for more.', 'See paper.example for more.'],
  ['Write to a.b@paper.example today.', 'Write to a.b@paper.example today.'],
  ['Yes and/or no at 3.5 km/h.', 'Yes and/or no at 3.5 km/h.'],
])('addresses are said by their host: %s', (text, spoken) => {
  expect(said({ text }, { skipUrls: true })).toBe(spoken);
  expect(said({ text })).toBe(text);
});

test.each([
  ['code', 'skipCode'],
  ['caption', 'skipCaptions'],
  ['tableRow', 'skipTables'],
] as const)('%s is left out where %s is on', (kind, rule) => {
  expect(said({ text: 'Words.', kind })).toBe('Words.');
  expect(said({ text: 'Words.', kind }, { [rule]: true })).toBe('');
  expect(said({ text: 'Words.' }, { [rule]: true })).toBe('Words.');
});

test.each([
  ['heading', 'announceHeadings', 'Heading: One.|Two.'],
  ['listItem', 'announceLists', 'List: One.|Two.'],
  ['quote', 'announceQuotes', 'Quotation: One.|Two.'],
  ['image', 'announceImages', 'Picture: One.|Two.'],
] as const)('a %s is announced once where %s is on', (kind, rule, spoken) => {
  expect(said({ text: 'One. Two.', kind, opens: true }, { [rule]: true })).toBe(spoken);
  expect(said({ text: 'One. Two.', kind }, { [rule]: true })).toBe('One.|Two.');
});

test.each([
  ['de-CH', 'Überschrift: Eins'],
  ['ja', '見出し: Eins'],
  ['sw', 'Kichwa: Eins'],
  ['', 'Kichwa: Eins'],
])(
  'what is announced is told in the language of the text, else of the interface: %s',
  (lang, spoken) => {
    const block = { text: 'Eins', lang, kind: 'heading', opens: true } as const;
    expect(said(block, { announceHeadings: true })).toBe(spoken);
  },
);

test('a picture is silent unless it is asked for', () => {
  expect(said({ text: 'A boat', kind: 'image', opens: true })).toBe('');
});

test.each([
  ['the cells of a row apart', 'en', 'Boat\tLantern;\tNine years', 'Boat, Lantern; Nine years'],
  ['and', 'en', 'Salt & pepper, R&D', 'Salt and pepper, R and D'],
  ['and in another language', 'de-AT', 'Salz & Pfeffer', 'Salz und Pfeffer'],
  ['and as it is where its word is not known', 'xx', 'A & B', 'A & B'],
  ['no angles, at which some voices stop', 'en', 'a <b> c', 'a  b  c'],
  ['no hints where a word may break', 'en', 'Donau\u00ADdampf\u200Bschiff', 'Donaudampfschiff'],
  ['no ornaments', 'en', '• One *** two ---- three', 'One  two  three'],
])('voices get %s', (_what, lang, text, spoken) => {
  expect(said({ text, lang })).toBe(spoken);
});

describe('a list of pronunciations', () => {
  const LIST =
    'Nguyen = win\nSQL=sequel\n東京 = とうきょう\nC++ = see plus plus\nF-16 = fighters\nbroken line\n= nothing';

  test.each([
    ['en', 'Mr. Nguyen writes sql.', 'Mr. win writes sequel.'],
    ['en', 'Nguyens and MySQL stay.', 'Nguyens and MySQL stay.'],
    ['en', 'He knows C++.', 'He knows see plus plus.'],
    ['en', 'Two F-16 flew.', 'Two fighters flew.'],
    ['ja', '私は東京に住む。', '私はとうきょうに住む。'],
  ])('%s: %s', (lang, text, spoken) => {
    expect(said({ text, lang }, {}, LIST)).toBe(spoken);
  });

  test('in the notation of the built-in voice is for that voice alone', () => {
    const list = "Nguyen = [[w'In]]\nSQL = sequel";
    const speller = createSpeller(NONE, WORDS, parsePronunciations(list));
    const [segment] = segmentBlocks([{ text: 'Nguyen writes SQL.', lang: 'en' }]);
    const built = speller(segment!, true);
    expect(built.text).toBe("[[w'In]] writes sequel.");
    // What the engine tells of it marks the word.
    expect(built.toSource(2, 6)).toEqual([0, 6]);
    expect(speller(segment!).text).toBe('Nguyen writes sequel.');
  });

  test.each([
    ["[[w'In]] left.", 'win      left.'],
    ['Call [[n@dZ0b]], now.', 'Call nadzob    , now.'],
    ["[[f'3:st n'eIm]]", 'fest neim       '],
    ['Cut in [[tw', 'Cut in tw  '],
    ['Nothing in it.', 'Nothing in it.'],
  ])('is read by any other voice as words of the same length: %s', (text, said) => {
    expect(withoutPhonemes(text)).toBe(said);
  });

  test('a text never says anything in it', () => {
    expect(said({ text: 'See [[main page]] and [[[x]]].' })).not.toContain('[[');
  });

  test('is read whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (list, text) => {
        expect(() => said({ text }, {}, list)).not.toThrow();
      }),
    );
  });
});

test('whatever the rules, a word that is said stands in the text or was announced', () => {
  const rules = fc.record(
    Object.fromEntries(Object.keys(NONE).map((key) => [key, fc.boolean()])),
  ) as unknown as fc.Arbitrary<ListeningRules>;
  const part = fc.constantFrom(
    'Rain',
    '[1]',
    ' & ',
    '. ',
    'https://a.example/b',
    '\t',
    ' <x> ',
    'SQL ',
  );
  fc.assert(
    fc.property(rules, fc.array(part, { maxLength: 12 }), (chosen, parts) => {
      const speller = createSpeller(chosen, WORDS, [{ written: 'SQL', said: 'sequel' }]);
      const [segment] = segmentBlocks([
        { text: parts.join(''), lang: 'en', kind: 'heading', opens: true },
      ]);
      if (!segment) return;
      const spoken = speller(segment);
      for (const { 0: word, index } of spoken.text.matchAll(/Rain/g)) {
        const [start, end] = spoken.toSource(index, index + word.length);
        expect(segment.text.slice(start, end)).toBe('Rain');
      }
    }),
  );
});
