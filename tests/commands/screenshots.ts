import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright';
import { SCHEMA } from '../../utils/preferences/schema';
import { type Chromium, launchChromium } from '../drive/chromium';
import { servePages } from '../drive/pages';

/**
 * `npm run screenshots`: the reader in real Chromium as a page of pictures, themes by sizes by
 * scripts, to look over after each change. Nothing of it is kept in the repository.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const EXTENSION = path.join(ROOT, '.output/chrome-mv3');
const FOLDER = path.join(ROOT, '.output/screenshots');
const ARTICLES = path.join(ROOT, 'tests/fixtures/articles');
/** An article of each script that is set differently: case, direction, word shapes, square letters. */
const SCRIPTS = [
  'sample',
  'arabic',
  'hebrew-bio',
  'hindi-also-read',
  'chinese-gallery',
  'japanese',
];
const SIZES = [20, 48, 200];
const WINDOWS = [
  { name: 'wide', width: 1280, height: 900 },
  { name: 'phone', width: 360, height: 740 },
  { name: 'zoomed', width: 320, height: 256 },
];

interface Picture {
  script: string;
  window: string;
  theme: string;
  textSize: number;
  file: string;
}

async function main(): Promise<void> {
  await fs.rm(FOLDER, { recursive: true, force: true });
  await fs.mkdir(FOLDER, { recursive: true });
  const server = await servePages(ARTICLES);
  const browser = await launchChromium({ extensions: [EXTENSION], headless: true });
  const pictures: Picture[] = [];
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    for (const script of SCRIPTS) {
      await page.goto(`${server.origin}/${script}/page.html`);
      const reader = await openReader(browser, page);
      for (const window of WINDOWS) {
        await page.setViewportSize(window);
        for (const theme of SCHEMA.theme.options) {
          for (const textSize of SIZES) {
            await setPreferences(browser, reader, { theme, textSize });
            const file = `${script}-${window.name}-${theme}-${textSize}.png`;
            await page.screenshot({ path: path.join(FOLDER, file) });
            pictures.push({ script, window: window.name, theme, textSize, file });
          }
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const index = path.join(FOLDER, 'index.html');
  await fs.writeFile(index, pageOf(pictures));
  console.log(`${pictures.length} pictures: ${pathToFileURL(index).href}`);
}

async function openReader(browser: Chromium, page: Page): Promise<Frame> {
  await browser.clickAction(page);
  const popup = await browser.popup();
  await popup.waitFor(`document.querySelector('#read:not(:disabled)')`);
  await popup.click('#read');
  return browser.reader(page);
}

/** Stores preferences as another page of the extension would, and waits until the reader shows them. */
async function setPreferences(
  browser: Chromium,
  reader: Frame,
  preferences: { theme: string; textSize: number },
): Promise<void> {
  const stored = JSON.stringify({ ...preferences, savedAt: Date.now() });
  await (await browser.worker()).evaluate(`chrome.storage.local.set({ preferences: ${stored} })`);
  await reader.waitForFunction(({ theme, textSize }) => {
    const view = document.querySelector<HTMLElement>('.clarion')!;
    return (
      view.dataset.theme === theme && view.style.getPropertyValue('--text-size') === `${textSize}px`
    );
  }, preferences);
}

function nameOf({ script, window }: Picture): string {
  return `${script}, ${window}`;
}

function pageOf(pictures: readonly Picture[]): string {
  const names = new Set(pictures.map(nameOf));
  const sections = [...names].map(
    (name) =>
      `<h2>${name}</h2><div>${pictures
        .filter((picture) => nameOf(picture) === name)
        .map(({ theme, textSize, file }) => {
          const says = `${theme}, ${textSize} px`;
          return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${says}"></a><figcaption>${says}</figcaption></figure>`;
        })
        .join('')}</div>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Clarion Reader</title>
<style>body{font:16px system-ui;margin:2em}div{display:flex;flex-wrap:wrap;gap:1em}figure{margin:0}img{height:18em;border:1px solid #888}</style>
<h1>Clarion Reader: themes, sizes, scripts</h1>${sections.join('')}`;
}

await main();
