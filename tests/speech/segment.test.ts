import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, segmentBlocks } from '../../utils/speech/segment';

/** The longest text that is given to an engine at once. */
const LIMIT = 700;

/** A case is a text with a bar at each end of a sentence. */
const CASES: [lang: string, why: string, text: string][] = [
  ['en', 'titles', 'Mr. Smith met Mrs. Jones. |Dr. Who was late.'],
  ['en', 'an acronym inside', 'The U.S. Secretary of State spoke. |Nobody asked.'],
  ['en', 'an acronym at the end', 'He lives in the U.S. |The house is big.'],
  ['en', 'initials', 'J. R. R. Tolkien wrote it. |See also Ursula K. Le Guin.'],
  ['en', 'a single letter at the end', 'She got an A. |Then she left.'],
  ['en', 'a time of day', 'The bus left at 5 p.m. on Monday. |Nobody waved.'],
  [
    'en',
    'numbers after abbreviations',
    'See Fig. 2 Above and No. 5 Downing. |On Sept. 11 Commissioners met.',
  ],
  ['en', '"No." as an answer', 'Did he? |No. |He left.'],
  [
    'en',
    'decimals and addresses',
    'Pi is 3.14 at example.com/a.b today. |Write to a.b@example.com now.',
  ],
  [
    'en',
    'a question inside a sentence',
    '“Why now?” she asked. |“Because!” he shouted, “it is late!” and left.',
  ],
  ['en', 'straight quotes', '"Why now?" she asked. |"I am late," he said. |"Let us go."'],
  ['en', 'brackets', 'It rained (see Vol. 3). |(Nobody minded.) |It stopped.'],
  ['en', 'dots of hesitation', 'Wait... |What? |He has a Ph.D. from Yale.'],
  ['en', 'Latin', 'Roe v. Wade was decided, e.g. by vote. |It is cited, i.e. often.'],
  ['en', 'a counted list', '1. Mix the flour. |2. Bake it.'],
  ['en', 'an apostrophe that begins a word', 'He left. |’Twas late.'],
  ['en', 'line breaks', 'No stop here\n|Dear Mr.\n|Smith'],
  ['en', 'marks without words', '* * *|'],
  ['de', 'dates', 'Am 3. Mai kam er. |Im 19. Jahrhundert war das anders.'],
  ['de', 'a number at the end', 'Er kam am 3. |Dann ging er.'],
  ['de', 'spaced abbreviations', 'Es war z. B. kalt. |Das heißt, d. h. Eis und ca. 3,5 Mio. Euro.'],
  [
    'de',
    'low quotes',
    'Dr. Müller sagte: „Ja.“ |Dann ging er. |„Warum?“, fragte sie. |„Oh!“ rief er. |Sie: „Na.“',
  ],
  ['de', 'quotes that point inwards', '»Ja.« |»Nein.« |»Wirklich?« fragte er.'],
  ['fr', 'spaces before marks', 'Qui est là ? |C’est moi !'],
  ['fr', 'spaced quotes', '« Pourquoi ? » demande-t-il. |« Oui ! » |Il partit.'],
  ['fr', 'no-break spaces', '«\u00A0Pourquoi\u202F?\u00A0» demande-t-il. |Elle rit.'],
  ['fr', 'titles', 'M. Le Maire et Mme Curie sont là. |MM. Dupont et Durand aussi.'],
  ['es', 'marks that open', '¿Qué hora es? |¡Ya es tarde! |Vamos.'],
  [
    'es',
    'titles and doubled letters',
    'El Sr. García vive en EE. UU. desde 1990. |La Dra. López no.',
  ],
  ['ja', 'no spaces', '今日は晴れです。|明日は雨です。'],
  ['ja', 'a quote inside a sentence', '「そうですか？」と彼は言った。|彼は「行く。」と答えた。'],
  [
    'ja',
    'quotes one after the other',
    '雨です。|「はい。」|「いいえ。」|（笑い。）|それから二人は黙って駅まで歩いて行った。|「また明日。」|終わり。',
  ],
  ['zh', 'quotes', '他说：“你好！”|“再见。”|然后他走了。'],
  ['zh', 'marks in a row', '真的吗？！|是的……也许。|今天下雨。'],
  ['ar', 'its own marks', 'هذا كتاب. |هل قرأته؟ |نعم!'],
  ['ar', 'titles', 'التقى د. أحمد بالطلاب. |ثم عاد.'],
  ['hi', 'the danda', 'यह किताब है। |वह पढ़ता है। |क्या आप आए?'],
  ['hi', 'titles', 'डॉ. शर्मा आए। |वे बैठ गए।'],
  ['th', 'no marks at all', 'สวัสดีครับ ผมชื่อสมชาย อยู่ที่กรุงเทพฯ'],
  ['ko', 'spaces', '안녕하세요. |정말요? |네.'],
  ['ru', 'initials and dashes', 'А. С. Пушкин родился здесь. |«Почему?» — спросил он.'],
  ['it', 'titles', 'Il Sig. Rossi è arrivato. |Perché? |Non si sa.'],
  ['el', 'the question mark', 'Τι είναι; |Δεν ξέρω.'],
  ['', 'an unknown language', 'Mr. Smith left. |今日は。|نعم!'],
];

