import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../../utils/article/policy';
import type { Chromium } from '../chromium';
import { until } from '../until';
import { disturb, isOnTop, type Look, lookAtReader, marks, type Print, printPage } from './in-page';
import { type HostilePage, type Outcome, outcomesOf } from './index-file';
import { type Opening, pressRead } from './press-read';

/** A page must have an answer within this time, whatever it holds. */
const FREEZE_MS = 5000;
/** Long enough for a lazy picture to fail and its handler to run. */
const SETTLE_MS = 250;
/** Pages that fight go on for a few seconds. */
const FIGHT_MS = 4500;

const ALLOWED = {
  tags: [...ALLOWED_TAGS],
  attributes: [
    ...ALLOWED_ATTRIBUTES,
    ...['rel', 'target', 'loading', 'decoding', 'referrerpolicy', 'tabindex'],
  ],
};

/** What a walk through one page found. */
export interface Found {
  id: string;
  outcome: Outcome;
  message: string;
  ms: number;
  marks: string[];
  requests: string[];
  errors: string[];
  covered: boolean;
  /** Whether closing gave the page back. */
  givenBack: boolean;
  /** What is wrong, in words; empty where the page is met. */
  faults: string[];
}

/** Opens a page in a tab of its own, reads it, disturbs it, closes the reader and looks what is left. */
export async function walk(chromium: Chromium, origin: string, at: HostilePage): Promise<Found> {
  const page = await chromium.context.newPage();
  const watch = watchPage(page, at.probe);
  try {
    await page.goto(`${origin}/${at.file}`, { waitUntil: 'load', timeout: 60_000 });
    await sleep(SETTLE_MS);
    const before = await page.evaluate(printPage);
    watch.start();
    const opening = await pressRead(chromium, page);
    const seen = opening.frame ? await visit(page, opening.frame, at) : NOTHING;
    const givenBack = await giveBack(chromium, page, opening, before, seen, at);
    const left = page.isClosed() ? ['the tab is gone'] : await page.evaluate(marks);
    const found = {
      id: at.id,
      outcome: opening.outcome === 'opened' && seen.message ? 'declined' : opening.outcome,
      message: seen.message || opening.message,
      ms: opening.ms,
      marks: [...new Set([...seen.marks, ...left])],
      requests: watch.requests(),
      errors: watch.errors(),
      covered: seen.covered,
      givenBack,
    } satisfies Omit<Found, 'faults'>;
    return { ...found, faults: [...seen.faults, ...judge(found, seen, at)] };
  } finally {
    await page.close().catch(() => {});
  }
}

interface Seen extends Pick<Look, 'message' | 'title' | 'faults'> {
  marks: string[];
  covered: boolean;
}

const NOTHING: Seen = { message: '', title: '', faults: [], marks: [], covered: false };

/** All that a person may do in the open reader, and what it stirs up. */
async function visit(page: Page, reader: Frame, at: HostilePage): Promise<Seen> {
  const look = await reader.evaluate(lookAtReader, ALLOWED);
  const onTop = await page.evaluate(isOnTop, look.buttons);
  await reader.evaluate(() => scrollTo(0, 300));
  const scrolled = await reader.evaluate(lookAtReader, ALLOWED);
  await reader.evaluate(() => scrollTo(0, 0));
  await handle(page);
  await reader.evaluate(disturb);
  await sleep(SETTLE_MS);
  const inFrame = await reader.evaluate(marks);
  const after = at.trigger ? await fight(page, reader, at.trigger) : [];
  return {
    message: look.message,
    title: look.title,
    faults: [...look.faults, ...(look.wide ? ['wider than the window'] : []), ...after],
    marks: inFrame,
    covered: !onTop || look.covered + scrolled.covered > 0 || look.buttons.length === 0,
  };
}

/** A true pointer over the text, true keys, a true copy. */
async function handle(page: Page): Promise<void> {
  for (const y of [160, 260, 360, 520, 700]) await page.mouse.move(640, y, { steps: 2 });
  await page.mouse.wheel(0, 200);
  for (const keys of ['Tab', 'Tab', 'Tab', 'j', 'Control+A', 'Control+C', 'Home']) {
    await page.keyboard.press(keys);
  }
}

