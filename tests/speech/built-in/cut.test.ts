import { expect, test } from 'vitest';
import { cutLoader, pack, packFiles } from '../../../modules/espeak/cut';
import { LANGUAGES } from '../../../utils/speech/built-in/languages';
import { unpack } from '../../../utils/speech/built-in/pack';
import { readPackage } from './real-espeak';

const original = readPackage();

test('the engine loses only the call that would fetch its data', () => {
  expect(original.engine).not.toContain('remote_package_size:');
  expect(original.engine).toContain('export default Module');
  expect(original.files.at(-1)!.end).toBe(original.data.length);
});

test('a package that is built in another way is refused', () => {
  expect(() => cutLoader('export default 1;')).toThrow('no list of data files');
});

test('each language has its dictionary in one pack, and no other file', () => {
  const packs = packFiles(original.files);
  for (const { dictionary } of LANGUAGES) {
    if (dictionary === 'en') continue;
    expect(packs.get(dictionary)!.map(({ path }) => path)).toEqual([`${dictionary}_dict`]);
  }
  const common = packs.get('common')!.map(({ path }) => path);
  expect(common).toEqual(
    expect.arrayContaining(['phondata', 'phonindex', 'phontab', 'intonations', 'en_dict']),
  );
  expect(common.filter((path) => path.startsWith('lang/'))).toHaveLength(LANGUAGES.length);
  expect(common.filter((path) => path.startsWith('voices/'))).toHaveLength(2);
});

test('a language of which there is no data stops the build', () => {
  const without = original.files.filter(({ path }) => path !== 'de_dict');
  expect(() => packFiles(without)).toThrow('"de"');
});

test('what is packed is unpacked byte by byte', async () => {
  const data = Uint8Array.from({ length: 1000 }, (_, i) => (i * 31) % 256);
  const files = [
    { path: 'lang/de', start: 10, end: 14 },
    { path: 'empty', start: 20, end: 20 },
    { path: 'de_dict', start: 500, end: 1000 },
  ];
  const unpacked = await unpack(pack(files, data));
  expect(unpacked.map(([path]) => path)).toEqual(['lang/de', 'empty', 'de_dict']);
  expect(unpacked[0]![1]).toEqual(data.subarray(10, 14));
  expect(unpacked[1]![1]).toHaveLength(0);
  expect(unpacked[2]![1]).toEqual(data.subarray(500));
});
