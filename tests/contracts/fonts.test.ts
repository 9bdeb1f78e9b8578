import fs from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { FAMILIES, type Family, scriptOf } from '../../utils/fonts/families';
import { FONTS_BUDGET, sizeOf } from './budgets';
import { outputFolder, ROOT } from './output';

const BROWSERS = ['chrome', 'firefox'] as const;

test.each(BROWSERS)('%s: every shipped font says the bytes of its package', (browser) => {
  for (const { source, faces } of Object.values<Family>(FAMILIES)) {
    for (const { file } of faces) {
      const original = path.join(ROOT, 'node_modules', source, 'files', `${file}.woff2`);
      const value: string = runInNewContext(read(browser, scriptOf(file)));
      expect(Buffer.from(value, 'base64').equals(fs.readFileSync(original))).toBe(true);
    }
  }
});

test.each(BROWSERS)(
  '%s: nothing but shipped fonts and their licences is beside them',
  (browser) => {
    const families = Object.values<Family>(FAMILIES);
    const licences = families.map(({ source }) => `${path.basename(source)}-OFL.txt`);
    const scripts = families.flatMap(({ faces }) =>
      faces.map(({ file }) => path.basename(scriptOf(file))),
    );
    const there = fs.readdirSync(`${outputFolder(browser)}/fonts`);
    expect(there.toSorted()).toEqual([...licences, ...scripts].toSorted());
    for (const licence of licences) {
      expect(read(browser, `/fonts/${licence}`)).toMatch(
        /Copyright[\s\S]*SIL OPEN FONT LICENSE Version 1\.1/,
      );
    }
  },
);

test(`the fonts stay within ${FONTS_BUDGET} bytes of the package`, () => {
  const sizes = new Map<string, number>();
  for (const [name, size] of packedFonts()) {
    const family = /^[a-z]+/.exec(name)![0];
    sizes.set(family, (sizes.get(family) ?? 0) + size);
  }
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  console.log(`fonts: ${all} of ${FONTS_BUDGET} bytes gzip`, Object.fromEntries(sizes));
  expect(all).toBeLessThanOrEqual(FONTS_BUDGET);
});

function packedFonts(): [name: string, size: number][] {
  return ['fonts', 'assets'].flatMap((sub) => {
    const folder = path.join(outputFolder('chrome'), sub);
    const files = fs.readdirSync(folder).filter((name) => !name.endsWith('.css'));
    return files.map((name): [string, number] => [name, sizeOf(folder, [name]).gzip]);
  });
}

function read(browser: 'chrome' | 'firefox', file: string): string {
  return fs.readFileSync(`${outputFolder(browser)}${file}`, 'utf8');
}
