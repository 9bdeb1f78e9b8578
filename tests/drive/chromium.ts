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
import { attach, type Popup } from './chromium-popup';
import { popupOf, tabOf } from './chromium-targets';
import { chromiumArgs, findChromium } from './programs';
import { until } from './until';

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
  /**
   * A click on the toolbar button, true enough to open the popup and grant activeTab.
   * @param id whose button, where several extensions are loaded; ours when absent.
   */
  clickAction(page: Page, id?: string): Promise<void>;
  /** The open popup, which is no page that Playwright knows. */
  popup(): Promise<Popup>;
  /** The reader's frame on a page, once its title is drawn. */
  reader(page: Page, timeout?: number): Promise<Frame>;
  close(): Promise<void>;
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
    clickAction: async (page, id = extensionId) => {
      await page.bringToFront();
      const targetId = await tabOf(cdp, page);
      await cdp.send('Extensions.triggerAction', { id, targetId });
    },
    popup: async () => attach(cdp, await popupOf(context, cdp, originOf(extensionId))),
    reader: (page, timeout) => until('the reader is open', () => readerOf(page), timeout),
    close: () => context.close(),
  };
}

async function readerOf(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if ((await frame.locator('.clarion h1').count()) > 0) return frame;
  }
  return undefined;
}
