import fs from 'node:fs/promises';
import { launchChromium } from '../drive/chromium';
import { pressKeys, withDisplay } from '../drive/display';
import {
  CHROME_EXTENSION,
  type Chromium,
  expect,
  expectNoViolations,
  openFromPopup,
  type Page,
  test,
} from './journey';

async function openOptions(chromium: Chromium): Promise<Page> {
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  await options.getByRole('heading', { level: 1 }).waitFor();
  return options;
}

async function popupOver(chromium: Chromium, page: Page) {
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('form')`);
  return popup;
}

/** Chooses a profile in the popup as its change event tells it. */
const choose = (name: string) => `(() => {
  const select = [...document.querySelectorAll('label')]
    .find((label) => label.textContent === 'Profile').control;
  select.value = [...select.options].find((option) => option.textContent === '${name}').value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
})()`;

test('a profile made on the options page and chosen in the popup changes the open reader', async ({
  chromium,
  page,
}) => {
  const options = await openOptions(chromium);
  await options.getByLabel('Name of a new profile').fill('Train');
  await options.getByRole('button', { name: 'Create' }).click();
  await options.getByRole('button', { name: 'Text size: more' }).click();
  await options.getByLabel('Default profile').selectOption('Standard');
  await expectNoViolations((source) => options.evaluate(source));

  const reader = await openFromPopup(chromium, page);
  const text = reader.locator('article');
  await expect(text).toHaveCSS('font-size', '20px');
  const popup = await popupOver(chromium, page);
  await popup.eval(choose('Train'));
  await expect(text).toHaveCSS('font-size', '21px');
  await popup.eval(choose('Large print'));
  await expect(text).toHaveCSS('font-size', '40px');
});

test('a site keeps its own profile, and all others the default', async ({
  chromium,
  page,
  server,
}) => {
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Preferences', exact: true }).click();
  await reader.getByLabel('Always use this profile on 127.0.0.1').check();
  await reader.getByLabel('Profile', { exact: true }).selectOption('Night');
  await expect(reader.locator('.clarion')).toHaveAttribute('data-theme', 'dark');
  await reader.getByRole('button', { name: 'Larger text' }).click();
  await expectNoViolations((source) => reader.evaluate(source));

  await page.goto(`${server.origin.replace('127.0.0.1', 'localhost')}/sample/page.html`);
  const other = await openFromPopup(chromium, page);
  await expect(other.locator('.clarion')).toHaveAttribute('data-theme', 'auto');
  await expect(other.locator('article')).toHaveCSS('font-size', '20px');

  await page.goto(`${server.origin}/sample/page.html`);
  const again = await openFromPopup(chromium, page);
  await expect(again.locator('.clarion')).toHaveAttribute('data-theme', 'dark');
  await expect(again.locator('article')).toHaveCSS('font-size', '21px');
});

test('a saved file brings everything to another browser', async ({ chromium }, { outputDir }) => {
  const options = await openOptions(chromium);
  await options.getByLabel('Name of a new profile').fill('Train');
  await options.getByRole('button', { name: 'Create' }).click();
  await options.getByRole('button', { name: 'Line height: more' }).click();
  const worker = await chromium.worker();
  await worker.evaluate(
    `chrome.storage.local.set({ 'site:paper.example': { profile: 'night', savedAt: 1 } })`,
  );
  await options.getByRole('button', { name: 'Remove paper.example' }).waitFor();
  const file = `${outputDir}/saved.json`;
  await save(options, file);

  const fresh = await launchChromium({ extensions: [CHROME_EXTENSION], headless: true });
  try {
    const there = await openOptions(fresh);
    await there.getByLabel('Open a saved file').setInputFiles(file);
    await there.getByRole('button', { name: 'Use these' }).click();
    await expect(there.getByText('1.7 lines')).toBeVisible();
    const undo = there.getByRole('button', { name: 'Undo', exact: true });
    await expect(undo).toBeFocused();
    // The background has brought everything to storage.sync by then, which is no other action.
    await there.waitForTimeout(1500);
    await expect(undo).toBeFocused();
    const copy = `${outputDir}/copy.json`;
    await save(there, copy);
    expect(await fs.readFile(copy, 'utf8')).toBe(await fs.readFile(file, 'utf8'));
  } finally {
    await fresh.close();
  }
});

async function save(options: Page, file: string): Promise<void> {
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save to a file' }).click();
  await (await download).saveAs(file);
}

test('one key switches to the next profile in the open reader, and says which', async ({
  server,
}) => {
  const screen = await withDisplay();
  const chromium = await launchChromium({
    extensions: [CHROME_EXTENSION],
    headless: false,
    display: screen.display,
  });
  try {
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(`${server.origin}/sample/page.html`);
    await pressKeys(screen.display, 'alt+shift+l');
    const reader = await chromium.reader(page);
    await pressKeys(screen.display, 'alt+shift+o');
    await expect(reader.getByRole('status')).toHaveText('Profile: Large print');
    await expect(reader.locator('article')).toHaveCSS('font-size', '40px');
    await pressKeys(screen.display, 'alt+shift+o');
    await expect(reader.getByRole('status')).toHaveText('Profile: Dyslexia-friendly');
    await expect(reader.locator('.toolbar')).toContainText('Profile: Dyslexia-friendly');
  } finally {
    await chromium.close();
    await screen.stop();
  }
});
