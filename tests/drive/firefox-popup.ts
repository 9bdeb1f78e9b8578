import { ADDON_ID } from './firefox-profile';
import { evaluateInPopup, hasPopup, triggerAction } from './firefox-window';
import type { Send } from './marionette';
import { until } from './until';
import { runInChrome } from './webdriver';

/** The extension's open popup. */
export interface FirefoxPopup {
  eval<T>(expression: string): Promise<T>;
  /** Waits until the expression is truthy. */
  waitFor(expression: string, timeout?: number): Promise<void>;
  waitForClose(timeout?: number): Promise<void>;
}

/** Clicks the toolbar button, and takes hold of the popup that it opens. */
export async function openPopup(send: Send): Promise<FirefoxPopup> {
  await runInChrome(send, triggerAction, [ADDON_ID]);
  await until('the popup is open', () => runInChrome(send, hasPopup, []));
  return drive(send);
}

function drive(send: Send): FirefoxPopup {
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { json, error } = await runInChrome(send, evaluateInPopup, [expression]);
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
      const isClosed = async () => !(await runInChrome(send, hasPopup, []));
      await until('the popup closes', isClosed, timeout);
    },
  };
}