/** Lets the page do what it does, and looks how the reader stands it. */
async function fight(page: Page, reader: Frame, trigger: string): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(trigger);
  for (const end = Date.now() + FIGHT_MS; Date.now() < end; await sleep(300)) {
    const start = Date.now();
    await page.evaluate('1');
    if (Date.now() - start > 1500) faults.push('the tab hardly answers');
  }
  if (reader.isDetached()) return faults;
  const look = await reader.evaluate(lookAtReader, ALLOWED).catch(() => null);
  if (!look) return faults;
  if (!(await page.evaluate(isOnTop, look.buttons))) faults.push('open, and not on top');
  return faults;
}

/** Closes the reader, or the popup that told why there is none, and compares the page. */
async function giveBack(
  chromium: Chromium,
  page: Page,
  opening: Opening,
  before: Print,
  seen: Seen,
  { trigger }: HostilePage,
): Promise<boolean> {
  if (opening.frame && !opening.frame.isDetached()) await closeByMouse(page, opening.frame);
  if (!opening.frame) await chromium.context.pages()[0]?.bringToFront();
  const same = async () => {
    const now = await page.evaluate(printPage);
    // What the trigger did to the page is the page's own.
    if (trigger) return now.rootStyle === before.rootStyle && !isOver(opening.frame, seen);
    return JSON.stringify(now) === JSON.stringify(before);
  };
  return until('the page is as it was', same, 2000).catch(() => false);
}

function isOver(frame: Frame | undefined, _seen: Seen): boolean {
  return frame !== undefined && !frame.isDetached();
}

/** By a true click at the place of the button: whatever lies over it gets the click instead. */
async function closeByMouse(page: Page, reader: Frame): Promise<void> {
  const { buttons } = await reader.evaluate(lookAtReader, ALLOWED);
  const close = await reader.evaluate(() => {
    const named = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Close',
    );
    const box = named?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  const point = close ?? buttons[0];
  if (point) await page.mouse.click(point.x, point.y);
}

function judge(found: Omit<Found, 'faults'>, seen: Seen, at: HostilePage): string[] {
  const wanted = outcomesOf(at);
  return [
    ...(wanted.includes(found.outcome) ? [] : [`${found.outcome}, not ${wanted.join(' or ')}`]),
    ...(at.message && !found.message.includes(at.message) ? [`says "${found.message}"`] : []),
    ...(at.title && seen.title !== at.title ? [`titled "${seen.title}"`] : []),
    ...(found.ms > FREEZE_MS ? [`took ${found.ms} ms`] : []),
    ...found.marks.map((mark) => `marker ${mark}`),
    ...found.requests.map((url) => `asked for ${url}`),
    ...found.errors.map((error) => `error ${error}`),
    ...(found.covered ? ['controls are covered'] : []),
    ...(found.givenBack ? [] : ['page not given back']),
  ];
}

/** Notes what the page and the reader ask for, and their errors, from `start` on. */
function watchPage(page: Page, probe = '/track/') {
  let from = Number.POSITIVE_INFINITY;
  const known = new Set<string>();
  const asked = new Set<string>();
  const errors = new Set<string>();
  page.on('request', (request) => {
    const url = request.url();
    if (Date.now() < from) return void known.add(url);
    if (!/^https?:/.test(url) || known.has(url)) return;
    const isReader = request.frame() !== page.mainFrame();
    const isPicture = request.resourceType() === 'image';
    const isProbe = url.includes(probe) || /\/track\/|\/xss-beacon/.test(url);
    if (isProbe || (isReader && !isPicture)) asked.add(new URL(url).pathname);
  });
  page.on('pageerror', (error) => {
    if (Date.now() >= from) errors.add(error.message.slice(0, 120));
  });
  page.on('console', (message) => {
    if (Date.now() < from || message.type() !== 'error') return;
    if (/chrome-extension:|content-scripts/.test(message.location().url)) {
      errors.add(message.text().slice(0, 120));
    }
  });
  page.on('dialog', (dialog) => {
    errors.add(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    start: () => {
      from = Date.now();
    },
    requests: () => [...asked],
    errors: () => [...errors],
  };
}
