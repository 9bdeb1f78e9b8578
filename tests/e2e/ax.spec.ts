import { axSnapshot } from '../drive/ax-snapshot';
import type { Send } from '../drive/chromium-session';
import { type Chromium, expect, openFromPopup, type Page, popupOver, test } from './journey';

/**
 * What a screen reader is given in each state, as text in `tests/e2e/ax/`, read over by people. After
 * a change that is meant: `npm run e2e -- ax.spec.ts --update-snapshots`, and read the difference.
 */
async function sendTo(page: Page): Promise<Send> {
  const session = await page.context().newCDPSession(page);
  return session.send.bind(session) as Send;
}

async function expectTree(page: Page, name: string): Promise<void> {
  expect(await axSnapshot(await sendTo(page))).toMatchSnapshot(`${name}.txt`);
}

async function openPage(chromium: Chromium, path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}${path}`);
  await page.getByRole('heading').first().waitFor();
  return page;
}

async function store(chromium: Chromium, preferences: object): Promise<void> {
  const stored = JSON.stringify({ ...preferences, savedAt: Date.now() });
  await (await chromium.worker()).evaluate(`chrome.storage.local.set({ preferences: ${stored} })`);
}

test('the popup', async ({ chromium, page }) => {
  const popup = await popupOver(chromium, page);
  expect(await axSnapshot(popup.send)).toMatchSnapshot('popup.txt');
});

test('the popup where a page cannot be read', async ({ chromium, page }) => {
  await page.goto('chrome://version');
  const popup = await popupOver(chromium, page);
  await popup.click('#read');
  await popup.waitFor(`document.querySelector('[role=status]').textContent.includes('lets no')`);
  expect(await axSnapshot(popup.send)).toMatchSnapshot('popup-obstacle.txt');
});

test('the options page (WCAG 3.3.2)', async ({ chromium }) => {
  await expectTree(await openPage(chromium, '/options.html'), 'options');
});

test("the path to a size of one's own", async ({ chromium }) => {
  const path = await openPage(chromium, '/find-size.html');
  await path.getByRole('heading', { level: 2 }).waitFor();
  await expectTree(path, 'find-size-first');
  await path.getByRole('button', { name: 'Next', exact: true }).click();
  await path.getByRole('radio').first().waitFor();
  await expectTree(path, 'find-size-second');
});

test('the reader, with its panel, and with the help on keys (WCAG 1.1.1, 1.3.1, 4.1.2)', async ({
  chromium,
  page,
}) => {
  const reader = await openFromPopup(chromium, page);
  await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
  await reader.locator('[data-part=lead] img').scrollIntoViewIfNeeded();
  await reader.getByRole('button', { name: 'Enlarge' }).first().waitFor();
  await expectTree(page, 'reader');
  await reader.getByRole('button', { name: 'Preferences', exact: true }).click();
  await expect(reader.getByRole('heading', { name: 'Preferences' })).toBeFocused();
  await expectTree(page, 'reader-panel');
  await reader.getByRole('button', { name: 'Close preferences' }).click();
  await page.keyboard.press('?');
  await reader.getByRole('dialog').waitFor();
  await expectTree(page, 'reader-help');
});

test('a picture alone', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Enlarge' }).first().click();
  await reader.getByRole('dialog').waitFor();
  await expectTree(page, 'reader-picture');
});

test.describe('with a voice', () => {
  test.use({ voice: true });

  test('the reader while it speaks, and all of the player', async ({ chromium, page }) => {
    const reader = await openFromPopup(chromium, page, 'listen');
    await reader.getByRole('button', { name: 'Pause' }).waitFor();
    await expectTree(page, 'reader-listening');
    await reader.getByRole('button', { name: 'More controls' }).click();
    await reader.getByLabel('Pause by itself').waitFor();
    await expectTree(page, 'reader-player');
  });
});

test('a page without an article', async ({ chromium, page, server }) => {
  await page.goto(`${server.origin}/notice.html`);
  const reader = await openFromPopup(chromium, page);
  await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
  await expectTree(page, 'failure');
});

test('an article from right to left (WCAG 1.3.2, 3.1.2)', async ({ chromium, page, server }) => {
  await page.goto(`${server.origin}/arabic/page.html`);
  const reader = await openFromPopup(chromium, page);
  await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
  await expectTree(page, 'reader-arabic');
});

test('lines that are too narrow', async ({ chromium, page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await store(chromium, { textSize: 90 });
  const reader = await openFromPopup(chromium, page);
  await reader.locator('.notice').waitFor();
  // Once the picture is loaded, and known to be large.
  await reader.getByRole('button', { name: /^Enlarge/ }).waitFor();
  await expectTree(page, 'reader-narrow');
});

test('an article as pages', async ({ chromium, page }) => {
  await store(chromium, { layout: 'pages' });
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('navigation').waitFor();
  await expectTree(page, 'reader-pages');
});

test('the offer to go on', async ({ chromium, page }) => {
  const first = await openFromPopup(chromium, page);
  await expect(first.getByRole('heading', { level: 1 })).toBeFocused();
  await first
    .locator('.body p')
    .nth(8)
    .evaluate(async (element) => {
      element.scrollIntoView({ behavior: 'instant' });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
  const worker = await chromium.worker();
  const places = () =>
    worker.evaluate<number>(
      "chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('place:')).length)",
    );
  await expect.poll(places).toBe(1);
  await page.reload();
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('region', { name: 'Where you stopped' }).waitFor();
  await expect(reader.getByRole('status')).toContainText('Last time you stopped');
  await expectTree(page, 'reader-resume');
});

test('the reader where a frame is out of reach', async ({ chromium, page, server }) => {
  await page.goto(`${server.origin}/sandboxed.html`);
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('#read')`);
  await popup.click('#read');
  await popup.waitForClose();
  const send = await sendTo(page);
  await expect.poll(() => axSnapshot(send)).toContain('heading "Sandboxed"');
  expect(await axSnapshot(send)).toMatchSnapshot('reader-sandboxed.txt');
});
