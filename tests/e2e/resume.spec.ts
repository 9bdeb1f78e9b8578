import {
  type Chromium,
  expect,
  expectNoViolations,
  type Frame,
  marked,
  openFromPopup,
  type Page,
  spoken,
  test,
} from './journey';

/** What storage.local holds of places, and storage.sync. */
async function stored(chromium: Chromium, area: 'local' | 'sync'): Promise<string[]> {
  const worker = await chromium.worker();
  const keys: string[] = await worker.evaluate(
    `chrome.storage.${area}.get(null).then((items) => Object.keys(items))`,
  );
  return keys.filter((key) => key.startsWith('place:'));
}

/** Brings a paragraph under the toolbar, and says what it begins with. */
async function readTo(reader: Frame, index: number): Promise<string> {
  const paragraph = reader.locator('.body p').nth(index);
  await paragraph.evaluate((element) => {
    const covered = document.querySelector('.toolbar')!.getBoundingClientRect().bottom;
    window.scrollBy({ top: element.getBoundingClientRect().top - covered, behavior: 'instant' });
  });
  return (await paragraph.textContent())!.trim().slice(0, 30);
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
}

const offer = (reader: Frame) => reader.getByRole('region', { name: 'Where you stopped' });
const selected = (reader: Frame) => reader.evaluate(() => String(document.getSelection()));

test('a page that is opened again goes on where it was left, by keyboard, and only then moves', async ({
  chromium,
  page,
}) => {
  const first = await openFromPopup(chromium, page);
  await expect(offer(first)).toHaveCount(0);
  const beginning = await readTo(first, 8);
  await close(page);
  await expect.poll(() => stored(chromium, 'local')).toHaveLength(1);
  expect(await stored(chromium, 'sync')).toEqual([]);

  await page.goto(`${page.url()}?utm_source=letter#top`);
  const reader = await openFromPopup(chromium, page);
  const button = offer(reader).getByRole('button', { name: /^Go on at \d+ %$/ });
  await expect(button).toBeVisible();
  expect(await reader.evaluate(() => window.scrollY)).toBe(0);
  await expectNoViolations((expression) => reader.evaluate(expression));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offer(reader)).toHaveCount(0);
  expect((await selected(reader)).startsWith(beginning)).toBe(true);
  const place = await reader.locator('.body p').nth(8).boundingBox();
  expect(place!.y).toBeGreaterThan(40);
  expect(place!.y).toBeLessThan(700);
  await expect(reader.locator('.body p').nth(8)).toBeFocused();
});

test('switched off, nothing is kept or offered; the options page forgets what was', async ({
  chromium,
  page,
}) => {
  await readTo(await openFromPopup(chromium, page), 8);
  await close(page);
  await expect.poll(() => stored(chromium, 'local')).toHaveLength(1);
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  await options.getByRole('button', { name: 'Forget all of them' }).click();
  await expect(options.getByText('remembered on this device: 0')).toBeVisible();
  expect(await stored(chromium, 'local')).toEqual([]);
  await options.getByLabel('Remember where I stopped').uncheck();
  const worker = await chromium.worker();
  const wanted = `chrome.storage.local.get('preferences').then((items) => items.preferences?.rememberPlaces)`;
  await expect.poll(() => worker.evaluate(wanted)).toBe(false);
  await options.close();
  await readTo(await openFromPopup(chromium, page), 8);
  await close(page);
  const again = await openFromPopup(chromium, page);
  await expect(offer(again)).toHaveCount(0);
  expect(await stored(chromium, 'local')).toEqual([]);
});

test.describe('with a voice', () => {
  test.use({ voice: true });

  test('the heard sentence is where listening goes on, also when the text has changed above it', async ({
    chromium,
    page,
  }) => {
    const first = await openFromPopup(chromium, page, 'listen');
    await expect.poll(() => marked(first, 'sentence')).not.toBe('');
    await first
      .locator('.body p')
      .nth(3)
      .click({ position: { x: 30, y: 12 } });
    await first.getByRole('button', { name: 'Pause' }).click();
    const heard = await marked(first, 'sentence');
    expect(heard.length).toBeGreaterThan(20);
    await page.close();
    await expect.poll(() => stored(chromium, 'local')).toHaveLength(1);

    const again = await chromium.context.newPage();
    await again.goto(page.url());
    await again.evaluate(() => {
      const added = document.createElement('p');
      added.textContent =
        'A correction was added to this report this morning, as two of its numbers were wrong. ';
      const first = [...document.querySelectorAll('p')].find((p) => /MARROW/i.test(p.textContent));
      first!.before(added);
    });
    const reader = await openFromPopup(chromium, again);
    await offer(reader)
      .getByRole('button', { name: /^Go on/ })
      .click();
    await reader.getByRole('button', { name: 'Listen' }).click();
    const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
    await expect.poll(async () => plain((await spoken(chromium)).at(-1)?.text)).toBe(plain(heard));
    await expect.poll(() => selected(reader)).toBe('');
  });
});
