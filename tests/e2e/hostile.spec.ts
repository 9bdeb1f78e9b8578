import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type Chromium, launchChromium } from '../drive/chromium';
import { readHostile } from '../drive/hostile/index-file';
import { walk } from '../drive/hostile/walk';
import { type PageServer, servePages } from '../drive/pages';
import { CHROME_EXTENSION } from './journey';

/** Pages that attack the reader or are broken, one after the other in one browser. */
const { pages, routes } = readHostile(
  path.resolve(import.meta.dirname, '../fixtures/hostile'),
  false,
);
let chromium: Chromium;
let server: PageServer;

test.beforeAll(async () => {
  server = await servePages(routes);
  chromium = await launchChromium({ extensions: [CHROME_EXTENSION], headless: true });
});

test.afterAll(async () => {
  await chromium.close();
  await server.close();
});

for (const page of pages) {
  test(`${page.file}: ${page.attacks}`, async () => {
    expect((await walk(chromium, server.origin, page)).faults).toEqual([]);
  });
}
