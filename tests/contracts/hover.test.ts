import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './output';

/** WCAG 1.4.13 and touch: a pointer over something changes how it looks, and shows nothing. */
const LOOKS = [
  'box-shadow',
  'background',
  'background-color',
  'border-color',
  'color',
  'text-decoration',
];

const sheets = fs
  .readdirSync(path.join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'));

test('nothing is shown on hover alone (WCAG 1.4.13)', () => {
  const rules = sheets.flatMap((file) => {
    const css = fs.readFileSync(path.join(ROOT, 'components', file), 'utf8');
    return [...css.matchAll(/([^{}]*:hover[^{}]*)\{([^{}]*)\}/g)];
  });
  expect(rules.length).toBeGreaterThan(0);
  const changed = rules.flatMap(([, selector, body]) =>
    [...body!.matchAll(/([\w-]+)\s*:/g)].map(([, property]) => [selector!.trim(), property!]),
  );
  expect(changed.filter(([, property]) => !LOOKS.includes(property!))).toEqual([]);
});
