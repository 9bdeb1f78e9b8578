import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { type Extractor, pageId, pagesIn, readPage, startExtractor } from '../drive/extractor';

/** `npm run extract -- FILE [--url URL]`, or `-- --dir DIR --out FILE`. */

const USAGE = `usage: npm run extract -- FILE.html [--url URL]
       npm run extract -- --dir DIR --out RESULTS.json`;
/** One tab loads while another extracts; more gain nothing on two cores. */
const TABS = 2;

async function extractPage(extractor: Extractor, file: string, url?: string) {
  try {
    return { id: pageId(file), ...(await extractor.extract(readPage(file), url)) };
  } catch (error) {
    return { id: pageId(file), error: error instanceof Error ? error.message : String(error) };
  }
}

async function extractFolder(extractor: Extractor, folder: string) {
  const queue = pagesIn(folder);
  const results: Record<string, Awaited<ReturnType<typeof extractPage>>> = {};
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      results[pageId(file)] = await extractPage(extractor, file);
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return Object.fromEntries(Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, dir: { type: 'string' }, out: { type: 'string' } },
});
const [file] = positionals;
if (!(values.dir && values.out) && !file) {
  console.error(USAGE);
  process.exit(2);
}
const extractor = await startExtractor();
try {
  if (values.dir && values.out) {
    const start = Date.now();
    const results = await extractFolder(extractor, values.dir);
    fs.writeFileSync(values.out, `${JSON.stringify(results, null, 1)}\n`);
    const entries = Object.values(results);
    const failed = entries.filter(({ error }) => error !== null);
    const seconds = (Date.now() - start) / 1000;
    console.log(
      `${entries.length} pages in ${seconds.toFixed(1)} s, ${failed.length} without an article`,
    );
    for (const { id, error } of failed) console.log(`  ${id}: ${error}`);
  } else {
    console.log(JSON.stringify(await extractPage(extractor, file!, values.url), null, 1));
  }
} finally {
  await extractor.close();
}
