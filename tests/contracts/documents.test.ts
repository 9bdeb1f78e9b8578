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

test('every criterion of ACCESSIBILITY.md names the test that holds it', () => {
  const rows = read('ACCESSIBILITY.md').match(/^\| \d.*$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !/\| `tests\/[^|]*\|$/.test(row))).toEqual([]);
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
