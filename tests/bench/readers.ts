import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page, Worker } from 'playwright';
import { bundle } from '../drive/bundle';
import type { Chromium } from '../drive/chromium';
import type { PageServer } from '../drive/pages';
import { until } from '../drive/until';
import type {} from './open-detector';

/** The floor and ours in one browser. */

const FLOOR = path.join(import.meta.dirname, 'floor');
const DETECTOR = path.join(import.meta.dirname, 'open-detector.ts');

export type Reader = 'floor' | 'ours';

export interface Bench {
  origin: string;
  page: Page;
  workers: Record<Reader, Worker>;
}

export async function buildFloor(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clarion-floor-'));
  for (const file of ['manifest.json', 'worker.js'])
    fs.copyFileSync(path.join(FLOOR, file), path.join(folder, file));
  fs.writeFileSync(path.join(folder, 'script.js'), await bundle(path.join(FLOOR, 'script.ts')));
  return folder;
}

export async function prepare(chromium: Chromium, server: PageServer): Promise<Bench> {
  const page = await chromium.context.newPage();
  await page.addInitScript({ content: await bundle(DETECTOR) });
  const ours = await chromium.worker();
  const floor = await until('the floor has a worker', () =>
    chromium.context.serviceWorkers().find((worker) => worker !== ours),
  );
  await page.goto(`${server.origin}/none`);
  // A click on each toolbar button grants the tab, for as long as it stays on this server.
  await chromium.clickAction(page);
  await (await chromium.popup()).press('Escape');
  await chromium.clickAction(page, new URL(floor.url()).host);
  return { origin: server.origin, page, workers: { ours, floor } };
}

declare const chrome: {
  tabs: { query(wanted: object): Promise<object[]> };
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
};

/** Runs in an extension's worker: what the browser does when the key is pressed. */
export async function pressTheKey(): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const start = Date.now();
  chrome.commands.onCommand.dispatch('toggle-reader', tab);
  return start;
}

export async function readingOf(page: Page): Promise<Window['reading'] | null> {
  const readings = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => window.reading).catch(() => null)),
  );
  return readings.find((one) => one?.idle) ?? null;
}
