import { setTimeout as sleep } from 'node:timers/promises';
import type { Firefox } from '../firefox';
import { hidePopup } from '../firefox-window';
import { until } from '../until';
import { disturb, isOnTop, lookAtReader, marks, printPage } from './in-page';
import type { HostilePage, Outcome } from './index-file';
import { ALLOWED, type Found, judge } from './walk';

const SETTLE_MS = 150;
const DEADLINE_MS = 20_000;
/** Pages that fight go on for a few seconds. */
const FIGHT_MS = 4500;

/**
 * The walk of `walk.ts` in Firefox, where there is one tab and the pages' requests are seen by their
 * server.
 * @param asked the paths that were asked for, emptied by the walk.
 */
export async function walkFirefox(
  firefox: Firefox,
  origin: string,
  at: HostilePage,
  asked: string[],
): Promise<Found> {
  // A page before it may have left the popup open, which a press would only close.
  await firefox.chrome(hidePopup);
  await firefox.goto(`${origin}/${at.file}`);
  await sleep(SETTLE_MS);
  const before = await firefox.content(printPage);
  // What ran without the reader is the page's own.
  const own = await firefox.content(marks);
  const known = new Set(asked.splice(0));
  const { outcome, message, ms, freeze } = await pressRead(firefox);
  const seen = outcome === 'opened' ? await visit(firefox, at) : NOTHING;
  await firefox.switchToTop();
  const same = async () => {
    const now = await firefox.content(printPage);
    if (at.trigger) return !/overflow: hidden/.test(now.rootStyle ?? '');
    return JSON.stringify(now) === JSON.stringify(before);
  };
  const givenBack = await until('the page is as it was', same, 3000).catch(() => false);
  const probe = at.probe ?? '/track/';
  const found = {
    id: at.id,
    outcome: outcome === 'opened' && seen.message ? ('declined' as const) : outcome,
    message: seen.message || message,
    ms,
    freeze,
    marks: [...new Set([...seen.marks, ...(await firefox.content(marks))])].filter(
      (mark) => !own.includes(mark),
    ),
    requests: asked.filter(
      (path) => !known.has(path) && (path.includes(probe) || /\/track\/|xss-beacon/.test(path)),
    ),
    errors: [],
    covered: seen.covered,
    givenBack,
  } satisfies Omit<Found, 'faults'>;
  return { ...found, faults: [...seen.faults, ...judge(found, seen, at)] };
}

const NOTHING = {
  message: '',
  title: '',
  faults: [] as string[],
  marks: [] as string[],
  covered: false,
};

async function pressRead(firefox: Firefox) {
  const popup = await firefox.openPopupAction();
  await popup.waitFor(`document.querySelector('#read')`);
  firefox.slowest();
  const start = Date.now();
  await popup.eval(`void document.querySelector('#read').click()`);
  const answer = async (): Promise<{ outcome: Outcome; message: string } | null> => {
    const status = await popup
      .eval<string>(`document.querySelector('.status').textContent`)
      .catch(() => '');
    if (status && !/^Opening/.test(status)) {
      const isBroken = status.startsWith('The reader could not open');
      return { outcome: isBroken ? 'failed' : 'declined', message: status };
    }
    const isThere = await isReaderOpen(firefox);
    if (!isThere) return null;
    const isDrawn = await firefox.content(() => document.querySelector('.clarion #title') !== null);
    return isDrawn ? { outcome: 'opened', message: '' } : null;
  };
  const given = await until('the page is read', answer, DEADLINE_MS).catch(() => null);
  return {
    ...(given ?? { outcome: 'failed' as const, message: 'no answer' }),
    ms: Date.now() - start,
    // A page that is held up answers late: no timer of ours in it would outlive the question that set it.
    freeze: firefox.slowest(),
  };
}

function isReaderOpen(firefox: Firefox): Promise<boolean> {
  return firefox.findReader(100).then(
    () => true,
    () => false,
  );
}

/** Runs in the browser's window: a button, as it is seen in the tab, whatever lies over it. */
async function sight(x: number, y: number): Promise<string> {
  const { currentWindowGlobal } = gBrowser.selectedBrowser.browsingContext;
  const place = new DOMRect(x - 20, y - 5, 40, 10);
  const picture = await currentWindowGlobal.drawSnapshot(place, 1, 'white');
  const canvas = new OffscreenCanvas(40, 10);
  const pen = canvas.getContext('2d')!;
  pen.drawImage(picture, 0, 0);
  return pen.getImageData(0, 0, 40, 10).data.join();
}

declare const gBrowser: {
  selectedBrowser: {
    browsingContext: {
      currentWindowGlobal: {
        drawSnapshot(place: DOMRect, scale: number, background: string): Promise<ImageBitmap>;
      };
    };
  };
};

async function visit(firefox: Firefox, at: HostilePage): Promise<typeof NOTHING> {
  const look = await firefox.content(lookAtReader, ALLOWED);
  await firefox.content(disturb);
  for (const keys of ['Tab', 'Tab', 'j']) await firefox.press(keys);
  await sleep(SETTLE_MS);
  const inFrame = await firefox.content(marks);
  await firefox.switchToTop();
  const onTop = await firefox.content(isOnTop, look.buttons);
  const faults = [...look.faults, ...(look.wide ? ['wider than the window'] : [])];
  const { x, y } = look.buttons[0] ?? { x: 0, y: 0 };
  const seen = at.trigger ? await firefox.chrome(sight, x, y) : '';
  if (at.trigger) {
    await firefox.content(() => (window as unknown as { __trigger(): void }).__trigger());
  }
  // Once it is closed, nothing opens it again.
  const end = Date.now() + (at.trigger ? (at.lasts ?? FIGHT_MS) : 0);
  while (Date.now() < end && (await isReaderOpen(firefox))) await sleep(100);
  const isOpen = await isReaderOpen(firefox);
  if (at.after && isOpen !== (at.after === 'open'))
    faults.push(`not ${at.after} after the trigger`);
  if (isOpen && at.trigger) {
    const now = await firefox.chrome(sight, x, y);
    if (now !== seen) faults.push('open, and looks otherwise');
  }
  if (isOpen) {
    // The first of the toolbar, the last of a message: in both the one that closes.
    const isMessage = await firefox.content(() => document.querySelector('.failure') !== null);
    await firefox.click(isMessage ? '.failure .button:last-child' : '.toolbar .button');
  }
  return {
    message: look.message,
    title: look.title,
    faults,
    marks: inFrame,
    covered: !onTop || look.covered > 0 || look.buttons.length === 0,
  };
}
