import { expect, test } from 'vitest';
import { fileName } from '../../utils/audio/file-name';

test.each([
  ['Night Ferry Returns', 'Night Ferry Returns.opus'],
  ['Who? What: "a/b\\c" <d>|*', 'Who What a b c d.opus'],
  ['..\u202Ehidden\u0000 name. ', 'hidden name.opus'],
  ['夜のフェリー', '夜のフェリー.opus'],
  ['عبّارة الليل', 'عبّارة الليل.opus'],
  ['', 'article.opus'],
  ['???', 'article.opus'],
  ['CON', 'article CON.opus'],
])('%j is saved as %j', (title, name) => {
  expect(fileName(title, 'opus')).toBe(name);
});

test('a long title is cut between characters', () => {
  expect(fileName('🎉'.repeat(200), 'opus')).toBe(`${'🎉'.repeat(80)}.opus`);
});
