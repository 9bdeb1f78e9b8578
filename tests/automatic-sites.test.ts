import { expect, test } from 'vitest';
import { automaticHosts, originsOf } from '../utils/automatic-sites';

test('the permission for a site covers it with and without "www."', () => {
  expect(originsOf('paper.example')).toEqual(['*://paper.example/*', '*://www.paper.example/*']);
});

test('sites are read back from the permissions, each once and in order', () => {
  const origins = [...originsOf('paper.example'), ...originsOf('a.example'), '*://www.b.example/*'];
  expect(automaticHosts(origins)).toEqual(['a.example', 'b.example', 'paper.example']);
});

test.each(['<all_urls>', '*://*/*', '*://*.example/*', 'https://paper.example/*', ''])(
  'no single site is meant by %s',
  (origin) => {
    expect(automaticHosts([origin])).toEqual([]);
  },
);
