import fs from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import { CHROME_EXTENSION, expect, test } from './journey';

/**
 * The browser's own question cannot be answered by a test here (in Firefox it can, see
 * firefox.spec.ts), so the permission for one site is there from the start.
 */
async function grantedExtension(folder: string): Promise<string> {
  await fs.cp(CHROME_EXTENSION, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await fs.readFile(file, 'utf8'));
  await fs.writeFile(file, JSON.stringify({ ...manifest, host_permissions: ['*://127.0.0.1/*'] }));
  return folder;
}

test('articles of a chosen site open by themselves, once; its lists and other sites do not', async ({
  server,
}, { outputDir }) => {
  const extension = await grantedExtension(path.join(outputDir, 'extension'));
  const chromium = await launchChromium({
    extensions: [extension],
    headless: true,
    extraArgs: ['--host-resolver-rules=MAP other.example 127.0.0.1'],
  });
  try {
    const worker = await chromium.worker();
    await expect
      .poll(() => worker.evaluate('chrome.scripting.getRegisteredContentScripts()'))
      .toMatchObject([{ matches: ['*://127.0.0.1/*'], js: ['automatic.js'] }]);
    const page = await chromium.context.newPage();
    const children = () => page.evaluate(() => document.documentElement.children.length);

    await page.goto(`${server.origin}/sample/page.html`);
    const reader = await chromium.reader(page);
    await expect.poll(() => reader.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await page.keyboard.press('Escape');
    await expect.poll(children).toBe(2);

    await page.goto(`${server.origin}/list.html`);
    const other = server.origin.replace('127.0.0.1', 'other.example');
    const elsewhere = await chromium.context.newPage();
    await elsewhere.goto(`${other}/sample/page.html`);
    // Each has long been asked by the time that a page opened after them is in the reader.
    const last = await chromium.context.newPage();
    await last.goto(`${server.origin}/sample/page.html`);
    await chromium.reader(last);
    expect(await children()).toBe(2);
    expect(await elsewhere.evaluate(() => document.documentElement.children.length)).toBe(2);
  } finally {
    await chromium.close();
  }
});

test('without a chosen site nothing is registered', async ({ chromium }) => {
  const worker = await chromium.worker();
  const scripts = await worker.evaluate('chrome.scripting.getRegisteredContentScripts()');
  expect(scripts).toEqual([]);
});
