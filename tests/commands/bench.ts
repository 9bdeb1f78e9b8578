import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { whereMeasured } from '../bench/machine';
import { toSvg } from '../bench/plot';
import { keepSection, type Options, type Report, toMarkdown } from '../bench/report';

/**
 * `npm run bench -- NAME [--json FILE]`: runs tests/bench/NAME.ts, prints its table and writes it as
 * JSON. What other options mean, each bench says.
 */

const OUTPUT = path.resolve('.output/bench');
const BENCHES: Record<string, () => Promise<{ run(options: Options): Promise<Report> }>> = {
  cost: () => import('../bench/cost'),
  extraction: () => import('../bench/extraction'),
  fuzz: () => import('../bench/fuzz'),
  growth: () => import('../bench/growth'),
  hostile: () => import('../bench/hostile'),
  idle: () => import('../bench/idle'),
  listening: () => import('../bench/listening'),
  open: () => import('../bench/open'),
  likely: () => import('../bench/likely'),
  'save-audio': () => import('../bench/save-audio'),
  'screen-reader': () => import('../bench/screen-reader'),
  sizes: () => import('../bench/sizes'),
  speech: () => import('../bench/speech'),
  voice: () => import('../bench/voice'),
};

const TEXT = { type: 'string' } as const;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    dir: TEXT,
    json: TEXT,
    only: TEXT,
    browser: TEXT,
    seed: TEXT,
    pages: TEXT,
    rounds: TEXT,
    minutes: TEXT,
  },
});
const [name = ''] = positionals;
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!load) {
  console.error(
    `usage: npm run bench -- NAME [--json FILE]\nbenches: ${Object.keys(BENCHES).join(', ')}`,
  );
  process.exit(2);
}
const report = await (await load()).run(values);
console.log(toMarkdown(report));
const file = path.resolve(values.json ?? path.join(OUTPUT, `${name}.json`));
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, `${JSON.stringify(report.data ?? report, null, 1)}\n`);
if (report.keep) {
  const results = path.resolve('tests/bench/RESULTS.md');
  const kept = fs.existsSync(results) ? fs.readFileSync(results, 'utf8') : '';
  fs.writeFileSync(results, keepSection(kept, report, whereMeasured()));
  for (const plot of report.plots ?? [])
    fs.writeFileSync(path.join(path.dirname(results), plot.file), toSvg(plot));
}
console.log(`\nwritten to ${path.relative('.', file)}`);
if (report.failed) process.exitCode = 1;
