import { type Chromium, expect, type Page, test } from './journey';

/**
 * Chooses an item of the context menu. The menu itself is the browser's and out of reach of a test,
 * so its event is raised where it arrives; activeTab comes from a real click on the toolbar button.
 */
async function choose(chromium: Chromium, page: Page, menuItemId: string): Promise<void> {
  await chromium.clickAction(page);
  const worker = await chromium.worker();
  await worker.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: '${menuItemId}' }, tab))`,
  );
}

test('the menu of a page opens the reader', async ({ chromium, page }) => {
  await choose(chromium, page, 'read');
  const reader = await chromium.reader(page);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^Night Ferry/);
});

test('the menu of a selection reads that alone, and closing keeps it selected', async ({
  chromium,
  page,
}) => {
  await page.getByText('The new service is run').evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
  });
  await choose(chromium, page, 'selection');
  const reader = await chromium.reader(page);
  await expect(reader.locator('[data-part=body]')).toHaveText(/^The new service is run.*wait\.$/);
  await reader.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.frames().length).toBe(1);
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^The new service is run/);
});

test('the menu is offered on pages and on selections, under names in words', async ({
  chromium,
}) => {
  const worker = await chromium.worker();
  // An item that is there cannot be made again; the browser tells no other way what is there.
  const refusals = await worker.evaluate<string[]>(`Promise.all(['read', 'selection'].map((id) =>
    new Promise((resolve) => chrome.contextMenus.create({ id, title: id }, () =>
      resolve(chrome.runtime.lastError?.message ?? 'was not there')))))`);
  for (const refusal of refusals) expect(refusal).toContain('duplicate id');
});
