import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './output';

/** Sharing costs about as much as a few lines. */
const WORTH_SHARING = 450;

/** Bytes before minifying by module and script, as `modules/reader-parts.ts` lists them. */
const HELD: Record<string, Record<string, number>> = JSON.parse(
  fs.readFileSync(path.join(ROOT, '.output/reader-modules.json'), 'utf8'),
);

test('no module is in two of the scripts that are put beside each other in a page', () => {
  const scripts = Object.keys(HELD).sort();
  expect(scripts).toEqual(['reader', 'reader-listening', 'reader-panel', 'reader-vertical']);
  const seen = new Map<string, string>();
  const twice = scripts.flatMap((script) =>
    Object.entries(HELD[script]!).flatMap(([module, bytes]) => {
      const first = seen.get(module);
      if (bytes > WORTH_SHARING) seen.set(module, script);
      return first && bytes > WORTH_SHARING ? [`${module} in ${first} and ${script}`] : [];
    }),
  );
  expect(twice).toEqual([]);
});

test('what the first screen does without is in no script that it waits for', () => {
  const modules = Object.keys(HELD.reader!).filter((module) => module.includes('.ts'));
  expect(modules.filter((module) => /components\/(?:settings|profiles)\//.test(module))).toEqual(
    [],
  );
  const speech = Object.entries(HELD.reader!).filter(([module]) =>
    module.startsWith('utils/speech/'),
  );
  expect(speech.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(1500);
});
