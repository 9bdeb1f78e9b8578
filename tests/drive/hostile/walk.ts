import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../../utils/article/policy';
import type { Chromium } from '../chromium';
import { until } from '../until';
import {
  disturb,
  isOnTop,
  type Look,
  longestPause,
  lookAtReader,
  marks,
  type Print,
  printPage,
  startPulse,
} from './in-page';
import { type HostilePage, type Outcome, outcomesOf } from './index-file';
import { pressRead } from './press-read';

/** Nobody may be held up for longer at once, nor wait longer for the answer of a page of usual size. */
const FREEZE_MS = 5000;
/** Long enough for a lazy picture to fail and its handler to run. */
const SETTLE_MS = 150;
/** Pages that fight go on for a few seconds. */
const FIGHT_MS = 4500;

export const ALLOWED = {
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
  /** The longest that the page was held up at once until then. */
  freeze: number;
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
    const address = `${origin}/${at.file}`;
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 }).catch(() => {});
    await sleep(SETTLE_MS);
    const before = await page.evaluate(printPage).catch(() => null);
    if (!before) return neverShown(at);
    // What ran without the reader is the page's own.
    const own = await page.evaluate(marks);
    await page.evaluate(startPulse);
    watch.start();
    const opening = await pressRead(chromium, page);
    const freeze = await page.evaluate(longestPause);
    const seen = opening.frame ? await visit(page, opening.frame, at) : NOTHING;
    const givenBack = await giveBack(page, opening.frame, before, at);
    const left = await page.evaluate(marks);
    const found = {
      id: at.id,
      outcome: opening.outcome === 'opened' && seen.message ? 'declined' : opening.outcome,
      message: seen.message || opening.message,
      ms: opening.ms,
      freeze,
      marks: [...new Set([...seen.marks, ...left])].filter((mark) => !own.includes(mark)),
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

function neverShown(at: HostilePage): Found {
  const found = {
    id: at.id,
    outcome: 'crashed' as const,
    message: 'the tab crashes before anything is asked of it',
    ...{ ms: 0, freeze: 0, marks: [], requests: [], errors: [] },
    covered: false,
    givenBack: true,
  };
  return { ...found, faults: judge(found, { title: '' }, at) };
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
  const after = at.trigger ? await fight(page, reader, at) : [];
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
  for (const y of [160, 260, 360, 520, 700]) await page.mouse.move(640, y, { steps: 1 });
  await page.mouse.wheel(0, 200);
  for (const keys of ['Tab', 'Tab', 'Tab', 'j', 'Control+A', 'Control+C', 'Home']) {
    await page.keyboard.press(keys);
  }
}

/** Lets the page do what it does, and looks how the reader stands it. */
async function fight(
  page: Page,
  reader: Frame,
  { trigger = '', lasts = FIGHT_MS, after }: HostilePage,
): Promise<string[]> {
  const faults: string[] = [];
  const seen = await sight(page, reader);
  await page.evaluate(trigger);
  // Once it is closed, nothing opens it again.
  for (const end = Date.now() + lasts; Date.now() < end && !reader.isDetached(); await sleep(100)) {
    const start = Date.now();
    await page.evaluate('1');
    if (Date.now() - start > FREEZE_MS) faults.push('the tab hardly answers');
  }
  const isOpen = !reader.isDetached();
  if (after && isOpen !== (after === 'open')) faults.push(`not ${after} after the trigger`);
  const look = isOpen ? await reader.evaluate(lookAtReader, ALLOWED).catch(() => null) : null;
  if (!look) return faults;
  if (!(await page.evaluate(isOnTop, look.buttons))) faults.push('open, and not on top');
  if ((await sight(page, reader)) !== seen) faults.push('open, and looks otherwise');
  return faults;
}

/** The middle of the button that closes, as it is seen: a press meets it also through what lies over it. */
async function sight(page: Page, reader: Frame): Promise<string> {
  const { x, y } = await closeButton(reader);
  const clip = { x: x - 20, y: y - 5, width: 40, height: 10 };
  return (await page.screenshot({ clip })).toString('base64');
}

/** Closes the reader and compares the page. */
async function giveBack(
  page: Page,
  reader: Frame | undefined,
  before: Print,
  { trigger }: HostilePage,
): Promise<boolean> {
  if (reader && !reader.isDetached()) await closeByMouse(page, reader);
  const same = async () => {
    const now = await page.evaluate(printPage);
    const isOpen = reader !== undefined && !reader.isDetached();
    // What the trigger did to the page is the page's own.
    if (trigger) return !isOpen && !/overflow: hidden/.test(now.rootStyle ?? '');
    return JSON.stringify(now) === JSON.stringify(before);
  };
  return until('the page is as it was', same, 3000).catch(() => false);
}

/** By a true click at the place of the button: whatever lies over it gets the click instead. */
async function closeByMouse(page: Page, reader: Frame): Promise<void> {
  const { x, y } = await closeButton(reader);
  await page.mouse.click(x, y);
}

/** The middle of the button that closes, in an article and in a message. */
function closeButton(reader: Frame): Promise<{ x: number; y: number }> {
  return reader.evaluate(() => {
    const named = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Close',
    );
    const { x, y, width, height } = named!.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/**
 * How long a page may take: as long as its words say. Of generated ones without such words it is asked only
 * that nothing freezes; meanwhile the reader says that it reads, and can be closed.
 */
function patience({ expected, generated }: HostilePage): number {
  const seconds = /\b(?:opens|declines)\b[^;]* within (\d+) s\b/.exec(expected)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  return generated ? Number.POSITIVE_INFINITY : FREEZE_MS;
}

/** What falls short of what must happen on a page, in words. */
export function judge(
  found: Omit<Found, 'faults'>,
  seen: Pick<Look, 'title'>,
  at: HostilePage,
): string[] {
  const wanted = outcomesOf(at);
  return [
    ...(wanted.includes(found.outcome) ? [] : [`${found.outcome}, not ${wanted.join(' or ')}`]),
    ...(at.message && !found.message.includes(at.message) ? [`says "${found.message}"`] : []),
    ...(at.title && seen.title !== at.title ? [`titled "${seen.title}"`] : []),
    ...(found.ms > patience(at) ? [`took ${found.ms} ms`] : []),
    ...(found.freeze > FREEZE_MS ? [`froze for ${found.freeze} ms`] : []),
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
    if (/chrome-extension:/.test(message.location().url)) {
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
