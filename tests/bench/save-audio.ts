import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import { servePages } from '../drive/pages';
import { openFromPopup } from '../e2e/journey';
import { browserProcess, familyOf, isExtensionPage, memoryOf } from './processes';
import type { Report } from './report';

const EXTENSION = path.resolve('.output/chrome-mv3');
const SENTENCE =
  'Late in the evening the old ferry left the pier with sixty passengers, two bicycles and a crate of bread aboard.';
/** Ten sentences of twenty words in each of so many parts. */
const PARTS = [5, 100];
const LOOK_MS = 500;

/** How long an article takes to be saved as audio, and what memory the browser takes for it at most. */
export async function run(): Promise<Report> {
  const rows: Report['rows'] = [];
  for (const parts of PARTS) rows.push(await save(parts));
  return { title: 'Save as audio', rows, keep: true };
}

async function save(parts: number): Promise<Report['rows'][number]> {
  const part = (_: unknown, at: number) =>
    `<h2>Part ${at + 1}</h2><p>${`${SENTENCE} `.repeat(10)}</p>`;
  const body = `<!doctype html><html lang="en"><title>Ferry</title><article><h1>The ferry</h1>${Array.from({ length: parts }, part).join('')}</article>`;
  const server = await servePages({ '/ferry.html': { body, type: 'html' } });
  const chromium = await launchChromium({ extensions: [EXTENSION], headless: true });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/ferry.html`);
    const reader = await openFromPopup(chromium, page, 'listen');
    await reader.getByRole('button', { name: 'More controls' }).click();
    await reader.getByRole('button', { name: 'Pause' }).click();
    const browser = await browserProcess(chromium);
    const before = residentMb(browser);
    const opening = chromium.context.waitForEvent('page');
    const begun = performance.now();
    await reader.getByRole('button', { name: 'Save as audio' }).click();
    const saving = await opening;
    const link = saving.getByRole('link', { name: 'Save the file' });
    let most = before;
    while ((await link.count()) === 0) {
      await saving.waitForTimeout(LOOK_MS);
      most = greater(most, residentMb(browser));
    }
    const told = (await saving.getByRole('status').textContent())!;
    return {
      words: parts * 200,
      seconds: ((performance.now() - begun) / 1000).toFixed(0),
      told: told.trim(),
      'browser MB before, most': `${before.browser}, ${most.browser}`,
      'extension pages MB before, most': `${before.pages}, ${most.pages}`,
    };
  } finally {
    await chromium.close();
    await server.close();
  }
}

interface Resident {
  browser: number;
  pages: number;
}

function greater(a: Resident, b: Resident): Resident {
  return { browser: Math.max(a.browser, b.browser), pages: Math.max(a.pages, b.pages) };
}

/** What the browser's own process holds, and the extension's pages together. */
function residentMb(browser: number): Resident {
  const pages = familyOf(browser).filter(isExtensionPage);
  return {
    browser: Math.round(memoryOf(browser)),
    pages: Math.round(pages.reduce((sum, pid) => sum + memoryOf(pid), 0)),
  };
}
