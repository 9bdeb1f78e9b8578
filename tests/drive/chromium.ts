import fs from 'node:fs/promises';
import path from 'node:path';
import {
  type BrowserContext,
  type BrowserType,
  type CDPSession,
  chromium,
  type Frame,
  type Page,
  type Worker,
} from 'playwright';
import { chromiumArgs, findChromium, until } from './system';

type PersistentOptions = NonNullable<Parameters<BrowserType['launchPersistentContext']>[1]>;

/** How to launch Chromium with extensions. */
export interface ChromiumOptions {
  /** Folders of unpacked extensions; the first is the one that is driven. */
  extensions: readonly string[];
  headless: boolean;
  /** The X display for a headed browser; the environment's own when absent. */
  display?: string;
  extraArgs?: readonly string[];
  env?: Record<string, string>;
  /** Where the profile is kept; a throw-away one when absent. */
  userDataDir?: string;
  /** Any further option of Playwright, such as `locale`, `colorScheme` or `viewport`. */
  playwright?: Omit<PersistentOptions, 'args' | 'env' | 'executablePath' | 'headless'>;
}

/** A Chromium with the extension in it. */
export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  /** The extension's service worker. */
  worker(): Promise<Worker>;
  /** A click on the toolbar button, true enough to open the popup and grant activeTab. */
  clickAction(page: Page): Promise<void>;
  /** The open popup, which is no page that Playwright knows. */
  popup(): Promise<Popup>;
  /** The reader's frame on a page, once its title is drawn. */
  reader(page: Page, timeout?: number): Promise<Frame>;
  close(): Promise<void>;
}

/** The extension's open popup. */
export interface Popup {
  eval<T>(expression: string): Promise<T>;
  /** Waits until the expression is truthy. */
  waitFor(expression: string, timeout?: number): Promise<void>;
  /** A true mouse click in the middle of an element. */
  click(selector: string): Promise<void>;
  /** A key press that the popup's page sees, such as 'Tab', 'Shift+Tab' or 'a'. */
  press(keys: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  waitForClose(timeout?: number): Promise<void>;
  /** Any command of the DevTools protocol, sent to the popup. */
  send<T = unknown>(method: string, params?: object): Promise<T>;
}

const SCREEN = { width: 1280, height: 900 };

/** Launches Chromium with the given unpacked extensions in it. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const context = await launch(options);
  try {
    const browser = context.browser();
    if (browser === null) throw new Error('This Chromium gives no browser-wide session.');
    const cdp = await browser.newBrowserCDPSession();
    const [first, ...others] = options.extensions;
    if (first === undefined) throw new Error('No extension to load.');
    const id = await load(context, cdp, first);
    for (const folder of others) await load(context, cdp, folder);
    return drive(context, cdp, id);
  } catch (error) {
    await context.close();
    throw error;
  }
}

function launch(options: ChromiumOptions): Promise<BrowserContext> {
  const { headless, display, extraArgs = [], env, userDataDir = '', playwright = {} } = options;
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium: run tests/commands/install.ts first.');
  const { ignoreDefaultArgs = [], ...rest } = playwright;
  return chromium.launchPersistentContext(userDataDir, {
    viewport: headless ? SCREEN : null,
    ...rest,
    executablePath,
    headless,
    // Playwright's own flag would keep the extensions that are loaded below from running.
    ignoreDefaultArgs:
      typeof ignoreDefaultArgs === 'boolean'
        ? ignoreDefaultArgs
        : ['--disable-extensions', ...ignoreDefaultArgs],
    args: [
      ...chromiumArgs,
      '--enable-unsafe-extension-debugging',
      '--window-position=0,0',
      `--window-size=${SCREEN.width},${SCREEN.height}`,
      ...(display === undefined ? [] : ['--ozone-platform=x11']),
      ...extraArgs,
    ],
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }), ...env },
  });
}

// Not by --load-extension, which Google Chrome has ignored since 137, and which tells no id.
async function load(context: BrowserContext, cdp: CDPSession, folder: string): Promise<string> {
  const { id } = await cdp.send('Extensions.loadUnpacked', { path: path.resolve(folder) });
  const manifest = await fs.readFile(path.join(folder, 'manifest.json'), 'utf8');
  const { background } = JSON.parse(manifest) as { background?: { service_worker?: string } };
  // A voice engine whose worker comes up after the first page asked for voices is never listed.
  if (background?.service_worker !== undefined) await runningWorker(context, id);
  return id;
}

async function runningWorker(context: BrowserContext, id: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(originOf(id));
  return until(`the service worker of extension ${id} is active`, async () => {
    const worker = context.serviceWorkers().find(isOurs);
    return (await worker?.evaluate<boolean>('self.registration.active !== null')) ? worker : null;
  });
}

function originOf(id: string): string {
  return `chrome-extension://${id}/`;
}

function drive(context: BrowserContext, cdp: CDPSession, extensionId: string): Chromium {
  return {
    context,
    extensionId,
    worker: () => runningWorker(context, extensionId),
    clickAction: async (page) => {
      await page.bringToFront();
      const targetId = await tabOf(cdp, page);
      await cdp.send('Extensions.triggerAction', { id: extensionId, targetId });
    },
    popup: async () => attach(cdp, await popupOf(context, cdp, originOf(extensionId))),
    reader: (page, timeout) => until('the reader is open', () => readerOf(page), timeout),
    close: () => context.close(),
  };
}

async function targetsOf(cdp: CDPSession) {
  // An empty filter, because the default one hides tabs.
  return (await cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;
}

/** Only a tab's target can be clicked for, not a page's; two tabs may show the same address. */
async function tabOf(cdp: CDPSession, page: Page): Promise<string> {
  const tab = await until(`a tab shows ${page.url()}`, async () => {
    const tabs = (await targetsOf(cdp)).filter(
      (target) => target.type === 'tab' && target.url === page.url(),
    );
    return tabs.length > 1 ? tabs.find(isActive) : tabs[0];
  });
  return tab.targetId;
}

function isActive(target: object): boolean {
  const { embedderData } = target as { embedderData?: { tabActive?: boolean } };
  return embedderData?.tabActive ?? false;
}

async function popupOf(context: BrowserContext, cdp: CDPSession, origin: string): Promise<string> {
  const popup = await until('the popup is open', async () => {
    const known = await Promise.all(
      context
        .pages()
        .filter((page) => page.url().startsWith(origin))
        .map(targetIdOf),
    );
    return (await targetsOf(cdp)).find(
      ({ type, url, targetId }) =>
        type === 'page' && url.startsWith(origin) && !known.includes(targetId),
    );
  });
  return popup.targetId;
}

async function targetIdOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

async function readerOf(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame.url() === 'about:srcdoc' && (await frame.locator('h1').count()) > 0) return frame;
  }
  return undefined;
}

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

