import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { type Chromium, launchChromium } from '../drive/chromium';
import { type PageServer, servePages } from '../drive/pages';
import { EDGE_PAGES } from './edge-pages';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const CHROME_EXTENSION = path.join(ROOT, '.output/chrome-mv3');
export const FIREFOX_EXTENSION = path.join(ROOT, '.output/firefox-mv3');
export const FAKE_VOICE = path.join(ROOT, 'tests/fixtures/fake-voice');
export const ARTICLES = path.join(ROOT, 'tests/fixtures/articles');

interface Fixtures {
  /** Whether a speech engine without sound is there; without it Chromium has no voice. */
  voice: boolean;
  server: PageServer;
  chromium: Chromium;
  /** A tab that shows the sample article. */
  page: Page;
}

/** Journeys in real Chromium against the built extension; each has a browser of its own. */
export const test = base.extend<Fixtures>({
  voice: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern
  server: async ({}, use) => {
    const server = await servePages(ARTICLES, EDGE_PAGES);
    await use(server);
    await server.close();
  },
  chromium: async ({ voice }, use) => {
    const extensions = voice ? [CHROME_EXTENSION, FAKE_VOICE] : [CHROME_EXTENSION];
    const chromium = await launchChromium({
      extensions,
      headless: true,
      extraArgs: ['--autoplay-policy=no-user-gesture-required'],
    });
    await use(chromium);
    await chromium.close();
  },
  page: async ({ chromium, server }, use) => {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    await use(page);
  },
});

export { expect };

/** Opens the reader as a person does: toolbar button, popup, one of the two large buttons. */
export async function openFromPopup(
  chromium: Chromium,
  page: Page,
  button: 'read' | 'listen' = 'read',
): Promise<Frame> {
  await pressInPopup(chromium, page, button);
  return chromium.reader(page);
}

/** Presses one of the popup's large buttons. */
export async function pressInPopup(
  chromium: Chromium,
  page: Page,
  button: 'read' | 'listen',
): Promise<void> {
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('#${button}')`);
  await popup.click(`#${button}`);
}

/** The popup over a page, with its preferences drawn. */
export async function popupOver(chromium: Chromium, page: Page) {
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('form')`);
  return popup;
}

export const AXE = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Runs axe where its source can be evaluated: a frame, or the popup. Fails with what it found. */
export async function expectNoViolations(
  evaluate: (expression: string) => Promise<unknown>,
): Promise<void> {
  await evaluate(AXE);
  const found = await evaluate(
    'axe.run().then(({violations}) => violations.map(({id, nodes}) => id + " " + nodes.map(n => n.html)))',
  );
  expect(found).toEqual([]);
}

/** The marked text in a frame, by the name of its highlight. */
export function marked(frame: Frame, name: 'sentence' | 'word'): Promise<string> {
  return frame.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map(String).join(),
    `clarion-${name}`,
  );
}

export interface Spoken {
  text: string;
  rate: number;
  voice: string;
}

/** What the fake voice was given to speak, oldest first. */
export async function spoken(chromium: Chromium): Promise<Spoken[]> {
  const workers = chromium.context.serviceWorkers();
  for (const worker of workers) {
    const list = await worker.evaluate<Spoken[] | undefined>('globalThis.spoken');
    if (list) return list;
  }
  throw new Error('The fake voice is not there.');
}

export type { Chromium, Frame, Page };
