import type { Frame, Page } from 'playwright';
import type { Chromium } from '../chromium';
import type { Popup } from '../chromium-popup';
import { TargetClosed } from '../chromium-session';
import { until } from '../until';
import type { Outcome } from './index-file';

/** What pressing "Read this page" came to. */
export interface Opening {
  outcome: Outcome;
  /** What the popup said. */
  message: string;
  /** From the press until there was an answer. */
  ms: number;
  frame?: Frame;
}

const DEADLINE_MS = 20_000;

/**
 * Presses the toolbar button and the popup's first one, and waits for the answer. The popup is out of the
 * page's reach, so that its button needs no true mouse here, nor to be drawn first.
 */
export async function pressRead(chromium: Chromium, page: Page): Promise<Opening> {
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('#read')`, 30_000);
  await popup.eval(`void document.querySelector('#read').click()`);
  const start = Date.now();
  const answer = async () => {
    const frame = await readerIn(page);
    if (frame) return { outcome: 'opened' as const, message: '', frame };
    const message = (await statusOf(popup)) || (await obstacleOf(chromium));
    return message ? { outcome: 'declined' as const, message } : null;
  };
  try {
    const opening = await until('the page is read', answer, DEADLINE_MS);
    const ms = Date.now() - start;
    const broken = opening.message.startsWith('The reader could not open');
    return { ...opening, ...(broken ? { outcome: 'failed' as const } : {}), ms };
  } catch {
    return { outcome: 'failed', message: 'no answer', ms: Date.now() - start };
  }
}

/** The reader's frame, once something is drawn in it; the page may have frames that look alike. */
export async function readerIn(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    // The page that says "Reading…" is no answer yet.
    if ((await frame.locator('.clarion #title').count()) > 0) return frame;
  }
  return undefined;
}

/** What the toolbar button says of a page that did not let the reader stay. */
async function obstacleOf(chromium: Chromium): Promise<string> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const tabId = tab?.id;
    if (tabId === undefined || (await chrome.action.getBadgeText({ tabId })) === '') return '';
    return chrome.action.getTitle({ tabId });
  });
}

declare const chrome: {
  tabs: { query(info: object): Promise<{ id?: number }[]> };
  action: Record<'getBadgeText' | 'getTitle', (tab: { tabId: number }) => Promise<string>>;
};

async function statusOf(popup: Popup): Promise<string> {
  try {
    const text = await popup.eval<string>(`document.querySelector('.status').textContent`);
    return /^Opening/.test(text) ? '' : text;
  } catch (error) {
    if (error instanceof TargetClosed) return '';
    throw error;
  }
}
