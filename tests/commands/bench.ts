import fs from 'node:fs';
import path from 'node:path';
import { keepSection, type Report, toMarkdown } from '../bench/report';

/** `npm run bench -- NAME`: runs tests/bench/NAME.ts, prints its table and writes it as JSON. */

const OUTPUT = path.resolve('.output/bench');
const BENCHES: Record<string, () => Promise<{ run(): Promise<Report> }>> = {
  extraction: () => import('../bench/extraction'),
  growth: () => import('../bench/growth'),
  likely: () => import('../bench/likely'),
  'save-audio': () => import('../bench/save-audio'),
  speech: () => import('../bench/speech'),
  voice: () => import('../bench/voice'),
};

const [name = ''] = process.argv.slice(2);
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!load) {
  console.error(`usage: npm run bench -- NAME\nbenches: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const report = await (await load()).run();
console.log(toMarkdown(report));
fs.mkdirSync(OUTPUT, { recursive: true });
const file = path.join(OUTPUT, `${name}.json`);
fs.writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
if (report.keep) {
  const results = path.resolve('tests/bench/RESULTS.md');
  const kept = fs.existsSync(results) ? fs.readFileSync(results, 'utf8') : '';
  fs.writeFileSync(results, keepSection(kept, report));
}
console.log(`\nwritten to ${path.relative('.', file)}`);
