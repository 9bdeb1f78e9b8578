import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { endProcess, findFirefox, isGone, until } from './system';

/** The extension's id in Firefox. */
export const ADDON_ID = 'reader@clarion-reader.org';

/** The host of the extension's own pages in every profile that `launchFirefox` makes. */
export const ADDON_UUID = 'c1a71017-0000-4000-8000-00000000feed';

/** How to launch Firefox. */
export interface FirefoxOptions {
  headless: boolean;
  prefs?: Record<string, string | number | boolean>;
  /** The X display for a headed browser; the environment's own when absent. */
  display?: string;
  env?: Record<string, string>;
}

/** A Firefox driven over Marionette. Its calls are made one after the other, never at once. */
export interface Firefox {
  /** Installs a folder or a zip for this run, and returns its add-on id. */
  install(extension: string): Promise<string>;
  goto(url: string): Promise<void>;
  /** Runs a self-contained function in the page, or in the frame switched into. */
  content<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs a self-contained function in the browser's own privileged window. */
  chrome<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** The command on this key, such as 'Alt+Shift+L'; it grants activeTab as the key does. */
  command(keys: string): Promise<void>;
  /** Switches into the reader's frame, once its title is drawn. */
  findReader(timeout?: number): Promise<void>;
  switchToTop(): Promise<void>;
  click(css: string): Promise<void>;
  /** A key press that the page sees, such as 'Escape' or 'Shift+Tab'; it reaches no command. */
  press(keys: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** A click on the toolbar button: opens the popup and grants activeTab. */
  openPopupAction(): Promise<FirefoxPopup>;
  /** Any Marionette command. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  close(): Promise<void>;
}

/** The extension's open popup. */
export interface FirefoxPopup {
  eval<T>(expression: string): Promise<T>;
  /** Waits until the expression is truthy. */
  waitFor(expression: string, timeout?: number): Promise<void>;
  waitForClose(timeout?: number): Promise<void>;
}

const PREFS: NonNullable<FirefoxOptions['prefs']> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
  'geo.provider.network.url': '',
  // Firefox takes a free port and writes it into its profile.
  'marionette.port': 0,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Launches a stock Firefox with a fresh profile. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const binary = findFirefox();
  if (binary === null) throw new Error('No Firefox: run tests/commands/install.ts first.');
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-firefox-'));
  const lines = Object.entries({ ...PREFS, ...options.prefs }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await fs.writeFile(path.join(profile, 'user.js'), lines.join('\n'));
  const browser = start(binary, profile, options);
  const stop = async (grace: number) => {
    await browser.stop(grace);
    await fs.rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const marionette = await connect(await browser.port());
    await marionette.send('WebDriver:NewSession', { capabilities: {} });
    return drive(marionette.send, async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.end();
      await stop(5000);
    });
  } catch (error) {
    await stop(0);
    throw new Error(`Firefox did not start: ${browser.log()}`, { cause: error });
  }
}

function start(binary: string, profile: string, options: FirefoxOptions) {
  const child = spawn(
    binary,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--width',
      '1280',
      '--height',
      '900',
      '--profile',
      profile,
      ...(options.headless ? ['--headless'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: environment(options) },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let log = '';
  const keep = (text: string) => {
    log = (log + text).slice(-2000);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', (error) => keep(error.message));
  return {
    log: () => log,
    port: async () => {
      const file = path.join(profile, 'MarionetteActivePort');
      const read = async () => (isGone(child) ? -1 : Number(await fs.readFile(file, 'utf8')));
      const port = await until('Firefox listens', read, 90_000);
      if (port < 0) throw new Error(`${binary} ended at once.`);
      return port;
    },
    stop: async (grace: number) => {
      process.off('exit', kill);
      await endProcess(child, grace);
    },
  };
}

function environment({ display, env }: FirefoxOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    MOZ_CRASHREPORTER_DISABLE: '1',
    ...(display === undefined ? {} : { DISPLAY: display, MOZ_ENABLE_WAYLAND: '0' }),
    ...env,
  };
}

type Send = Firefox['send'];

type Message = [type: 1, id: number, error: Failure | null, result: unknown];

interface Failure {
  error: string;
  message: string;
}

/** Marionette's wire: `length:JSON` both ways, begun by a greeting that is no array. */
async function connect(port: number): Promise<{ send: Send; end(): void }> {
  const socket = net.connect(port, '127.0.0.1');
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const greeting = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    onMessages(socket, (message) => {
      if (!Array.isArray(message)) return resolve();
      const [, id, error, result] = message as Message;
      if (error === null) waiting.get(id)?.resolve(result);
      else waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
      waiting.delete(id);
    });
  });
  socket.on('close', () => fail(new Error('Firefox has closed.')));
  await greeting;
  const send: Send = (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) throw new Error('Firefox has closed.');
      last += 1;
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return { send, end: () => socket.destroy() };
}

function onMessages(socket: net.Socket, receive: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, colon));
      if (colon < 0 || buffer.length < end) return;
      receive(JSON.parse(buffer.subarray(colon + 1, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
}

function drive(send: Send, close: () => Promise<void>): Firefox {
  const content: Firefox['content'] = (fn, ...args) => run(send, fn, args);
  const chrome: Firefox['chrome'] = (fn, ...args) => runInChrome(send, fn, args);
  const switchToTop = async () => {
    await send('WebDriver:SwitchToFrame', { id: null });
  };
  return {
    send,
    content,
    chrome,
    switchToTop,
    close,
    install: async (extension) => {
      const parameters = { path: path.resolve(extension), temporary: true };
      return (await send<{ value: string }>('Addon:Install', parameters)).value;
    },
    goto: async (url) => {
      await switchToTop();
      await send('WebDriver:Navigate', { url });
    },
    command: (keys) => chrome(dispatchCommand, keys.split('+').pop() ?? ''),
    findReader: async (timeout) => {
      await until('the reader is open', () => enterReader(send, switchToTop), timeout);
    },
    click: async (css) => {
      const element = await send<Value>('WebDriver:FindElement', byCss(css));
      await send('WebDriver:ElementClick', { id: reference(element.value) });
    },
    press: (keys) => press(send, keys),
    screenshot: async () => {
      const { value } = await send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      return Buffer.from(value, 'base64');
    },
    openPopupAction: async () => {
      await chrome(triggerAction, ADDON_ID);
      await until('the popup is open', () => chrome(hasPopup));
      return popup(chrome);
    },
  };
}

// tsx and esbuild wrap inner functions in __name(), which is not there in the browser.
async function run<A extends unknown[], R>(
  send: Send,
  fn: (...args: A) => R,
  args: A,
): Promise<Awaited<R>> {
  const script = `const __name = (fn) => fn; return (${fn})(...arguments);`;
  const answer = await send<{ value: Awaited<R> }>('WebDriver:ExecuteScript', { script, args });
  return answer.value;
}

async function runInChrome<A extends unknown[], R>(
  send: Send,
  fn: (...args: A) => R,
  args: A,
): Promise<Awaited<R>> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await run(send, fn, args);
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

/** A WebDriver reference to an element or a shadow root: an object with one key. */
type Reference = Record<string, string>;

interface Value {
  value: Reference;
}

function reference(value: Reference): string {
  return Object.values(value)[0] ?? '';
}

function byCss(value: string): { using: string; value: string } {
  return { using: 'css selector', value };
}

/** A way that a page's own script has not: through the closed shadow root of the reader's host. */
async function enterReader(send: Send, switchToTop: () => Promise<void>): Promise<boolean> {
  await switchToTop();
  const hosts = await send<Reference[]>(
    'WebDriver:FindElements',
    byCss(':root > :not(head, body)'),
  );
  for (const host of hosts) {
    if (await enterFrameIn(send, reference(host)).catch(() => false)) return true;
    await switchToTop();
  }
  return false;
}

async function enterFrameIn(send: Send, host: string): Promise<boolean> {
  const root = await send<Value>('WebDriver:GetShadowRoot', { id: host });
  const frame = await send<Value>('WebDriver:FindElementFromShadowRoot', {
    shadowRoot: reference(root.value),
    ...byCss('iframe'),
  });
  await send('WebDriver:SwitchToFrame', { element: reference(frame.value) });
  return run(send, () => document.querySelector('h1') !== null, []);
}

const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

async function press(send: Send, keys: string): Promise<void> {
  const values = keys.split('+').map((name) => KEYS[name] ?? name);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  const keyboard = { type: 'key', id: 'keyboard', actions: [...down, ...up] };
  try {
    await send('WebDriver:PerformActions', { actions: [keyboard] });
  } catch (error) {
    // The key may have closed the frame that it was pressed in, before it came up again.
    if (!String(error).includes('no such window')) throw error;
  }
}

function popup(chrome: Firefox['chrome']): FirefoxPopup {
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { json, error } = await chrome(evaluateInPopup, expression);
    if (error !== undefined) throw new Error(error);
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  };
  return {
    eval: evaluate,
    waitFor: async (expression, timeout) => {
      const isSo = `!!(await (${expression}))`;
      await until(`${expression} in the popup`, () => evaluate<boolean>(isSo), timeout);
    },
    waitForClose: async (timeout) => {
      await until('the popup closes', async () => !(await chrome(hasPopup)), timeout);
    },
  };
}

// The functions below run inside Firefox, and so use nothing from this file but types.

interface PopupBrowser extends Element {
  webProgress: { isLoadingDocument: boolean };
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: Evaluated }) => void): void;
    loadFrameScript(url: string, allowDelayedLoad: boolean): void;
  };
}

