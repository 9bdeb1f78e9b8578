import {
  type Chromium,
  expect,
  expectNoViolations,
  openFromPopup,
  type Page,
  test,
} from './journey';

/** Opens the page of the path as a person does, by the popup's button. */
async function openFindSize(chromium: Chromium, page: Page): Promise<Page> {
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('#find-size')`);
  const opening = chromium.context.waitForEvent('page');
  await popup.click('#find-size');
  const opened = await opening;
  await opened.getByRole('heading', { level: 2 }).waitFor();
  return opened;
}

const next = (path: Page) => path.getByRole('button', { name: 'Next', exact: true }).click();

test.describe('with a voice', () => {
  test.use({ voice: true });

  test('the size found by way of the popup is that of the open reader (WCAG 2.4.2)', async ({
    chromium,
    page,
  }) => {
    const reader = await openFromPopup(chromium, page);
    await expect(reader.locator('article')).toHaveCSS('font-size', '20px');

    const path = await openFindSize(chromium, page);
    await expect(path).toHaveTitle('Find my size – Clarion Reader');
    await expect(path.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(path.getByText('Step 1 of 5')).toBeVisible();
    await path.getByRole('button', { name: 'Smaller text' }).click();
    await path.getByLabel('Text size', { exact: true }).press('ArrowLeft');
    await expectNoViolations((source) => path.evaluate(source));
    await next(path);
    await path.getByRole('radio', { name: 'Light text on dark' }).check();
    await next(path);
    await path.getByRole('button', { name: 'Skip this step' }).click();
    await path.getByRole('radio', { name: 'Short' }).check();
    await next(path);
    await path.getByRole('button', { name: 'Hear a sample' }).click();
    await path.getByRole('button', { name: 'Stop the sample' }).waitFor();
    await next(path);
    await expectNoViolations((source) => path.evaluate(source));
    await path.getByRole('button', { name: 'Save as a profile' }).click();
    await expect(path.getByText('“My size” was made and is in use.')).toBeVisible();

    await expect(reader.locator('article')).toHaveCSS('font-size', '51px');
    await expect(reader.locator('.clarion')).toHaveAttribute('data-theme', 'dark');
    const closing = path.waitForEvent('close');
    await path.getByRole('button', { name: 'Close this page' }).click();
    await closing;
  });
});

test('left half way it changes nothing, and the popup offers it more quietly', async ({
  chromium,
  page,
}) => {
  const path = await openFindSize(chromium, page);
  await expect(path.getByText('Step 1 of 4')).toBeVisible();
  await next(path);
  await path.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(path.getByRole('heading', { level: 2 })).toHaveText('Nothing was changed');
  await path.close();

  await page.bringToFront();
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('#options + #find-size')`);
  await expectNoViolations((source) => popup.eval(source));
  const reader = await openFromPopup(chromium, page);
  await expect(reader.locator('article')).toHaveCSS('font-size', '20px');
  await expect(reader.locator('.clarion')).toHaveAttribute('data-theme', 'auto');
});

test('the panel beside the text opens it too', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Preferences', exact: true }).click();
  const opening = chromium.context.waitForEvent('page');
  await reader.getByRole('button', { name: 'Find my size' }).click();
  const path = await opening;
  await expect(path.getByRole('heading', { level: 1 })).toHaveText('Find my size');
});
