import { browser } from 'wxt/browser';
import { t } from '../../utils/i18n';
import {
  type Intent,
  type Obstacle,
  type Outcome,
  parseOutcome,
  type ReaderWorld,
} from '../../utils/messages';
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
  const told = await tell(tabId, intent);
  // Where the script is already there, it answers; nothing is parsed twice.
  if (told?.result) return parseOutcome(told.result);
  // Once only: where the tab goes elsewhere meanwhile, nobody has asked for that page.
  const put =
    told && (await run(tabId, { files: [READER_SCRIPT] }).catch(() => ({ result: null })));
  // On its own pages Firefox does not refuse, but answers with a result that is none.
  if (put) return parseOutcome(put.result);
  const isFile = import.meta.env.FIREFOX && (await isPdf(tabId));
  return failure(isFile ? 'notHtml' : 'restricted');
}

/** Says in a tab what is wished; undefined where no script is let in. */
async function tell(tabId: number, intent: Intent): Promise<Told> {
  const deadline = Date.now() + GRANT_DEADLINE_MS;
  for (;;) {
    try {
      return await run(tabId, { func: tellReader, args: [intent] });
    } catch {
      // A page that is closed to scripts fails the same way, so the wait is short.
      if (Date.now() > deadline) return undefined;
      await new Promise((resolve) => setTimeout(resolve, GRANT_PAUSE_MS));
    }
  }
}

type Told = { result?: unknown } | undefined;
type Script = { files: string[] } | { func: typeof tellReader; args: [Intent] };

async function run(tabId: number, script: Script): Promise<Told> {
  const injection = { target: { tabId }, injectImmediately: true, ...script };
  const [answer] = await browser.scripting.executeScript(injection as Injection);
  return answer;
}

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

/** Runs in the page: hands a wish to the reader's script, or leaves it there for the one that comes next. */
function tellReader(intent: Intent): unknown {
  const world = globalThis as ReaderWorld;
  world.clarionIntent = intent;
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