interface Evaluated {
  json?: string;
  error?: string;
}

interface ActionModule {
  ExtensionParent: {
    apiManager: {
      global: {
        browserActionFor(extension: unknown): { triggerAction(window: Window): Promise<void> };
      };
    };
  };
}

declare const ChromeUtils: { importESModule(url: string): ActionModule };
declare const Services: { wm: { getMostRecentWindow(type: string): Window } };
declare const WebExtensionPolicy: { getByID(id: string): { extension: unknown } | null };

function dispatchCommand(key: string): void {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
  const named = keys.find((candidate) => candidate.getAttribute('key') === key.toUpperCase());
  if (!named) throw new Error(`No extension has a command on ${key}.`);
  named.dispatchEvent(new CustomEvent('command', { bubbles: true }));
}

async function triggerAction(id: string): Promise<void> {
  const url = 'resource://gre/modules/ExtensionParent.sys.mjs';
  const { apiManager } = ChromeUtils.importESModule(url).ExtensionParent;
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) throw new Error(`${id} is not installed.`);
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  await apiManager.global.browserActionFor(policy.extension).triggerAction(window);
}

// Until its panel is open, a popup is loaded in another browser, whose frame scripts are lost.
function hasPopup(): boolean {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const browser = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  const isPreload = browser?.classList.contains('webextension-preload-browser') ?? true;
  return !isPreload && browser?.webProgress.isLoadingDocument === false;
}

// A frame script, because Marionette's own scripts reach tabs only.
function evaluateInPopup(expression: string): Promise<Evaluated> {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const browser = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  if (!browser) throw new Error('No popup is open.');
  const name = `clarion-popup-${Math.random()}`;
  const script = `{
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const answer = (data) => sendAsyncMessage(${JSON.stringify(name)}, data);
    const code = ${JSON.stringify(`(async () => JSON.stringify(await (${expression})))()`)};
    new Promise((resolve) => resolve(Cu.evalInSandbox(code, sandbox))).then(
      (json) => answer({ json }),
      (error) => answer({ error: String(error) }),
    );
  }`;
  return new Promise((resolve) => {
    browser.messageManager.addMessageListener(name, ({ data }) => resolve(data));
    browser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}
