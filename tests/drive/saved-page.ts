import type { CDPSession } from 'playwright';
import { evaluateIn, openSession, type Send } from './chromium-session';

/** A tab that shows saved pages, one after the other, with their own scripts off. */
export interface Tab {
  /** Opens a page under an address and evaluates an expression there. */
  evaluate<T>(html: Uint8Array, url: string, expression: string): Promise<T>;
  /** Gives up the tab; nobody waits for a page that hangs. */
  discard(): void;
}

/** Scripts are off by policy and not by a switch, so that `noscript` stays text as on a live page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const DEADLINE_MS = 30_000;

/**
 * Opens a tab by the bare protocol. Playwright's pages listen to everything a page logs, and saved
 * pages log each request that the policy refuses: this way one takes half the time.
 * @param scripts run in every page before anything of its own.
 */
export async function openTab(cdp: CDPSession, scripts: readonly string[]): Promise<Tab> {
  const { browserContextId } = await cdp.send('Target.createBrowserContext');
  const { targetId } = await cdp.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  });
  let page: Uint8Array = new Uint8Array();
  let parsed = () => {};
  const send: Send = await openSession(cdp, targetId, (method, params) => {
    if (method === 'Page.domContentEventFired') parsed();
    if (method === 'Fetch.requestPaused') {
      void send('Fetch.fulfillRequest', responseTo(params as { requestId: string }, page));
    }
  });
  await send('Page.enable');
  await send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
  await send('Emulation.setDeviceMetricsOverride', SCREEN);
  for (const source of scripts) await send('Page.addScriptToEvaluateOnNewDocument', { source });

  async function show<T>(html: Uint8Array, url: string, expression: string): Promise<T> {
    page = html;
    const ready = new Promise<void>((resolve) => {
      parsed = resolve;
    });
    await send('Page.navigate', { url });
    await ready;
    return evaluateIn<T>(send, expression);
  }

  return {
    evaluate: (html, url, expression) => withDeadline(show(html, url, expression)),
    discard: () => void cdp.send('Target.disposeBrowserContext', { browserContextId }),
  };
}

/** Pages hide different things at different widths; this is the reader's own reference window. */
const SCREEN = { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false };

function responseTo({ requestId }: { requestId: string }, html: Uint8Array) {
  return {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'content-type', value: typeOf(html) },
      { name: 'content-security-policy', value: POLICY },
    ],
    body: Buffer.from(html).toString('base64'),
  };
}

/**
 * Saved pages are often converted to UTF-8 while their `meta` still names the old encoding, so UTF-8
 * wins where the bytes are that; other bytes are left to the page and the browser.
 */
function typeOf(html: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(html);
    return 'text/html; charset=utf-8';
  } catch {
    return 'text/html';
  }
}

function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), DEADLINE_MS);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
