import { browser } from 'wxt/browser';
import { t } from '../../utils/i18n';
import {
  type Intent,
  type Obstacle,
  type Outcome,
  parseOutcome,
  type ReaderWorld,
  type Wish,
} from '../../utils/messages';
import { storedItems } from '../../utils/preferences/store';
import { failure } from '../../utils/result';

const READER_SCRIPT = '/reader.js';
/** Right after a click activeTab is sometimes not there yet, for up to half a second. */
const GRANT_DEADLINE_MS = 1000;
const GRANT_PAUSE_MS = 20;

/** Why a command in a tab failed, kept until the popup has told it or the tab tries again. */
const obstacles = new Map<number, Obstacle>();

/**
 * Opens, closes or speaks the reader in a tab, putting its script there first if need be.
 * @param from who asked: the popup shows an obstacle itself, a key or menu cannot, and of a page that
 * opens by itself nobody wants to know.
 */
export async function openReader(
  tabId: number,
  intent: Intent,
  from: 'popup' | 'elsewhere' | 'page',
): Promise<Outcome> {
  await clearObstacle(tabId);
  const outcome = await tryReader(tabId, intent);
  if (!outcome.ok && from === 'elsewhere') await showObstacle(tabId, outcome.reason);
  return outcome;
}

async function tryReader(tabId: number, intent: Intent): Promise<Outcome> {
  const answer = await wish(tabId, intent);
  // On its own pages Firefox does not refuse, but answers with a result that is none.
  if (answer) return parseOutcome(answer.result);
  const isFile = import.meta.env.FIREFOX && (await isPdf(tabId));
  return failure(isFile ? 'notHtml' : 'restricted');
}

/**
 * Says in a tab what is wished, and beside that puts the reader's script there, which takes the wish where
 * none was there to hear it. Nothing comes back from where no script is let in.
 */
async function wish(tabId: number, intent: Intent): Promise<Answer> {
  const deadline = Date.now() + GRANT_DEADLINE_MS;
  const stored = storedItems();
  for (;;) {
    // Where the tab has gone elsewhere between the two, the script finds no wish there, and does nothing.
    const put = run(tabId, { files: [READER_SCRIPT] }).catch(() => ({ result: null }));
    try {
      const wished = { intent, stored: await stored };
      const heard = await run(tabId, { func: leaveWish, args: [wished] });
      if (heard?.result) return heard;
      const taken = await put;
      // One that was there when it was put, and gone when the wish came, has left that to a new one.
      return taken?.result ? taken : await run(tabId, { files: [READER_SCRIPT] });
    } catch {
      // A page that is closed to scripts fails the same way, so the wait is short.
      if (Date.now() > deadline) return undefined;
      await new Promise((resolve) => setTimeout(resolve, GRANT_PAUSE_MS));
    }
  }
}

type Answer = { result?: unknown } | undefined;
type Script = { files: string[] } | { func: typeof leaveWish; args: [Wish] };

async function run(tabId: number, script: Script): Promise<Answer> {
  const injection = { target: { tabId }, injectImmediately: true, ...script };
  const [answer] = await browser.scripting.executeScript(injection as Injection);
  return answer;
}

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

/** Runs in the page: leaves a wish for the reader's script, or hands it over where that is there. */
function leaveWish(wished: Wish): unknown {
  const world = globalThis as ReaderWorld;
  world.clarionWishes ??= [];
  world.clarionWishes.push(wished);
  return world.clarionReader?.();
}

/** Firefox shows these in a page of its own, into which it lets no script that could tell. */
async function isPdf(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url !== undefined && /\.pdf$/i.test(new URL(tab.url).pathname);
}

/** Says why in the popup where the browser lets it open, and on the toolbar button in any case. */
export async function showObstacle(tabId: number, reason: Obstacle): Promise<void> {
  obstacles.set(tabId, reason);
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: t(`obstacle_${reason}`) });
  await browser.action.openPopup().catch(() => {});
}

async function clearObstacle(tabId: number): Promise<void> {
  if (!obstacles.delete(tabId)) return;
  await browser.action.setBadgeText({ tabId, text: '' });
  await browser.action.setTitle({ tabId, title: '' });
}

/** The obstacle of a tab's last command; telling it takes the mark off the toolbar button. */
export async function tellObstacle(tabId: number): Promise<Obstacle | null> {
  const reason = obstacles.get(tabId) ?? null;
  await clearObstacle(tabId);
  return reason;
}
