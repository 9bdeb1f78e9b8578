import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Frame, Page } from 'playwright';
import { type Chromium, launchChromium } from '../drive/chromium';
import { type PageServer, servePages } from '../drive/pages';
import { ensure } from '../drive/system';

const ROOT = path.resolve(import.meta.dirname, '../..');
const EXTENSION = path.join(ROOT, '.output/chrome-mv3');
const SAMPLE = path.join(ROOT, 'tests/fixtures/articles/sample/page.html');
const SCREENSHOT = path.join(ROOT, 'screenshot.png');
const SCREEN = { width: 1280, height: 900 };
const FIRST_LINES = 8;

/** A page to read: its address, and the server to close afterwards, if it took one. */
interface Sample {
  url: string;
  server?: PageServer;
}

async function main(target = SAMPLE): Promise<void> {
  await fs.access(path.join(EXTENSION, 'manifest.json')).catch(() => {
    throw new Error(`The extension is not built: ${EXTENSION} is missing. Run "npm run build".`);
  });
  const sample = await serve(target);
  try {
    await ensure(['chromium']);
    await show(sample.url, !hasDisplay());
  } finally {
    await sample.server?.close();
  }
}

async function serve(target: string): Promise<Sample> {
  if (/^(https?|file):\/\//.test(target)) return { url: target };
  const file = path.resolve(target);
  const isFile = await fs.stat(file).then(
    (stat) => stat.isFile(),
    () => false,
  );
  if (!isFile) throw new Error(`${target} is neither a file nor a web address.`);
  const server = await servePages(path.dirname(file));
  return { url: `${server.origin}/${encodeURIComponent(path.basename(file))}`, server };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function show(url: string, headless: boolean): Promise<void> {
  const browser = await launchChromium({
    extensions: [EXTENSION],
    headless,
    playwright: { viewport: headless ? SCREEN : null },
  });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(url, { waitUntil: 'load' });
    await describe(await openReader(browser, page));
    if (headless) await photograph(page);
    else await untilClosed(browser.context);
  } finally {
    await browser.close();
  }
}

/** Opens the reader as a person does: toolbar button, then the popup's read button. */
async function openReader(browser: Chromium, page: Page): Promise<Frame> {
  try {
    await browser.clickAction(page);
    const popup = await browser.popup();
    await popup.waitFor(`document.querySelector('#read:not(:disabled)')`);
    await popup.click('#read');
    return await browser.reader(page);
  } catch (error) {
    throw new Error(`The reader did not open on ${page.url()}.`, { cause: error });
  }
}

async function describe(reader: Frame): Promise<void> {
  const part = reader.locator('article [data-part="body"]').first();
  await part.waitFor({ state: 'attached', timeout: 10_000 }).catch(async () => {
    throw new Error(`The reader shows no article, but: ${await textOf(reader, 'h1')}`);
  });
  const body = await part.innerText();
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const facts = [
    ['Title', await textOf(reader, 'h1')],
    ['Byline', await textOf(reader, '[data-part="byline"]')],
    ['Words', await textOf(reader, '[data-part="words"]')],
  ];
  for (const [name, text] of facts) console.log(`${name}: ${text ?? '(none)'}`);
  console.log(`\n${lines.slice(0, FIRST_LINES).join('\n')}\n`);
}

async function textOf(reader: Frame, css: string): Promise<string | null> {
  const found = reader.locator(css).first();
  return (await found.count()) === 0 ? null : (await found.innerText()).trim();
}

async function photograph(page: Page): Promise<void> {
  await page.screenshot({ path: SCREENSHOT });
  console.log(`No display, so here is a picture of it: ${pathToFileURL(SCREENSHOT).href}`);
}

// Closing the last window ends the browser, save on macOS, where only its pages go.
async function untilClosed(context: BrowserContext): Promise<void> {
  console.log('The reader is open. Close the browser to end.');
  await new Promise<void>((resolve) => {
    context.once('close', () => resolve());
    const check = () => context.pages().length === 0 && resolve();
    for (const page of context.pages()) page.once('close', check);
    context.on('page', (page) => page.once('close', check));
  });
}

try {
  await main(process.argv[2]);
} catch (error) {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    console.error(cause.message.split('\nCall log')[0]);
  }
  process.exitCode = 1;
}
