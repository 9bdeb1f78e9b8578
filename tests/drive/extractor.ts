import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build } from 'vite';
import type { Extraction } from './extraction-page';
import { chromiumArgs, findChromium } from './system';

/** Runs the extension's extraction on saved pages in real Chromium, page scripts off. */
export interface Extractor {
  /**
   * @param html a saved page.
   * @param url the address it is opened under; without one, the page's own canonical address.
   */
  extract(html: Uint8Array, url?: string): Promise<Extraction>;
  /** Evaluates an expression on a page opened in the same way. */
  evaluate<T>(html: Uint8Array, expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Scripts and requests are off by policy and not by a switch: `noscript` stays text, as on a live page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const PAGE_DEADLINE_MS = 30_000;

/**
 * @param extra scripts that are there beside the extraction, for comparisons.
 * @param width of the window in CSS px; pages hide different things at different widths.
 */
export async function startExtractor(extra: string[] = [], width = 1280): Promise<Extractor> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run `npx tsx tests/commands/install.ts`.');
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  for (const content of [await bundle(), ...extra]) await context.addInitScript({ content });
  const idle: Page[] = [];

  async function onPage<T>(html: Uint8Array, url: string, expression: string): Promise<T> {
    const page = idle.pop() ?? (await context.newPage());
    try {
      const answer = await withDeadline(
        open(page, html, url).then(() => page.evaluate(expression)),
      );
      idle.push(page);
      return answer as T;
    } catch (error) {
      // A page that hangs or crashes takes its tab with it; the next one gets a new tab.
      await discard(context, page);
      throw error;
    }
  }

  return {
    extract: (html, url) => onPage(html, url ?? addressOf(html), 'extractThisPage()'),
    evaluate: (html, expression) => onPage(html, addressOf(html), expression),
    close: () => browser.close(),
  };
}

async function open(page: Page, html: Uint8Array, url: string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          body: Buffer.from(html),
          headers: { 'content-type': typeOf(html), 'content-security-policy': POLICY },
        })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
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
    timer = setTimeout(() => reject(new Error('timeout')), PAGE_DEADLINE_MS);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}

/** Closing a tab whose script hangs can take for ever, so nobody waits for it. */
async function discard(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page).catch(() => null);
  void session?.send('Page.crash').catch(() => {});
  void page.close().catch(() => {});
}

/** The address a page gives itself, else one that leads nowhere. */
function addressOf(html: Uint8Array): string {
  const head = Buffer.from(html).toString('latin1').slice(0, 100_000);
  const tag = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(head)?.[0] ?? '';
  const href = /\bhref=["']?(https?:\/\/[^"'\s>]+)/i.exec(tag)?.[1] ?? '';
  return URL.canParse(href) ? href : 'https://page.invalid/article.html';
}

/** The extraction as the extension bundles it, made anew from the sources. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, 'extraction-page.ts'),
        formats: ['iife'],
        name: 'extraction',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if ('output' in output) return output.output[0].code;
  }
  throw new Error('Vite built nothing.');
}

/** Reads `NAME.html` or `NAME.html.gz`. */
export function readPage(file: string): Uint8Array {
  const bytes = fs.readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** The name results are keyed by: the file's, without `.html` and `.gz`. */
export function pageId(file: string): string {
  return path.basename(file).replace(/\.html?(?:\.gz)?$/i, '');
}

/** The saved pages of a folder, in the order of their names. */
export function pagesIn(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => /\.html?(?:\.gz)?$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}
