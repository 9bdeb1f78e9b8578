import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanLine,
  foldSpace,
  inScripts,
  isPlain,
  parseDate,
  parseLanguage,
  textDirection,
} from '../../utils/article/text';

test('white space folds as in HTML', () => {
  expect(foldSpace('\n  A\u00A0 title\t\tin\r\nlines ')).toBe('A title in lines');
});

describe('a line of untrusted text', () => {
  test.each([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['turned text', 'gpj.\u202Eexe', 'gpj.exe'],
    ['isolated text', 'a\u2066b\u2069c', 'abc'],
    ['the Arabic letter mark', 'a\u061Cb', 'ab'],
    ['soft hyphens and zero-width spaces', 'Pay\u00ADpal\u200B.com\uFEFF', 'Paypal.com'],
    ['tag characters', 'safe\u{E0041}\u{E007F}', 'safe'],
    ['half a character', 'a\uD83D b', 'a\uFFFD b'],
    ['white space beside what is taken out', '\u200B Title \u200B here \u200B', 'Title here'],
  ])('is shown without tricks: %s', (_name, text, shown) => {
    expect(cleanLine(text)).toBe(shown);
  });

  test('keeps at most three stacked accents', () => {
    expect(cleanLine(`Z${'\u0301'.repeat(40)}al`)).toBe(`Z${'\u0301'.repeat(3)}al`);
  });

  test.each(['می‌خواهم', '👩‍👩‍👧', 'क्‍ष', 'Überfluß', '東京'])(
    'keeps what %s is written with',
    (text) => {
      expect(cleanLine(text)).toBe(text);
    },
  );

  test('is cut by characters, with an ellipsis', () => {
    expect(cleanLine('😀'.repeat(6), 5)).toBe('😀😀😀😀…');
    expect(cleanLine('😀'.repeat(5), 5)).toBe('😀'.repeat(5));
    expect([...cleanLine('x'.repeat(5000))]).toHaveLength(300);
  });

  test('is one line, well formed and within its limit, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const line = cleanLine(text, limit);
        expect(line.isWellFormed()).toBe(true);
        expect([...line].length).toBeLessThanOrEqual(limit);
        expect(line).not.toMatch(/[\p{Bidi_Control}\n\r]|^\s|\s$|\s\s/u);
      }),
    );
  });
});

describe('a language', () => {
  test.each([
    ['en', 'en'],
    ['en_us', 'en-US'],
    [' DE-at ', 'de-AT'],
    ['zh-hant-hk', 'zh-Hant-HK'],
    ['iw', 'he'],
    ['eng', 'en'],
  ])('%j is %j', (tag, language) => {
    expect(parseLanguage(tag)).toBe(language);
  });

  test.each([undefined, null, '', 'x y', 'english', 'x-default', 'en-', '<b>', 'en"', '__proto__'])(
    '%j is none',
    (tag) => {
      expect(parseLanguage(tag)).toBe('');
    },
  );

  test('is empty or one that Intl takes, whatever the tag was', () => {
    const tag = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8}){0,3}$/),
    );
    fc.assert(
      fc.property(tag, (text) => {
        const language = parseLanguage(text);
        expect(Intl.getCanonicalLocales(language || [])).toEqual(language ? [language] : []);
      }),
    );
  });
});

describe('a date', () => {
  test.each([
    ['keeps a day without a time', '2026-11-22', '2026-11-22'],
    ['keeps a written offset', '2026-11-22T23:30:00-05:00', '2026-11-22T23:30:00-05:00'],
    ['keeps a fraction of a second', '2026-11-22T23:30:00.5Z', '2026-11-22T23:30:00.5Z'],
    ['trims', ' 2026-11-22\n', '2026-11-22'],
    ['reads the long form', 'Sun, 03 Mar 2024 10:00:00 GMT', '2024-03-03T10:00:00Z'],
    ['reads an offset without a colon', '2024-03-03T10:00:00+0200', '2024-03-03T08:00:00Z'],
  ])('%s', (_promise, written, date) => {
    expect(parseDate(written)).toBe(date);
  });

  test.each([
    ...[undefined, null, '', 'yesterday', '2024-13-01', '5', 'Published 5', 'Updated 12'],
    ...['1234-01-01', '2999-01-01', '+010000-01-01', '1700000000'],
  ])('%j is none', (written) => {
    expect(parseDate(written)).toBeNull();
  });

  test('is null or a date, whatever the page wrote', () => {
    const written = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: false }).map(String),
      fc.stringMatching(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/),
    );
    fc.assert(
      fc.property(written, (text) => {
        const date = parseDate(text) ?? '2000-01-01';
        expect(new Date(date).getUTCFullYear()).toBeGreaterThanOrEqual(1600);
      }),
    );
  });
});

describe('the direction of a text', () => {
  test.each([
    ['ltr', ''],
    ['ltr', '2026: 100 %'],
    ['ltr', 'The word سلام means peace.'],
    ['rtl', 'الكلمة peace تعني السلام في اللغة الإنجليزية.'],
    ['rtl', 'שלום עולם'],
    ['rtl', 'ދިވެހި'],
    ['ltr', '今日は晴れです。'],
  ])('is %s for %j', (direction, text) => {
    expect(textDirection(text)).toBe(direction);
  });
});

test.each(['[\\p{L}]', '[\\p{N}]', '[\\p{M}]'])('%s says the same of plain text', (source) => {
  const pattern = inScripts(source);
  const full = new RegExp(source, 'u');
  const plain = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    isPlain,
  );
  expect(plain.length).toBeGreaterThan(2000);
  expect(plain.filter((sign) => pattern(sign).test(sign) !== full.test(sign))).toEqual([]);
});
