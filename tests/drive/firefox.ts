import fs from 'node:fs/promises';
import { press } from './firefox-keys';
import { type FirefoxPopup, openPopup } from './firefox-popup';
import { type FirefoxOptions, startFirefox } from './firefox-process';
import { makeProfile } from './firefox-profile';
import { dispatchCommand } from './firefox-window';
import { connect, type Send } from './marionette';
import { findFirefox } from './programs';
import { until } from './until';
import * as webdriver from './webdriver';

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
  send: Send;
  /** How long the slowest command took since this was asked the last time, in ms. */
  slowest(): number;
  close(): Promise<void>;
}

/** Launches a stock Firefox with a fresh profile. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const binary = findFirefox();
  if (binary === null) throw new Error('No Firefox: run tests/commands/install.ts first.');
  const profile = await makeProfile(options.prefs);
  const browser = startFirefox(binary, profile, options);
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

function drive(untimed: Send, close: () => Promise<void>): Firefox {
  let slowest = 0;
  const send: Send = async <T>(command: string, parameters?: object) => {
    const start = Date.now();
    try {
      return await untimed<T>(command, parameters);
    } finally {
      slowest = Math.max(slowest, Date.now() - start);
    }
  };
  return {
    send,
    slowest: () => {
      const ms = slowest;
      slowest = 0;
      return ms;
    },
    close,
    install: (extension) => webdriver.install(send, extension),
    goto: (url) => webdriver.goto(send, url),
    content: (fn, ...args) => webdriver.run(send, fn, args),
    chrome: (fn, ...args) => webdriver.runInChrome(send, fn, args),
    command: (keys) => webdriver.runInChrome(send, dispatchCommand, [keys.split('+').pop() ?? '']),
    findReader: async (timeout) => {
      await until('the reader is open', () => webdriver.enterReader(send), timeout);
    },
    switchToTop: () => webdriver.switchToTop(send),
    click: (css) => webdriver.click(send, css),
    press: (keys) => press(send, keys),
    screenshot: () => webdriver.screenshot(send),
    openPopupAction: () => openPopup(send),
  };
}
