import type { CDPSession } from 'playwright';
import { clickAt, press } from './chromium-input';
import { evaluateIn, openSession, type Send } from './chromium-session';
import { targetsOf } from './chromium-targets';
import { until } from './until';

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
  send: Send;
}

// Chromium silently drops the keys and clicks that come before a popup's first paint.
const IS_PAINTED = `document.readyState === 'complete' &&
  performance.getEntriesByType('paint').length > 0 &&
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0, true)))`;

/** Takes hold of an open popup, once it takes input. */
export async function attach(cdp: CDPSession, targetId: string): Promise<Popup> {
  const send = await openSession(cdp, targetId);
  const evaluate = <T>(expression: string) => evaluateIn<T>(send, expression);
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
