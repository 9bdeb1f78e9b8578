import path from 'node:path';
import type { Send } from './marionette';

/** Runs a self-contained function in the page, or in the frame switched into. */
export async function run<A extends unknown[], R>(
  send: Send,
  fn: (...args: A) => R,
  args: A,
): Promise<Awaited<R>> {
  // tsx and esbuild wrap inner functions in __name(), which is not there in the browser.
  const script = `const __name = (fn) => fn; return (${fn})(...arguments);`;
  const answer = await send<{ value: Awaited<R> }>('WebDriver:ExecuteScript', { script, args });
  return answer.value;
}

/** Runs a self-contained function in the browser's own privileged window. */
export async function runInChrome<A extends unknown[], R>(
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

/** Installs a folder or a zip for this run, and returns its add-on id. */
export async function install(send: Send, extension: string): Promise<string> {
  const parameters = { path: path.resolve(extension), temporary: true };
  return (await send<{ value: string }>('Addon:Install', parameters)).value;
}

/** Opens an address in the tab. */
export async function goto(send: Send, url: string): Promise<void> {
  await switchToTop(send);
  await send('WebDriver:Navigate', { url });
}

/** Leaves all frames. */
export async function switchToTop(send: Send): Promise<void> {
  await send('WebDriver:SwitchToFrame', { id: null });
}

/** Clicks an element in the middle. */
export async function click(send: Send, css: string): Promise<void> {
  const element = await send<Value>('WebDriver:FindElement', byCss(css));
  await send('WebDriver:ElementClick', { id: reference(element.value) });
}

/** A picture of the viewport, as PNG. */
export async function screenshot(send: Send): Promise<Buffer> {
  const { value } = await send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
  return Buffer.from(value, 'base64');
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
export async function enterReader(send: Send): Promise<boolean> {
  await switchToTop(send);
  const hosts = await send<Reference[]>(
    'WebDriver:FindElements',
    byCss(':root > :not(head, body)'),
  );
  for (const host of hosts) {
    if (await enterFrameIn(send, reference(host)).catch(() => false)) return true;
    await switchToTop(send);
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
