import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import {
  CHROME_EXTENSION,
  type Chromium,
  expect,
  openFromPopup,
  type Page,
  popupOver,
  test,
} from './journey';

/** Sets a select of the popup as its change event tells it. */
const choose = (name: string, value: string) => `(() => {
  const label = [...document.querySelectorAll('label')].find((l) => l.textContent === '${name}');
  label.control.value = '${value}';
  label.control.dispatchEvent(new Event('change', { bubbles: true }));
})()`;

test('size and theme set in the popup reach the open reader at once', async ({
  chromium,
  page,
}) => {
  const reader = await openFromPopup(chromium, page);
  const text = reader.locator('article');
  await expect(text).toHaveCSS('font-size', '20px');
  const popup = await popupOver(chromium, page);
  await popup.click('button[title="Text size: more"]');
  await expect(text).toHaveCSS('font-size', '21px');
  await popup.eval(choose('Theme', 'sepia'));
  await expect(reader.locator('.clarion')).toHaveAttribute('data-theme', 'sepia');
});

test('what the system asks for changes the open reader at once', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  const view = reader.locator('.clarion');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(view).toHaveCSS('background-color', 'rgb(253, 252, 249)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(view).toHaveCSS('background-color', 'rgb(23, 22, 20)');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect(view).toHaveCSS('background-color', 'rgb(0, 0, 0)');
});

test("a colour typed in the panel is the article's, and its contrast is told", async ({
  chromium,
  page,
}) => {
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Preferences', exact: true }).click();
  await reader.locator('summary', { hasText: 'Colour' }).click();
  await reader.getByLabel('Background colour as a code or name').fill('navy');
  await page.keyboard.press('Tab');
  await expect(reader.locator('.clarion')).toHaveCSS('background-color', 'rgb(0, 0, 128)');
  await expect(reader.getByRole('group', { name: 'Background colour' })).toContainText(
    'passes AA and AAA',
  );
  await reader.getByLabel('Text colour as a code or name').fill('#0000a0');
  await page.keyboard.press('Enter');
  await expect(reader.locator('article')).toHaveCSS('color', 'rgb(0, 0, 160)');
  await reader.getByRole('group', { name: 'Text colour' }).getByRole('button').first().click();
  await expect(reader.getByRole('group', { name: 'Text colour' })).toContainText('passes AA');
});

test('the line being read stays in view when the size changes', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  const heading = reader.getByRole('heading', { name: 'The sums' });
  await heading.evaluate((element) => {
    element.scrollIntoView();
    window.scrollBy(0, -window.innerHeight * 0.2);
  });
  const firstInView = () =>
    reader.evaluate(() => {
      const top = document.querySelector('.toolbar')!.getBoundingClientRect().bottom;
      const blocks = [...document.querySelectorAll('.body :is(p, h2, li)')];
      return blocks.find((block) => block.getBoundingClientRect().bottom > top + 1)?.textContent;
    });
  const before = await firstInView();
  for (let i = 0; i < 8; i++) await reader.getByRole('button', { name: 'Larger text' }).click();
  await expect(reader.locator('article')).toHaveCSS('font-size', '32px');
  expect(await firstInView()).toBe(before);
});

test('preferences are brought to storage.sync', async ({ chromium, page }) => {
  const popup = await popupOver(chromium, page);
  await popup.click('.folded > summary');
  await popup.click('input[value=serif]');
  const worker = await chromium.worker();
  const synced = () =>
    worker.evaluate(
      `chrome.storage.sync.get('preferences').then(({ preferences }) => preferences?.font)`,
    );
  await expect.poll(synced).toBe('serif');
});

test('damaged stored preferences are repaired field by field', async ({ chromium, page }) => {
  const worker = await chromium.worker();
  await worker.evaluate(`chrome.storage.sync.set({
    preferences: { textSize: 9e99, lineHeight: 'tall', theme: 'dark', rate: null, savedAt: 'x' },
  })`);
  const reader = await openFromPopup(chromium, page);
  await expect(reader.locator('article')).toHaveCSS('font-size', '320px');
  await expect(reader.locator('.clarion')).toHaveAttribute('data-theme', 'dark');
  await expect(reader.locator('.clarion')).toHaveAttribute('style', /--line-height: ?1\.6/);
});

test('preferences are there again after the browser was closed', async ({ server }) => {
  const userDataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-profile-'));
  const inBrowser = async (act: (chromium: Chromium, page: Page) => Promise<void>) => {
    const chromium = await launchChromium({
      extensions: [CHROME_EXTENSION],
      headless: true,
      userDataDir,
    });
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    await act(chromium, page).finally(() => chromium.close());
  };
  await inBrowser(async (chromium, page) => {
    const reader = await openFromPopup(chromium, page);
    await reader.getByRole('button', { name: 'Larger text' }).click();
    await expect(reader.locator('article')).toHaveCSS('font-size', '21px');
    // The write is on its way to the disk when the button has answered.
    await page.waitForTimeout(500);
  });
  await inBrowser(async (chromium, page) => {
    const reader = await openFromPopup(chromium, page);
    await expect(reader.locator('article')).toHaveCSS('font-size', '21px');
  });
  await fs.rm(userDataDir, { recursive: true, force: true });
});
