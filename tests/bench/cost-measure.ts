import fs from 'node:fs';
import path from 'node:path';
import { bundle } from '../drive/bundle';
import { launchChromium } from '../drive/chromium';
import type { Send } from '../drive/chromium-session';
import { type Routes, servePages } from '../drive/pages';
import { until } from '../drive/until';
import { ACTIONS, ACTS, type Action, close, textFrame, turnWheel } from './cost-actions';
import type {} from './cost-detector';
import { countMainThread, type Spent, spentDuring } from './main-thread';
import { type Bench, buildFloor, prepare, pressTheKey, type Reader, readingOf } from './readers';
import { median } from './report';

const EXTENSION = path.resolve('.output/chrome-mv3');
const DETECTOR = path.join(import.meta.dirname, 'cost-detector.ts');
/** After this, nothing comes of an action any more: the last piece of 100,000 words is laid out, too. */
const SETTLED_MS = 1500;
const WHEEL_MS = 1_000;

/** Two readers in one browser, and the session that tells what the page's main thread spends. */
export interface Costing extends Bench {
  send: Send;
}

/** CPU time of one action, and the tasks over 50 ms in it. */
export interface Cost extends Spent {
  tasks: number;
  longest: number;
}

/** What somebody does in a reader; of an opening, the tasks are those after the text was painted first. */
export type What = Action | 'opening' | 'closing' | 'scrolling';
export type Costs = Record<What, Cost[]> & { frames: number[] };

export async function withReaders<T>(
  routes: Routes,
  use: (costing: Costing) => Promise<T>,
): Promise<T> {
  const server = await servePages(routes);
  const floor = await buildFloor();
  const chromium = await launchChromium({ extensions: [EXTENSION, floor], headless: true });
  try {
    const bench = await prepare(chromium, server);
    await bench.page.addInitScript({ content: await bundle(DETECTOR) });
    const send = await countMainThread(await chromium.context.newCDPSession(bench.page));
    return await use({ ...bench, send });
  } finally {
    await chromium.close();
    await server.close();
    fs.rmSync(floor, { recursive: true });
  }
}

/** What a reader costs on a page, from each key on until nothing comes of it any more. */
export async function measure(
  costing: Costing,
  reader: Reader,
  pathname: string,
  rounds: number,
): Promise<Costs> {
  const { page, send } = costing;
  const costs: Costs = {
    ...{ opening: [], closing: [], size: [], theme: [], profile: [], scrolling: [], frames: [] },
  };
  const take = async (what: What, act: () => Promise<unknown>) => {
    const begun = Date.now();
    const spent = await spentDuring(send, async () => {
      await act();
      await page.waitForTimeout(SETTLED_MS);
    });
    const since = what === 'opening' ? (await readingOf(page))!.painted! : begun;
    costs[what].push({ ...spent, ...(await longTasksSince(costing, since)) });
  };
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(costing.origin + pathname, { waitUntil: 'load' });
    await take('opening', () => open(costing, reader));
    for (const action of ACTIONS) await take(action, () => ACTS[reader][action](costing, round));
    const frames = textFrame(page).evaluate((ms) => window.framesOf(ms), WHEEL_MS);
    await take('scrolling', () => turnWheel(page, WHEEL_MS));
    costs.frames.push(...(await frames));
    await take('closing', () => close(costing, reader));
  }
  await forgetPreferences(costing);
  return costs;
}

/** The median of one side of a cost. */
export function cost(costs: readonly Cost[], key: keyof Cost): number {
  return median(costs.map((one) => one[key]));
}

export async function open({ page, workers }: Costing, reader: Reader): Promise<void> {
  await workers[reader].evaluate(pressTheKey);
  await until(`${reader} is open`, () => readingOf(page), 60_000);
}

async function longTasksSince({ page }: Costing, since: number) {
  const all = await page.evaluate(() => window.longTasks);
  const later = all.filter(({ at }) => at >= since).map(({ ms }) => ms);
  return { tasks: later.length, longest: Math.max(0, ...later) };
}

declare const chrome: { storage: Record<'local' | 'sync', { clear(): Promise<void> }> };

async function forgetPreferences({ workers }: Costing): Promise<void> {
  await workers.ours.evaluate(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.local.clear();
  });
}
