import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMON_PACK, LANGUAGES } from '../../utils/speech/built-in/languages';
import { LANGUAGE_BUDGET, sizeOf, VOICE_BUDGET } from './budgets';
import { outputFolder, ROOT, read } from './output';

const BROWSERS = ['chrome', 'firefox'] as const;
/** The add-on site of Mozilla refuses a text file of more than 5 MB. */
const TEXT_FILE = 5_000_000;

const folder = (browser: 'chrome' | 'firefox') => path.join(outputFolder(browser), 'espeak');
const gzipped = (name: string) => sizeOf(folder('chrome'), [name]).gzip;

test.each(BROWSERS)(
  '%s: each shipped language has its pack, and nothing else is there',
  (browser) => {
    const packs = new Set(LANGUAGES.map(({ dictionary }) => dictionary));
    // English is in the pack that all need.
    packs.delete('en');
    const files = [
      'COPYING',
      'espeak-ng.js',
      ...[...packs, COMMON_PACK].map((name) => `${name}.js`),
    ];
    expect(fs.readdirSync(folder(browser)).toSorted()).toEqual(files.toSorted());
  },
);

test.each(BROWSERS)('%s: no file is larger than the stores take', (browser) => {
  for (const name of fs.readdirSync(folder(browser)))
    expect([name, fs.statSync(path.join(folder(browser), name)).size < TEXT_FILE]).toEqual([
      name,
      true,
    ]);
});

test(`the voice stays within ${VOICE_BUDGET} bytes of the package, a language within ${LANGUAGE_BUDGET}`, () => {
  const names = fs.readdirSync(folder('chrome')).filter((name) => name.endsWith('.js'));
  const sizes = names.map((name): [string, number] => [name.replace('.js', ''), gzipped(name)]);
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  const table = sizes.toSorted(([, a], [, b]) => b - a).map(([name, size]) => `${name} ${size}`);
  console.log(`built-in voice: ${all} of ${VOICE_BUDGET} bytes gzip\n${table.join(', ')}`);
  expect(all).toBeLessThanOrEqual(VOICE_BUDGET);
  for (const [name, size] of sizes) expect([name, size <= LANGUAGE_BUDGET]).toEqual([name, true]);
});

test('the engine comes as in its package, save for the call that would fetch its data', () => {
  const original = read('node_modules/@echogarden/espeak-ng-emscripten/espeak-ng.js');
  const ours = fs.readFileSync(path.join(folder('chrome'), 'espeak-ng.js'), 'utf8');
  const start = original.indexOf('loadPackage({files:');
  const end = original.indexOf('})', start) + 2;
  expect(start).toBeGreaterThan(0);
  expect(ours).toBe(original.slice(0, start) + original.slice(end));
});

test.each(BROWSERS)('%s: the package bears the licence it is distributed under', (browser) => {
  const copying = fs.readFileSync(path.join(folder(browser), 'COPYING'), 'utf8');
  expect(copying).toMatch(/GNU GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007/);
  expect(copying).toContain('END OF TERMS AND CONDITIONS');
  for (const name of ['NOTICE', 'LICENSE'])
    expect(fs.readFileSync(path.join(outputFolder(browser), name), 'utf8')).toBe(read(name));
});

test('the repository says plainly what is under which licence', () => {
  const gpl = /GNU\s+General Public License, version 3 or any later version/;
  for (const document of ['LICENSE', 'NOTICE', 'README.md']) expect(read(document)).toMatch(gpl);
  for (const document of ['LICENSE', 'README.md']) expect(read(document)).toMatch(/MIT License/);
  const { dependencies } = JSON.parse(read('package.json'));
  for (const name of Object.keys(dependencies).filter((one) => !one.startsWith('@fontsource')))
    expect(read('NOTICE').toLowerCase()).toContain(name);
  expect(
    fs.existsSync(path.join(ROOT, 'node_modules/@echogarden/espeak-ng-emscripten/COPYING')),
  ).toBe(true);
});
