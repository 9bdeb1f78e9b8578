import { test as base } from '@playwright/test';
import { servePages } from '../../drive/pages';
import { EDGE_PAGES } from '../edge-pages';
import { ARTICLES } from '../journey';
import type { Hands } from './hands';
import { JOURNEYS } from './journeys';

/**
 * Declares a test for every row of the key map in ACCESSIBILITY.md. One browser walks all rows; each
 * begins in a tab of its own with nothing stored.
 */
export function walkRows(
  launch: (origin: string) => Promise<{ hands: Hands; close: () => Promise<void> }>,
): void {
  const test = base.extend<object, { hands: Hands }>({
    hands: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern
      async ({}, use) => {
        const server = await servePages(ARTICLES, EDGE_PAGES);
        const { hands, close } = await launch(server.origin);
        await use(hands);
        await close();
        await server.close();
      },
      { scope: 'worker' },
    ],
  });
  for (const [row, journey] of Object.entries(JOURNEYS)) {
    test(`keys: ${row}`, async ({ hands }) => {
      await hands.begin();
      await journey(hands);
    });
  }
}
