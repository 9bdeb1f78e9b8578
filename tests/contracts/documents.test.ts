import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { shownKey } from '../../utils/shortcuts/keys';
import { SHORTCUT_ROWS } from '../../utils/shortcuts/table';
import { JOURNEYS } from '../e2e/key-map/journeys';
import { ROOT, read } from './output';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const DOCUMENTS = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'ACCESSIBILITY.md'],
];
/** What npm itself knows. */
const BUILT_IN = ['ci', 'install'];

test.each(DOCUMENTS)('every npm command in %s exists', (document) => {
  const commands = [...read(document).matchAll(/npm (?:run )?([a-z0-9:-]+)/g)].map(
    ([, name]) => name!,
  );
  expect(commands.filter((name) => !(name in scripts) && !BUILT_IN.includes(name))).toEqual([]);
});

test.each(DOCUMENTS)('every file named in %s exists', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, file]) => file!);
  const paths = [
    ...read(document).matchAll(/`((?:entrypoints|components|utils|public|tests)\/[\w./-]+)`/g),
  ].map(([, file]) => file!);
  expect([...links, ...paths].filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
});

/** The criteria of level A and AA in WCAG 2.2, by their guideline. */
const WCAG_AA: Record<string, number[]> = {
  ...{ '1.1': [1], '1.2': [1, 2, 3, 4, 5], '1.3': [1, 2, 3, 4, 5] },
  ...{ '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13], '2.1': [1, 2, 4], '2.2': [1, 2], '2.3': [1] },
  ...{ '2.4': [1, 2, 3, 4, 5, 6, 7, 11], '2.5': [1, 2, 3, 4, 7, 8], '3.1': [1, 2] },
  ...{ '3.2': [1, 2, 3, 4, 6], '3.3': [1, 2, 3, 4, 7, 8], '4.1': [2, 3] },
};

/** The rows of ACCESSIBILITY.md that begin with a criterion: its numbers, and all of the row. */
function criteria(): { numbers: string[]; row: string }[] {
  return (read('ACCESSIBILITY.md').match(/^\| \d.*$/gm) ?? []).map((row) => {
    const [, first] = row.split('|');
    const numbers = first!.match(/\d\.\d\.\d+/g)!;
    const [from, to] = / to /.test(first!) ? numbers.map((one) => one.split('.').map(Number)) : [];
    if (!from || !to) return { numbers, row };
    const many = Array.from({ length: to[2]! - from[2]! + 1 }, (_none, index) => index + from[2]!);
    return { numbers: many.map((last) => `${from[0]}.${from[1]}.${last}`), row };
  });
}

test('ACCESSIBILITY.md has each criterion of WCAG 2.2 AA, once', () => {
  const all = Object.entries(WCAG_AA).flatMap(([guideline, last]) =>
    last.map((number) => `${guideline}.${number}`),
  );
  expect(all).toHaveLength(55);
  const listed = criteria().flatMap(({ numbers }) => numbers);
  expect(listed).toEqual([...new Set(listed)]);
  expect(all.filter((number) => !listed.includes(number))).toEqual([]);
});

test('each tested criterion is named in the title of a test, in a file that its row names', () => {
  const titled = (file: string) =>
    [...read(file).matchAll(/^(?!\s*(?:\*|\/)).*['"`].*\bWCAG ([\d., ]+)/gm)].flatMap(
      ([, numbers]) => numbers!.match(/\d\.\d\.\d+/g) ?? [],
    );
  const rows = criteria().filter(({ row }) => row.includes('`tests/'));
  expect(rows.length).toBeGreaterThan(25);
  const wrong = rows.flatMap(({ numbers, row }) => {
    const files = [...row.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file!);
    const named = files.map(titled);
    const missing = numbers.filter((number) => !named.flat().includes(number));
    const idle = files.filter(
      (_file, index) => !named[index]!.some((one) => numbers.includes(one)),
    );
    return [...missing, ...idle.map((file) => `${numbers.join()}: ${file}`)];
  });
  expect(wrong).toEqual([]);
});

test('every row of the key map is walked by keys under its name, and every walk is a row', () => {
  const [, table] = read('ACCESSIBILITY.md').split(/^## Keyboard$/m);
  const rows = table!.split(/^## /m)[0]!.match(/^\| (?!where |---)[^|]+ \|/gm) ?? [];
  expect(rows.map((row) => row.slice(2, -2))).toEqual(Object.keys(JOURNEYS));
});

test('the README names the two commands, and CI runs the second', () => {
  expect(read('README.md')).toContain('npm ci && npm start');
  expect(read('README.md')).toContain('npm ci && npm test');
  expect(read('.ci/run')).toContain('npm ci && npm test');
});

test('the README lists the shortcuts as they are in the table', () => {
  const texts = JSON.parse(read('public/_locales/en/messages.json'));
  const escaped = (key: string) => shownKey(key).replace('<', '&lt;').replace('>', '&gt;');
  const rows = SHORTCUT_ROWS.map(
    ([, { key, label }]) => `| <kbd>${escaped(key)}</kbd> | ${texts[label].message} |`,
  );
  const listed = read('README.md').match(/^\| <kbd>(?!Space).*$/gm);
  expect(listed).toEqual(rows);
});

test('the test command leaves nothing out', () => {
  for (const part of ['types', 'lint', 'build', 'unit', 'component', 'contracts', 'e2e']) {
    expect(scripts.test).toContain(`npm run ${part}`);
  }
});
