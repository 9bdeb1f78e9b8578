import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../utils/speech/block';
import { segmentBlocks } from '../../utils/speech/segment';
import type { Stretch } from '../../utils/speech/stretches';

/** The longest text that is given to an engine at once. */
const LIMIT = 700;

/** By language, a file of [why, text with a bar at each end of a sentence]. */
const FOLDER = path.join(import.meta.dirname, 'sentences');
const CASES = fs.readdirSync(FOLDER).flatMap((file) => {
  const cases: [why: string, text: string][] = JSON.parse(
    fs.readFileSync(path.join(FOLDER, file), 'utf8'),
  );
  const lang = path.basename(file, '.json');
  return cases.map(([why, text]) => [lang, why, text] as const);
});

/** What stands between the bars, with its place in the text without them. */
function between(marked: string) {
  let end = 0;
  return marked.split('|').flatMap((part) => {
    const start = end + part.length - part.trimStart().length;
    end += part.length;
    const text = part.trim();
    return /[\p{L}\p{N}]/u.test(text) ? [{ start, end: start + text.length, text }] : [];
  });
}

describe('sentences', () => {
  test.each(CASES)('%s, %s: %s', (file, _why, marked) => {
    const lang = file === 'unknown' ? '' : file;
    const segments = segmentBlocks([{ text: marked.replaceAll('|', ''), lang }]);
    expect(segments.map(({ start, end, text }) => ({ start, end, text }))).toEqual(between(marked));
  });

  test('are tried in many languages', () => {
    expect(CASES.length).toBeGreaterThan(200);
    expect(new Set(CASES.map(([lang]) => lang)).size).toBeGreaterThanOrEqual(30);
  });

  test('know their block, their place, their language and what they are', () => {
    const blocks: Block[] = [
      { text: ' Ja. Nein. ', lang: 'de', kind: 'listItem', opens: true },
      { text: ' — ', lang: 'de' },
      { text: 'Yes.', lang: 'en', kind: 'heading' },
    ];
    const item = { block: 0, lang: 'de', kind: 'listItem' };
    expect(segmentBlocks(blocks)).toEqual([
      { ...item, start: 1, end: 4, text: 'Ja.', opens: true },
      { ...item, start: 5, end: 10, text: 'Nein.' },
      { block: 2, start: 0, end: 4, text: 'Yes.', lang: 'en', kind: 'heading' },
    ]);
  });

  test('end before a space, whatever reference marks stand between', () => {
    const text = 'It rained.[1] Nobody[2] minded.[3][a] It stopped.4 Then came snow.';
    const at = text.indexOf('4 ');
    const segments = segmentBlocks([{ text, lang: 'en', citations: [[at, at + 1]] }]);
    expect(segments.map((segment) => segment.text)).toEqual([
      'It rained.[1]',
      'Nobody[2] minded.[3][a]',
      'It stopped.4',
      'Then came snow.',
    ]);
    expect(segments[1]!.citations).toEqual([
      [6, 9],
      [17, 20],
      [20, 23],
    ]);
    expect(segments[2]!.citations).toEqual([[11, 12]]);
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

  test('is cut at spaces in Thai, which marks no sentences', () => {
    const text = `${'ผมไปตลาดแล้วซื้อผลไม้ '.repeat(30)}ครับ`;
    const thai = segmentBlocks([{ text, lang: 'th-TH' }]);
    expect(thai.length).toBeGreaterThan(3);
    expect(thai.map((segment) => segment.text).join(' ')).toBe(text);
    expect(thai.every((segment) => segment.text.length <= 160)).toBe(true);
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
      '[1]',
      '[a, 2] ',
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

  test('the segments and the silence between them are the text', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        let [told, done] = ['', 0];
        for (const { start, end, text } of segmentBlocks([block])) {
          told += block.text.slice(done, start) + text;
          done = end;
        }
        expect(told + block.text.slice(done)).toBe(block.text);
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

describe('another language within a block', () => {
  /** Cuts an English block in which "[fr:…]" is marked as French; what is cut, with its language. */
  function cut(marked: string): string[] {
    let text = '';
    const foreign: Stretch[] = [];
    for (const part of marked.split(/(\[[a-z]{2}:[^\]]*\])/)) {
      const match = /^\[([a-z]{2}):(.*)\]$/.exec(part);
      const start = text.length;
      text += match ? match[2]! : part;
      if (match) foreign.push({ start, end: text.length, lang: match[1]! });
    }
    const segments = segmentBlocks([{ text, lang: 'en', foreign }]);
    for (const { start, end, text: own, lang, otherwise } of segments) {
      expect(text.slice(start, end)).toBe(own);
      expect(otherwise).toBe(lang === 'en' ? undefined : 'en');
    }
    return segments.map((segment) => `${segment.lang} ${segment.text}`);
  }

  test.each([
    [
      'a few words stay',
      'It was [fr:déjà vu] all over again.',
      ['en It was déjà vu all over again.'],
    ],
    [
      'a whole sentence is its own',
      'She waved. “[fr:Au revoir!]” Then she left.',
      ['en She waved.', 'fr “Au revoir!”', 'en Then she left.'],
    ],
    [
      'many words are their own',
      'He said [de:ich habe das nie so gemeint], and sat down.',
      ['en He said', 'de ich habe das nie so gemeint,', 'en and sat down.'],
    ],
    [
      'sentences are cut by the rules of their own language',
      'She wrote: [de:Das gilt z. B. hier und dort. Sonst nicht.] Nobody answered.',
      [
        'en She wrote:',
        'de Das gilt z. B. hier und dort.',
        'de Sonst nicht.',
        'en Nobody answered.',
      ],
    ],
    [
      'a script without spaces is counted by characters',
      'The novel [ja:吾輩は猫である] is read, [ja:猫] is a cat.',
      ['en The novel', 'ja 吾輩は猫である', 'en is read, 猫 is a cat.'],
    ],
    [
      'the same language is none',
      'It was [en:what it was and will be then] again.',
      ['en It was what it was and will be then again.'],
    ],
  ])('%s', (_what, marked, expected) => {
    expect(cut(marked)).toEqual(expected);
  });

  test('whatever is marked, all of the text is cut into segments, in order', () => {
    const sentence = fc.constantFrom(
      'He left. ',
      '“Non!” ',
      'and so on, ',
      'z. B. ',
      '猫である。',
      '… ',
      ' ',
    );
    const part = fc.record({ text: sentence, lang: fc.constantFrom('', 'fr', 'ja', 'en') });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        let text = '';
        const foreign: Stretch[] = [];
        for (const { text: own, lang } of parts) {
          const start = text.length;
          text += own;
          if (lang) foreign.push({ start, end: text.length, lang });
        }
        const segments = segmentBlocks([{ text, lang: 'en', foreign }]);
        let done = 0;
        for (const { start, end, text: own } of segments) {
          expect(text.slice(done, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(text.slice(start, end)).toBe(own);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(text.slice(done)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