describe('sentences', () => {
  test.each(CASES)('%s, %s: %s', (lang, _why, marked) => {
    const text = marked.replaceAll('|', '');
    const spoken = segmentBlocks([{ text, lang }]).map((segment) => segment.text);
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(spoken).toEqual(expected.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)));
  });

  test('know their block, their place and their language', () => {
    const blocks = [
      { text: ' Ja. Nein. ', lang: 'de' },
      { text: ' — ', lang: 'de' },
      { text: 'Yes.', lang: 'en' },
    ];
    expect(segmentBlocks(blocks)).toEqual([
      { block: 0, start: 1, end: 4, text: 'Ja.', lang: 'de' },
      { block: 0, start: 5, end: 10, text: 'Nein.', lang: 'de' },
      { block: 2, start: 0, end: 4, text: 'Yes.', lang: 'en' },
    ]);
  });
});

describe('a sentence too long for an engine', () => {
  function pieces(text: string): string[] {
    return segmentBlocks([{ text, lang: 'en' }]).map((segment) => segment.text);
  }

  test('is cut at its last comma within the limit', () => {
    const [first, second] = [`${'word '.repeat(100)}end,`, `${'word '.repeat(100)}end.`];
    expect(pieces(`${first} ${second}`)).toEqual([first, second]);
  });

  test('is not cut inside a number or a time', () => {
    expect(pieces(`It cost 1,000 at 10:30${' word'.repeat(200)}`)[0]).toMatch(/word$/);
  });

  test('is cut at a space where there is no comma', () => {
    expect(pieces('word '.repeat(200)).every((piece) => /^word.*word$/.test(piece))).toBe(true);
  });

  test('is cut at the mark of its own script', () => {
    expect(pieces('雨が降る、'.repeat(200)).every((piece) => piece.endsWith('、'))).toBe(true);
  });

  test('is cut between characters where there is neither', () => {
    const text = `x${'𒀀'.repeat(1000)}`;
    expect(pieces(text).join('')).toBe(text);
    expect(pieces(text).every((piece) => piece.isWellFormed())).toBe(true);
  });
});

describe('whatever the text', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      'Mr. ',
      'U.S. ',
      'He',
      '3. ',
      '? ',
      '»',
      '« ',
      '「',
      '」',
      '。',
      '“',
      '”',
      '\n',
      ' ',
    ),
    fc.constantFrom(
      'the end',
      'Then',
      'と',
      '1,000',
      ', ',
      '، ',
      '… ',
      'नमस्ते। ',
      'ไทย',
      '👩‍👩‍👧',
      '\u0301',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('word '.repeat(150), '長'.repeat(750), '𒀀'.repeat(400)),
  );
  const anyBlock: fc.Arbitrary<Block> = fc.record({
    text: fc.array(fragment, { maxLength: 30 }).map((fragments) => fragments.join('')),
    lang: fc.constantFrom('', 'en', 'de-AT', 'fr', 'es', 'ja', 'zh-Hant', 'ar', 'hi', 'th', 'xx'),
  });
  const anyBlocks = fc.array(anyBlock, { maxLength: 4 });

  test('a segment is what stands at its place', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const { block, start, end, text, lang } of segmentBlocks(blocks)) {
          expect(text).toBe(blocks[block]!.text.slice(start, end));
          expect(lang).toBe(blocks[block]!.lang);
        }
      }),
    );
  });

  test('segments follow one another without overlap', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        let last = { block: 0, end: 0 };
        for (const segment of segmentBlocks(blocks)) {
          if (segment.block === last.block) expect(segment.start).toBeGreaterThanOrEqual(last.end);
          else expect(segment.block).toBeGreaterThan(last.block);
          expect(segment.end).toBeGreaterThan(segment.start);
          last = segment;
        }
      }),
    );
  });

  test('nothing with a letter or a digit is left out', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const segments = segmentBlocks([block]);
        const ends = [0, ...segments.map(({ end }) => end)];
        const starts = [...segments.map(({ start }) => start), block.text.length];
        const silent = ends.map((end, index) => block.text.slice(end, starts[index]));
        expect(silent.join(' ')).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  test('no segment is empty, padded or too long', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const { text } of segmentBlocks(blocks)) {
          expect(text).toBe(text.trim());
          expect(text).toMatch(/[\p{L}\p{N}]/u);
          expect(text.length).toBeLessThanOrEqual(LIMIT);
        }
      }),
    );
  });

  test('a text of nothing but abbreviations is no trap', { timeout: 30_000 }, () => {
    const begun = performance.now();
    const segments = segmentBlocks([{ text: 'Mr. '.repeat(30_000), lang: 'en' }]);
    expect(segments.every(({ text }) => text.length <= LIMIT)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(4000);
  });

  test('a book in one block is cut within a moment', { timeout: 30_000 }, () => {
    const text = 'It was the best of times.\nIt was the worst, he said.\n'.repeat(12_000);
    const begun = performance.now();
    expect(segmentBlocks([{ text, lang: 'en' }])).toHaveLength(24_000);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});
