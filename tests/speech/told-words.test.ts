import { expect, test } from 'vitest';
import { toldWords } from '../../utils/speech/told-words';

const TEXT = 'Café crème, s’il vous plaît.';
const at = (charIndex: number, charLength = 0, name = 'word') => ({ charIndex, charLength, name });

test.each([
  ['a word', at(5, 5), { start: 5, length: 5 }],
  ['a word with its comma', at(5, 6), { start: 5, length: 6 }],
  ['a word up to an apostrophe', at(12, 1), { start: 12, length: 1 }],
  ['a word of no told length', at(5), { start: 5, length: 6 }],
  ['a sentence', at(0, 28, 'sentence'), null],
  ['a space', at(4), null],
  ['a place amid a word', at(6, 5), null],
  ['an end amid a word', at(5, 3), null],
  ['an end behind the text', at(22, 9), null],
  ['a place behind the text', at(99), null],
])('%s', (_what, event, word) => {
  expect(toldWords(TEXT).read(event)).toEqual(word);
});

test('a voice that told a wrong place once is not believed again', () => {
  const words = toldWords(TEXT);
  words.read(at(6, 5));
  expect(words.read(at(5, 5))).toBeNull();
  expect(words.isLast()).toBe(false);
});

test.each(['今天下雨了', 'วันนี้ฝนตก'])('scripts without spaces have words anywhere: %s', (text) => {
  expect(toldWords(text).read(at(2, 2))).toEqual({ start: 2, length: 2 });
});

test('knows when the last word was told, whatever signs come after it', () => {
  const words = toldWords(TEXT);
  words.read(at(17, 4));
  expect(words.isLast()).toBe(false);
  words.read(at(22, 5));
  expect(words.isLast()).toBe(true);
  expect(toldWords('…').isLast()).toBe(false);
});
