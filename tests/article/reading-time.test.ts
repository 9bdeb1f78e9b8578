import { describe, expect, test } from 'vitest';
import { countCharacters, countWords, readingMinutes } from '../../utils/article/reading-time';

describe('words', () => {
  test.each([
    ['en', 'Don’t stop — not now, well-known friend!', 6],
    ['en', '3.14 is about π.', 4],
    ['en', ' … — !? ', 0],
    ['en', '', 0],
    ['fr', 'Où est-il ? « Ici ! »', 3],
    ['ru', 'Он пришёл домой.', 3],
    ['ar', 'هذا كتاب جديد.', 3],
    ['hi', 'यह मेरी किताब है।', 4],
    ['ja', '私は学生です。', 4],
    ['zh', '我们是学生。', 3],
    ['th', 'ภาษาไทย', 2],
    ['', '私は学生です。', 4],
    ['zh', 'OpenAI 我们是学生', 4],
  ])('%s: %j', (lang, text, words) => {
    expect(countWords(text, lang)).toBe(words);
  });
});

describe('characters', () => {
  test.each([
    ['zh', '我们是学生。', 5],
    ['zh-Hant-TW', '「OpenAI」與 3 個學生', 6],
    ['ja', '私は学生です。', 6],
    ['ja', 'チョコレート、時々', 8],
    ['ja', '2026年', 2],
    ['zh', '𠮷野家', 3],
    ['zh', '……', 0],
  ])('%s: %j', (lang, text, characters) => {
    expect(countCharacters(text, lang)).toBe(characters);
  });

  test.each(['en', 'ko', 'th', 'zha', ''])('%j counts words', (lang) => {
    expect(countCharacters('我们', lang)).toBeNull();
  });
});

describe('reading time', () => {
  test.each([
    ['en', 228, 1],
    ['en', 2280, 10],
    ['en-GB', 2280, 10],
    ['de', 1790, 10],
    ['ar', 1380, 10],
    ['zh-Hant-TW', 1580, 10],
    ['xx', 1840, 10],
    ['', 1840, 10],
    ['en', 342, 2],
    ['en', 341, 1],
  ])('%s: %i words take %i min', (lang, words, minutes) => {
    expect(readingMinutes(words, lang)).toBe(minutes);
  });

  test('is never less than a minute', () => {
    expect(readingMinutes(0, 'en')).toBe(1);
  });
});
