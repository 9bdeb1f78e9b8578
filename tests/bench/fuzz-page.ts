import fc from 'fast-check';
import { extract, type Part } from '../../utils/article/extract';
import { anyPage } from '../article/any-html';
import { disallowed } from '../article/audit';

/** Runs in the page. */
export interface Batch {
  pages: number;
  articles: number;
  /** The slowest page, in milliseconds. */
  slowest: number;
  faults: string[];
}

const PARTS: Part[] = ['article', 'article', 'article', 'guess', 'page', 'text'];

/** Reads so many generated pages and looks at what comes of them; a seed always makes the same ones. */
function fuzz(seed: number, pages: number): Batch {
  const batch: Batch = { pages, articles: 0, slowest: 0, faults: [] };
  for (const [index, html] of fc.sample(anyPage, { seed, numRuns: pages }).entries()) {
    const start = performance.now();
    try {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const found = extract(page, PARTS[index % PARTS.length]);
      if (found.ok) {
        batch.articles += 1;
        batch.faults.push(...disallowed(found.value.body).map((fault) => `${index}: ${fault}`));
      }
    } catch (error) {
      batch.faults.push(`${index}: ${String(error)}`);
    }
    batch.slowest = Math.max(batch.slowest, performance.now() - start);
  }
  return batch;
}

Object.assign(globalThis, { fuzz });