type Send = Popup['send'];

// Chromium silently drops the keys and clicks that come before a popup's first paint.
const IS_PAINTED = `document.readyState === 'complete' &&
  performance.getEntriesByType('paint').length > 0 &&
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0, true)))`;

class PopupClosed extends Error {}

async function attach(cdp: CDPSession, targetId: string): Promise<Popup> {
  const send = await openSession(cdp, targetId);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails === undefined) return result.value as T;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  const waitFor: Popup['waitFor'] = async (expression, timeout) => {
    const isSo = `(async () => !!(await (${expression})))()`;
    await until(`${expression} in the popup`, () => evaluate<boolean>(isSo), timeout);
  };
  await waitFor(IS_PAINTED);
  return {
    send,
    waitFor,
    eval: evaluate,
    click: async (selector) => clickAt(send, await evaluate(middleOf(selector))),
    press: (keys) => press(send, keys),
    screenshot: async () => {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    waitForClose: async (timeout) => {
      const isGone = async () => (await targetsOf(cdp)).every((t) => t.targetId !== targetId);
      await until('the popup closes', isGone, timeout);
    },
  };
}

/** A session inside the browser's one, because Playwright gives none for what it does not list. */
async function openSession(cdp: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  let closed = false;
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id = 0, result, error } = JSON.parse(event.message) as Reply;
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(error.message));
    waiting.delete(id);
  });
  cdp.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    closed = true;
    for (const { reject } of waiting.values()) reject(new PopupClosed('The popup closed.'));
    waiting.clear();
  });
  return <T>(method: string, params: object = {}) =>
    new Promise<T>((resolve, reject) => {
      if (closed) throw new PopupClosed('The popup closed.');
      last += 1;
      waiting.set(last, { resolve: (value) => resolve(value as T), reject });
      const message = JSON.stringify({ id: last, method, params });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}

// Over frames, because a popup still grows when its content is there.
function middleOf(selector: string): string {
  const name = JSON.stringify(selector);
  return `(async () => {
    const element = document.querySelector(${name});
    if (!element) throw new Error('No ' + ${name} + ' in the popup.');
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    for (let last = null; ; ) {
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      const { x, y, width, height } = element.getBoundingClientRect();
      const box = [x, y, width, height, innerWidth, innerHeight].join();
      if (box === last) return { x: x + width / 2, y: y + height / 2 };
      last = box;
    }
  })()`;
}

async function clickAt(send: Send, point: { x: number; y: number }): Promise<void> {
  const mouse = (type: string) =>
    send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
  await mouse('mousePressed');
  await closingIsFine(mouse('mouseReleased'));
}

const MODIFIERS: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

const KEY_CODES: Record<string, number> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  Space: 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};

const KEY_TEXTS: Record<string, string> = { Enter: '\r', Space: ' ' };

async function press(send: Send, keys: string): Promise<void> {
  const names = keys.split('+');
  const name = names.pop() ?? '';
  const isNamed = name in KEY_CODES;
  const event = {
    key: name === 'Space' ? ' ' : name,
    code: isNamed ? name : `${/\d/.test(name) ? 'Digit' : 'Key'}${name.toUpperCase()}`,
    windowsVirtualKeyCode: KEY_CODES[name] ?? name.toUpperCase().charCodeAt(0),
    modifiers: names.reduce((sum, modifier) => sum | (MODIFIERS[modifier] ?? 0), 0),
    text: isNamed ? KEY_TEXTS[name] : name,
  };
  const type = event.text === undefined ? 'rawKeyDown' : 'keyDown';
  await closingIsFine(send('Input.dispatchKeyEvent', { ...event, type }));
  await closingIsFine(send('Input.dispatchKeyEvent', { ...event, text: undefined, type: 'keyUp' }));
}

async function closingIsFine(sent: Promise<unknown>): Promise<void> {
  await sent.catch((error: unknown) => {
    if (!(error instanceof PopupClosed)) throw error;
  });
}
