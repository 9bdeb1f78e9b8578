import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type Chromium, launchChromium } from '../drive/chromium';
import { type Firefox, launchFirefox } from '../drive/firefox';
import { readHostile } from '../drive/hostile/index-file';
import { walk } from '../drive/hostile/walk';
import { walkFirefox } from '../drive/hostile/walk-firefox';
import { type PageServer, servePages } from '../drive/pages';
import { CHROME_EXTENSION, FIREFOX_EXTENSION } from './journey';

/**
 * Pages that attack the reader or are broken, one after the other in one browser of each kind. Both walk
 * through the same page at the same time: most of it is waiting.
 */
const { pages, routes } = readHostile(
  path.resolve(import.meta.dirname, '../fixtures/hostile'),
  false,
);

test.describe('in both browsers', () => {
  let chromium: Chromium;
  let firefox: Firefox;
  let toChromium: PageServer;
  let toFirefox: PageServer;
  const asked: string[] = [];

  test.beforeAll(async () => {
    toChromium = await servePages(routes);
    toFirefox = await servePages(routes, {}, (pathname) => asked.push(pathname));
    [chromium, firefox] = await Promise.all([
      launchChromium({ extensions: [CHROME_EXTENSION], headless: true }),
      launchFirefox({ headless: true }),
    ]);
    await firefox.install(FIREFOX_EXTENSION);
  });
  test.afterAll(() =>
    Promise.all([chromium, firefox, toChromium, toFirefox].map((opened) => opened.close())),
  );

  for (const page of pages) {
    test(`${page.file}: ${page.attacks}`, async () => {
      const [inChromium, inFirefox] = await Promise.all([
        walk(chromium, toChromium.origin, page),
        walkFirefox(firefox, toFirefox.origin, page, asked),
      ]);
      expect({ chromium: slowAside(inChromium), firefox: slowAside(inFirefox) }).toEqual({
        chromium: [],
        firefox: [],
      });
    });
  }
});

test.describe('the walk itself finds', () => {
  let chromium: Chromium;
  test.beforeAll(async () => {
    chromium = await launchChromium({ extensions: [CHROME_EXTENSION], headless: true });
  });
  test.afterAll(() => chromium.close());

  const story = routes['/one-page-site.html']!;
  const about = { id: 'X', file: 'x.html', attacks: '', expected: '', contentType: 'text/html' };
  for (const [what, trigger, fault] of [
    ['a payload that ran', "window.__xss = 'X'", 'marker __xss=X'],
    ['a request', "new Image().src = '/track/x.gif'", 'asked for /track/x.gif'],
    ['what is left of the page', "document.body.style.overflow = 'hidden'", null],
    [
      'a reader that should have stayed',
      'document.documentElement.lastElementChild.remove()',
      'not open after the trigger',
    ],
  ] as const) {
    test(what, async () => {
      const own = await servePages({ '/x.html': story });
      const page = { ...about, trigger, lasts: 900, after: 'open' as const };
      const { faults } = await walk(chromium, own.origin, page);
      await own.close();
      expect(faults).toEqual(fault === null ? [] : [fault]);
    });
  }
});

/** Without the times, which are the machine's as much as ours; the bench looks at them. */
function slowAside({ faults }: { faults: string[] }): string[] {
  return faults.filter((fault) => !/^(?:took|froze for) /.test(fault));
}
