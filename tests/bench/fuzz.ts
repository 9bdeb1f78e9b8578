import path from 'node:path';
import { startExtractor } from '../drive/extractor';
import type { Batch } from './fuzz-page';
import type { Options, Report } from './report';

const PAGES = 50_000;
const BATCH = 1000;

/**
 * Generated pages (50,000, or `--pages N`) through extraction and sanitising in Chromium. Fails when one
 * throws or leaves something in the article that the policy does not allow. `--seed N` repeats a run.
 */
export async function run({ seed = `${Date.now() % 1e9}`, pages }: Options): Promise<Report> {
  const count = Number(pages ?? PAGES);
  const extractor = await startExtractor([path.join(import.meta.dirname, 'fuzz-page.ts')]);
  const rows: Report['rows'] = [];
  try {
    for (let done = 0; done < count; done += BATCH) {
      const own = Number(seed) + done;
      const size = Math.min(BATCH, count - done);
      const expression = `fuzz(${own}, ${size})`;
      const batch = await extractor.evaluate<Batch>(Buffer.from('<p>fuzz'), expression).catch(
        (error: unknown): Batch => ({
          ...{ pages: size, articles: 0, slowest: 0 },
          faults: [`the tab ended: ${String(error)}`],
        }),
      );
      const { articles, slowest, faults } = batch;
      const told = faults.slice(0, 3).join('; ').replaceAll('|', '¦');
      rows.push({ seed: own, pages: size, articles, 'slowest ms': Math.round(slowest), told });
      console.log(
        `seed ${own}: ${size} pages, ${articles} articles, ${faults.length} faults ${told}`,
      );
    }
  } finally {
    await extractor.close();
  }
  return { title: 'Generated pages', rows, failed: rows.some(({ told }) => told !== '') };
}
