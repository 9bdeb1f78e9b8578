/**
 * Runs in the worker of a reader: opens it on a page, and has its own script world in the page look for the
 * text. So nothing is in the page, and nothing made in it, that is not there for a person.
 */

/** What one opening told, in ms since the command. */
export interface Told {
  painted: number;
  interactive: number;
  longest: number;
}

interface Injection {
  target: { tabId: number };
  injectImmediately: true;
  func: () => unknown;
}

interface Tab {
  id: number;
  status: string;
}

declare const chrome: {
  tabs: {
    query(wanted: object): Promise<Tab[]>;
    update(id: number, change: { url: string }): Promise<unknown>;
  };
  scripting: { executeScript(injection: Injection): Promise<{ result: unknown }[]> };
  commands: { onCommand: { dispatch(command: string, tab: object): void } };
  dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

interface Read {
  painted: number;
  idle: number;
  longest: number;
}

type World = typeof globalThis & {
  loadPage(url: string): Promise<void>;
  watchReader(): Promise<void>;
  openReader(): Promise<Told>;
  watch?: Promise<Read>;
};
const world = globalThis as World;

/** A page is left alone for so long after its load, and a reader for so long after the command. */
const REST_MS = 150;
const DEADLINE_MS = 60_000;

world.loadPage = async (url) => {
  const { id } = await theTab();
  await chrome.tabs.update(id, { url });
  while ((await theTab()).status !== 'complete') await pause(20);
  await pause(REST_MS);
};

world.watchReader = async () => {
  const { id } = await theTab();
  // A large page is still being laid out long after its load.
  await run(id, () => new Promise((done) => requestIdleCallback(() => done(null))));
  await run(id, watchForReader);
};

world.openReader = async () => {
  const tab = await theTab();
  const start = Date.now();
  // What the browser does when the key is pressed.
  chrome.commands.onCommand.dispatch('toggle-reader', tab);
  // No question of ours falls into an opening that is as fast as it should be.
  await pause(REST_MS);
  const read = run(tab.id, () => (globalThis as World).watch);
  const told = await Promise.race([read, pause(DEADLINE_MS)]);
  if (!told) throw new Error('No reader came.');
  const { painted, idle, longest } = told;
  return { painted: painted - start, interactive: idle - start, longest };
};

async function theTab(): Promise<Tab> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab!;
}

async function run(tabId: number, func: () => unknown): Promise<Read> {
  const injection = { target: { tabId }, injectImmediately: true as const, func };
  const [answer] = await chrome.scripting.executeScript(injection);
  return answer!.result as Read;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs in the page, and takes nothing from around it. Finds the text of either reader. */
function watchForReader(): void {
  // For so long between two frames nothing could be drawn. Entries for long tasks are no measure here: none came
  // where the floor's script alone took more than a second.
  let longest = 0;
  let last = performance.now();
  const text = () => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    if (host.localName !== 'div') return null;
    const root = chrome.dom.openOrClosedShadowRoot(host);
    const frame = root?.querySelector('iframe');
    if (!frame) return root?.querySelector('main p');
    return frame.contentDocument?.querySelector('.clarion article p');
  };
  (globalThis as World).watch = new Promise((resolve) => {
    const look = (now: number) => {
      longest = Math.max(longest, now - last);
      last = now;
      if (!text()?.getClientRects().length) {
        requestAnimationFrame(look);
        return;
      }
      // After the frame that shows it.
      requestAnimationFrame((next) => {
        longest = Math.max(longest, next - last);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const painted = Date.now();
          requestIdleCallback(() => {
            const idle = Date.now();
            resolve({ painted, idle, longest });
          });
        };
        port2.postMessage(null);
      });
    };
    requestAnimationFrame(look);
  });
}
