import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Extraction } from '../drive/extraction-page';
import { type Extractor, pageId, pagesIn, readPage, startExtractor } from '../drive/extractor';
import type { Plain } from './plain-page';
import type { Losses } from './region-page';
import { corpus, isTuned, median, type Report } from './report';
import { PARTS, type Times, timeParts } from './timed-parts';

const SETS = ['news', 'segments', 'pages'];
/** Both run on each page, ours first on every other one: whoever is first warms the caches. */
const OURS = 'extractThisPage()';
const PLAIN = 'plainReadability()';

/**
 * Extraction on the shared corpus beside plain Readability, page by page in the same tab: what they
 * find, by the corpus' own scorer, and what they take, ours part by part.
 */
export async function run(): Promise<Report> {
  const folder = corpus('corpus');
  const modules = ['plain-page.ts', 'region-page.ts'];
  const extractor = await startExtractor(
    modules.map((name) => path.join(import.meta.dirname, name)),
    [timeParts()],
  );
  try {
    const rows = [];
    for (const set of SETS) rows.push(...(await compare(extractor, path.join(folder, set))));
    return { title: 'Extraction beside plain Readability', rows, keep: true };
  } finally {
    await extractor.close();
  }
}

async function compare(extractor: Extractor, folder: string) {
  const ours: Record<string, Measured<Extraction> & { parts: Times }> = {};
  const plain: Record<string, Measured<Plain>> = {};
  const truth: Truth = JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8'));
  for (const [index, file] of pagesIn(folder).entries()) {
    const id = pageId(file);
    const order = index % 2 ? `[${OURS}, ${PLAIN}]` : `[${PLAIN}, ${OURS}].reverse()`;
    // The region is noted first: it is asked of the page, and touches nothing of it.
    const expected = JSON.stringify(truth[id]?.expectedHtml ?? '');
    const expression = `(() => { const region = articleRegion(${expected});
      const found = ${order}.map((one) => ({ ...one, losses: losses(region, one.html) }));
      return { ours: { ...found[0], parts: timedParts }, plain: found[1] }; })()`;
    const found = await extractor.evaluate<Pair>(readPage(file), expression);
    ours[id] = found.ours;
    plain[id] = found.plain;
  }
  const parts = { all: () => true, tuned: isTuned, 'held out': (id: string) => !isTuned(id) };
  return Object.entries(parts).flatMap(([part, belongs]) => {
    const ids = Object.keys(ours).filter(belongs);
    const ratio = median(ids.map((id) => ours[id]!.ms / Math.max(plain[id]!.ms, 0.1)));
    const timesOf = (part: keyof Times, ids: readonly string[]) => {
      // A page without an article is never sanitised; a part that no page has is no longer found.
      const times = ids.map((id) => ours[id]!.parts[part]).filter((ms) => ms !== undefined);
      if (times.length === 0) throw new Error(`Nothing of "${part}" is timed: see timed-parts.ts.`);
      return times;
    };
    const partTimes = (ids: readonly string[]) =>
      Object.fromEntries(
        PARTS.map((part) => [`${part} ms`, median(timesOf(part, ids)).toFixed(1)]),
      );
    const row = (extractor: string, results: Results, times: string) => ({
      set: `${path.basename(folder)}, ${part}`,
      extractor,
      pages: ids.length,
      'median ms': median(ids.map((id) => results[id]!.ms)).toFixed(1),
      'ms ratio': times,
      ...(results === ours ? partTimes(ids) : {}),
      ...score(folder, ids, results),
      ...lost(ids.map((id) => results[id]!.losses)),
    });
    return [row('ours', ours, ratio.toFixed(2)), row('plain', plain, '1.00')];
  });
}

type Measured<T> = T & { losses: Losses };
type Pair = { ours: Measured<Extraction> & { parts: Times }; plain: Measured<Plain> };
type Results = Record<string, Measured<{ ms: number }>>;
type Truth = Record<string, { expectedHtml?: string }>;

const KINDS: Record<string, keyof Losses> = {
  'headings lost': 'headings',
  'captions lost': 'captions',
  'lists lost': 'lists',
  'lazy images lost': 'lazyImages',
  'lead images lost': 'leadImage',
};

/** What was in the article's region of the pages and is not in the results, by kind. */
function lost(losses: readonly Losses[]): Record<string, string> {
  const sum = (kind: keyof Losses, part: 0 | 1) =>
    losses.reduce((total, one) => total + one[kind][part], 0);
  return Object.fromEntries(
    Object.entries(KINDS).map(([title, kind]) => {
      const all = sum(kind, 1);
      return [title, all === 0 ? '–' : `${sum(kind, 0)} of ${all}`];
    }),
  );
}

/** What the corpus' own scorer prints, by its first word on each line. */
function score(
  folder: string,
  ids: readonly string[],
  results: Record<string, unknown>,
): Record<string, string> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'clarion-bench-'));
  const file = path.join(scratch, 'results.json');
  fs.writeFileSync(file, JSON.stringify(results));
  const truth = JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8'));
  const part = Object.fromEntries(ids.map((id) => [id, truth[id]]));
  fs.writeFileSync(path.join(scratch, 'truth.json'), JSON.stringify(part));
  const scorer = path.join(corpus('corpus'), 'score.mjs');
  const printed = execFileSync(process.execPath, [scorer, scratch, file], { encoding: 'utf8' });
  fs.rmSync(scratch, { recursive: true });
  const [text = '', phrases = ''] = ['text', 'phrases'].map(
    (name) => printed.split('\n').find((line) => line.startsWith(name)) ?? '',
  );
  const right = (name: string) =>
    new RegExp(`^${name}\\s+right (\\d+ of \\d+)`, 'm').exec(printed)?.[1] ?? '–';
  const found = (line: string, name: string) =>
    new RegExp(`${name} ([\\d.]+)`).exec(line)?.[1] ?? '–';
  return {
    F1: found(text || phrases, 'F1'),
    precision: found(text || phrases, 'precision'),
    recall: found(text || phrases, 'recall'),
    exact: found(text, 'exact'),
    titles: right('title'),
    authors: right('author'),
    dates: right('date'),
  };
}
