import path from 'node:path';
import { expect, test } from 'vitest';
import { read, sources } from './output';

const ROOMS = ['utils', 'components', 'entrypoints'];
const files = ROOMS.flatMap((room) => sources(room, '.ts', '.tsx'));

/** The repository paths that a file imports from. */
function imports(file: string): string[] {
  return [...read(file).matchAll(/from '(\.[^']+)'|import '(\.[^']+)'/g)].map((match) =>
    path.join(path.dirname(file), match[1] ?? match[2]!),
  );
}

test('imports go one way: entrypoints, components, utils', () => {
  const wrong = files.flatMap((file) => {
    const rank = ROOMS.indexOf(file.split('/')[0]!);
    return imports(file)
      .filter((target) => ROOMS.indexOf(target.split('/')[0]!) > rank)
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('utils hold no JSX and know no component library', () => {
  const wrong = sources('utils', '.ts', '.tsx').filter(
    (file) => file.endsWith('.tsx') || /from 'preact/.test(read(file)),
  );
  expect(wrong).toEqual([]);
});

/** What may touch something stands in the files named here and nowhere else. */
test.each([
  ['speechSynthesis', ['utils/speech/web-speech.ts']],
  ['storage.onChanged', ['utils/places/store.ts', 'utils/preferences/store.ts']],
  ['runtime.onMessage', ['utils/messages.ts']],
  ['tabs.sendMessage', ['utils/messages.ts']],
  ['innerHTML =', ['components/reader/article-body.tsx', 'utils/article/template.ts']],
])('%s is used only where it belongs', (name, owners) => {
  expect(files.filter((file) => code(file).includes(name)).toSorted()).toEqual(owners);
});

test.each([
  'fetch(',
  'XMLHttpRequest',
  'WebSocket',
  'sendBeacon',
  'eval(',
  'new Function',
  'window.postMessage',
])('no source uses %s', (name) => {
  expect(files.filter((file) => code(file).includes(name))).toEqual([]);
});

test('raw colours stand in the tokens only', () => {
  const sheets = ['components', 'entrypoints'].flatMap((room) => sources(room, '.css'));
  const wrong = sheets.filter(
    (file) =>
      file !== 'components/tokens.css' && /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(read(file)),
  );
  expect(wrong).toEqual([]);
});

/** A file without its comments. */
function code(file: string): string {
  return read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
