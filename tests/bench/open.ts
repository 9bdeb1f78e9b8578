import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BareChromium, launchBareChromium } from '../drive/bare-chromium';
import { bundle } from '../drive/bundle';
import { evaluateIn, type Send } from '../drive/chromium-session';
import { servePages } from '../drive/pages';
import { until } from '../drive/until';
import { openPages, routesOf } from './open-pages';
import type { Told } from './open-watch';
import { buildFloor, type Reader } from './readers';
import { median, type Options, quantile, type Report } from './report';

const EXTENSION = path.resolve('.output/chrome-mv3');
const WATCH = path.join(import.meta.dirname, 'open-watch.ts');
const ROUNDS = 20;
/** A popup that opens is there by then. */
const POPUP_MS = 500;

/** What one opening took, in ms. */
interface Opened {
  painted: number;
  interactive: number;
  longest: number;
  cpu: number;
}

/**
 * From the command to the first readable screen, beside a reader that does nothing more than copy,
 * Readability, DOMPurify and innerHTML. Both are extensions in one browser; rounds alternate, and each
 * opens on a page that was loaded anew.
 */
export async function run({ only, rounds }: Options): Promise<Report> {
  const pages = Object.entries(openPages()).filter(([name]) => !only || name.includes(only));
  const server = await servePages(routesOf(Object.fromEntries(pages)));
  const floor = await buildFloor();
  const chromium = await launchBareChromium([
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--window-size=1280,900',
  ]);
  try {
    const opening = await prepareBare(chromium, server.origin, { floor, ours: EXTENSION });
    const results: Record<string, Row> = {};
    for (const [name, { id }] of pages) {
      results[name] = { page: id, ...(await compare(opening, name, Number(rounds ?? ROUNDS))) };
      console.log(name, JSON.stringify(results[name]));
    }
    const rows = Object.entries(results).map(([name, row]) => ({ class: name, ...row }));
    return { title: 'Opening beside the floor', rows, data: results, keep: !only };
  } finally {
    await chromium.close();
    await server.close();
    fs.rmSync(floor, { recursive: true });
  }
}

/** Opens the reader of a name once on a page. */
type Opening = (reader: Reader, pathname: string) => Promise<Opened>;

/** Loads the readers, and gives each its grant of the tab, for as long as that stays on the server. */
async function prepareBare(
  chromium: BareChromium,
  origin: string,
  folders: Record<Reader, string>,
): Promise<Opening> {
  const watch = await bundle(WATCH);
  const workers = new Map<Reader, Send>();
  for (const [reader, folder] of Object.entries(folders) as [Reader, string][]) {
    const id = await chromium.load(folder);
    const worker = await workerOf(chromium, id);
    await evaluateIn(worker, watch);
    await evaluateIn(worker, goTo(`${origin}/none`));
    await click(chromium, id);
    workers.set(reader, worker);
  }
  const cpuSeconds = async () => {
    const { processInfo } = await chromium.send<{ processInfo: { cpuTime: number }[] }>(
      'SystemInfo.getProcessInfo',
    );
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  return async (reader, pathname) => {
    const worker = workers.get(reader)!;
    await evaluateIn(worker, goTo(origin + pathname));
    await evaluateIn(worker, 'watchReader()');
    const before = await cpuSeconds();
    const told = await evaluateIn<Told>(worker, 'openReader()');
    // What is still done for the screen that is shown already.
    await sleep(300);
    return { ...told, cpu: ((await cpuSeconds()) - before) * 1000 };
  };
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

async function targetOf(
  { send }: BareChromium,
  is: (target: Target) => boolean,
): Promise<string | undefined> {
  const told = await send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{}] });
  return told.targetInfos.find(is)?.targetId;
}

async function workerOf(chromium: BareChromium, id: string): Promise<Send> {
  const targetId = await until(`the worker of ${id} runs`, () =>
    targetOf(
      chromium,
      ({ type, url }) => type === 'service_worker' && url.startsWith(originOf(id)),
    ),
  );
  const { sessionId } = await chromium.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  return (method, params) => chromium.send(method, params, sessionId);
}

/** Clicks a toolbar button, which grants the tab, and closes the popup that it may open. */
async function click(chromium: BareChromium, id: string): Promise<void> {
  const targetId = await targetOf(chromium, ({ type }) => type === 'tab');
  await chromium.send('Extensions.triggerAction', { id, targetId });
  await sleep(POPUP_MS);
  const isPopup = ({ type, url }: Target) => type === 'page' && url.startsWith(originOf(id));
  const popup = await targetOf(chromium, isPopup);
  if (popup) await chromium.send('Target.closeTarget', { targetId: popup });
}

function originOf(id: string): string {
  return `chrome-extension://${id}/`;
}

function goTo(url: string): string {
  return `loadPage(${JSON.stringify(url)})`;
}

type Row = Record<string, string | number>;

async function compare(opening: Opening, name: string, rounds: number): Promise<Row> {
  const opened: Record<Reader, Opened[]> = { floor: [], ours: [] };
  // The first is not counted: it warms what the browser keeps of a script.
  for (let round = -1; round < rounds; round += 1) {
    const order: Reader[] = round % 2 ? ['floor', 'ours'] : ['ours', 'floor'];
    for (const reader of order) {
      const one = await opening(reader, `/${encodeURIComponent(name)}.html`);
      if (round >= 0) opened[reader].push(one);
    }
  }
  return summary(opened);
}

function summary(opened: Record<Reader, Opened[]>): Row {
  const of = (reader: Reader, what: keyof Opened) => opened[reader].map((one) => one[what]);
  const ratios = (what: keyof Opened) =>
    of('ours', what).map((ms, round) => ms / of('floor', what)[round]!);
  const ratio = (what: keyof Opened) => Number(median(ratios(what)).toFixed(2));
  const ms = (value: number) => Math.round(value);
  return {
    medianRatio: ratio('painted'),
    p95Ratio: Number(
      (quantile(of('ours', 'painted'), 0.95) / quantile(of('floor', 'painted'), 0.95)).toFixed(2),
    ),
    'painted ms': ms(median(of('ours', 'painted'))),
    'floor ms': ms(median(of('floor', 'painted'))),
    interactiveRatio: ratio('interactive'),
    cpuRatio: ratio('cpu'),
    'longest between frames ms': ms(median(of('ours', 'longest'))),
    'floor longest ms': ms(median(of('floor', 'longest'))),
  };
}
