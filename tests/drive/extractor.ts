import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import type { Plugin } from 'vite';
import { bundle } from './bundle';
import type { Extraction } from './extraction-page';
import { chromiumArgs, findChromium } from './programs';
import { openTab, type Tab } from './saved-page';

/** Runs the extension's extraction on saved pages in real Chromium, page scripts off. */
export interface Extractor {
  /**
   * @param html a saved page.
   * @param url the address it is opened under; without one, the page's own canonical address.
   */
  extract(html: Uint8Array, url?: string): Promise<Extraction>;
  /** Evaluates an expression on a page opened in the same way. */
  evaluate<T>(html: Uint8Array, expression: string, url?: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * @param extra modules that are there beside the extraction, for comparisons.
 * @param plugins what else bundling does.
 */
export async function startExtractor(
  extra: string[] = [],
  plugins: Plugin[] = [],
): Promise<Extractor> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run `npx tsx tests/commands/install.ts`.');
  // Saved pages ask for their pictures and style sheets; nothing of that leaves the machine.
  const args = [...chromiumArgs, '--host-resolver-rules=MAP * ~NOTFOUND'];
  const browser = await chromium.launch({ executablePath, args });
  const cdp = await browser.newBrowserCDPSession();
  const scripts = await Promise.all([EXTRACTION, ...extra].map((entry) => bundle(entry, plugins)));
  const idle: Tab[] = [];

  async function onPage<T>(html: Uint8Array, url: string, expression: string): Promise<T> {
    const tab = idle.pop() ?? (await openTab(cdp, scripts));
    try {
      const answer = await tab.evaluate<T>(html, url, expression);
      idle.push(tab);
      return answer;
    } catch (error) {
      // A page that hangs or crashes takes its tab with it; the next one gets a new tab.
      tab.discard();
      throw error;
    }
  }

  return {
    extract: (html, url) => onPage(html, url ?? addressOf(html), 'extractThisPage()'),
    evaluate: (html, expression, url) => onPage(html, url ?? addressOf(html), expression),
    close: () => browser.close(),
  };
}

/** The address a page gives itself, else one that leads nowhere. */
function addressOf(html: Uint8Array): string {
  const head = Buffer.from(html).toString('latin1').slice(0, 100_000);
  const tag = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(head)?.[0] ?? '';
  const href = /\bhref=["']?(https?:\/\/[^"'\s>]+)/i.exec(tag)?.[1] ?? '';
  return URL.canParse(href) ? href : 'https://page.invalid/article.html';
}

const EXTRACTION = path.join(import.meta.dirname, 'extraction-page.ts');

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
