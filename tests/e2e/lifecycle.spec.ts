import {
  CHROME_EXTENSION,
  type Chromium,
  expect,
  type Frame,
  openFromPopup,
  type Page,
  popupOver,
  pressInPopup,
  spoken,
  test,
} from './journey';

/** What becomes of an open reader when the page or the extension goes on: open, told, or as it was. */

const whole = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const isClosed = (page: Page) => expect.poll(() => page.frames().length).toBe(1);
const heading = (reader: Frame) => reader.getByRole('heading', { level: 1 });

test('the toolbar closes the reader, whatever the page does', async ({ chromium, page }) => {
  const before = await whole(page);
  await openFromPopup(chromium, page);
  const popup = await popupOver(chromium, page);
  await popup.waitFor(`document.querySelector('#read').textContent === 'Close the reader'`);
  await popup.click('#read');
  await isClosed(page);
  expect(await whole(page)).toBe(before);
});

test('two presses at once open one reader', async ({ chromium, page }) => {
  // The popup grants the tab; nothing of ours is in it yet.
  await popupOver(chromium, page);
  const worker = await chromium.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    for (let press = 0; press < 3; press += 1)
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'read' }, tab);
  });
  await chromium.reader(page);
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
});

test('opened a second time on a page, the reader has all that is brought later', async ({
  chromium,
  page,
}) => {
  const first = await openFromPopup(chromium, page);
  await first.getByRole('button', { name: 'Close', exact: true }).click();
  await isClosed(page);
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Preferences' }).click();
  await reader.getByRole('combobox', { name: 'Profile' }).selectOption({ label: 'Night' });
  await expect(reader.locator('.clarion')).toHaveAttribute('data-theme', 'dark');
  await reader.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect(reader.getByRole('button', { name: 'Pause' })).toBeFocused();
});

test('a while after it is closed nothing of the reader is left in the page, and it opens as at first', async ({
  chromium,
  page,
}) => {
  const worker = await chromium.worker();
  const left = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id! },
        func: () => Object.keys(globalThis).filter((name) => /^clarion(?!Wishes)/.test(name)),
      });
      return answer!.result;
    });
  const first = await openFromPopup(chromium, page);
  await first.getByRole('button', { name: 'Preferences' }).click();
  await expect(first.getByRole('combobox', { name: 'Profile' })).toBeVisible();
  expect(await left()).toContain('clarionReader');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await isClosed(page);
  await expect.poll(left).toEqual([]);
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Preferences' }).click();
  await reader.getByRole('combobox', { name: 'Profile' }).selectOption({ label: 'Night' });
  await expect(reader.locator('.clarion')).toHaveAttribute('data-theme', 'dark');
  const popup = await popupOver(chromium, page);
  await popup.waitFor(`document.querySelector('#read').textContent === 'Close the reader'`);
});

test('leaving the page closes the reader, and coming back finds the page alone', async ({
  chromium,
  page,
  server,
}) => {
  const before = await whole(page);
  await openFromPopup(chromium, page);
  await page.goto(`${server.origin}/notice.html`);
  await page.goBack();
  await isClosed(page);
  expect(await whole(page)).toBe(before);
  await expect(heading(await openFromPopup(chromium, page))).toBeFocused();
});

test('where a site goes on to another article, the new one is offered and read', async ({
  chromium,
  page,
}) => {
  const reader = await openFromPopup(chromium, page);
  await page.evaluate(() => {
    history.pushState({}, '', '?next');
    document.title = 'Another story';
    document.querySelector('h1')!.textContent = 'Another story';
  });
  await expect(reader.getByRole('region', { name: 'The page has changed' })).toBeVisible();
  await expect(heading(reader)).toHaveText(/^Night Ferry/);
  await reader.getByRole('button', { name: 'Read what is there now' }).click();
  await expect(heading(reader)).toHaveText('Another story');
  await expect(heading(reader)).toBeFocused();
  await expect(reader.getByRole('region', { name: 'The page has changed' })).toHaveCount(0);
});

test('a page that is too large says how large, and its text can be read', async ({
  chromium,
  page,
}) => {
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', `<p>${'<i>fog</i> '.repeat(100_001)}</p>`);
  });
  const reader = await openFromPopup(chromium, page);
  await expect(reader.getByRole('status')).toContainText('100,000');
  await reader.getByRole('button', { name: 'Read as plain text' }).click();
  await expect(reader.getByRole('article')).toContainText('fog fog fog');
  await page.keyboard.press('Escape');
  await isClosed(page);
});

test('the reader goes on when the extension is reloaded under it', async ({ chromium, page }) => {
  const before = await whole(page);
  const reader = await openFromPopup(chromium, page);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
  // The toolbar is drawn anew then: a press before it may meet another button.
  await expect(reader.locator('.switched')).toContainText('was updated');
  await reader.getByRole('button', { name: 'Larger text' }).click();
  await expect(reader.getByRole('article')).toHaveCSS('font-size', '21px');
  await expect(reader.getByRole('button', { name: 'Preferences' })).toHaveCount(0);
  await reader.getByRole('button', { name: 'Close' }).click();
  await isClosed(page);
  expect(await whole(page)).toBe(before);
  expect(errors).toEqual([]);
});

test('a reader that an update left behind makes way for a new one', async ({ chromium, page }) => {
  const before = await whole(page);
  const left = await openFromPopup(chromium, page);
  await left.getByRole('button', { name: 'Preferences' }).click();
  await expect(left.getByRole('combobox', { name: 'Profile' })).toBeVisible();
  const cdp = await chromium.context.browser()!.newBrowserCDPSession();
  // As an update does, it puts the same extension in the place of itself.
  await cdp.send('Extensions.loadUnpacked', { path: CHROME_EXTENSION });
  await expect(left.locator('.switched')).toContainText('was updated');
  await chromium.worker();
  await pressInPopup(chromium, page, 'read');
  await expect.poll(() => left.isDetached()).toBe(true);
  const reader = await chromium.reader(page);
  await reader.getByRole('button', { name: 'Preferences' }).click();
  // What the one before had brought would draw with modules that are not these.
  await reader.getByRole('combobox', { name: 'Profile' }).selectOption({ label: 'Night' });
  await expect(reader.locator('.clarion')).toHaveAttribute('data-theme', 'dark');
  await reader.getByRole('button', { name: 'Close', exact: true }).click();
  await isClosed(page);
  expect(await whole(page)).toBe(before);
});

test('the event by which other scripts make way for a newer one does not close the reader', async ({
  chromium,
  page,
}) => {
  const told: string[] = [];
  await page.exposeFunction('tell', (type: string) => told.push(type));
  const name = `${chromium.extensionId}:reader:wxt:content-script-started`;
  await page.evaluate((type) => {
    document.addEventListener(type, () =>
      (window as unknown as { tell(t: string): void }).tell(type),
    );
  }, name);
  const reader = await openFromPopup(chromium, page);
  expect(told).toEqual([]);
  await page.evaluate((type) => {
    const detail = { contentScriptName: 'reader', messageId: 'another' };
    document.dispatchEvent(new CustomEvent(type, { detail }));
  }, name);
  await reader.getByRole('button', { name: 'Larger text' }).click();
  await expect(reader.getByRole('article')).toHaveCSS('font-size', '21px');
});

test.describe('while it reads aloud', () => {
  test.use({ voice: true });

  test('speech ends when the page takes the reader away', async ({ chromium, page }) => {
    await openFromPopup(chromium, page, 'listen');
    await expect.poll(async () => (await spoken(chromium)).length).toBeGreaterThan(0);
    await page.evaluate(() => document.documentElement.lastElementChild!.remove());
    await isClosed(page);
    const said = (await spoken(chromium)).length;
    await page.waitForTimeout(1500);
    expect((await spoken(chromium)).length).toBeLessThanOrEqual(said + 1);
  });

  test('speech ends when the tab goes elsewhere', async ({ chromium, page, server }) => {
    await openFromPopup(chromium, page, 'listen');
    await expect.poll(async () => (await spoken(chromium)).length).toBeGreaterThan(0);
    await page.goto(`${server.origin}/notice.html`);
    const said = (await spoken(chromium)).length;
    await page.waitForTimeout(1500);
    expect((await spoken(chromium)).length).toBeLessThanOrEqual(said + 1);
  });

  for (const [what, end] of [
    ['switched off', switchOff],
    ['taken out', takeOut],
  ] as const) {
    test(`speech ends when the extension is ${what}, and the reader says so and gives the page back`, async ({
      chromium,
      page,
    }) => {
      const before = await whole(page);
      const reader = await openFromPopup(chromium, page, 'listen');
      await expect.poll(async () => (await spoken(chromium)).length).toBeGreaterThan(0);
      await end(chromium);
      await expect(reader.locator('.switched')).toContainText('Load the page again');
      const said = (await spoken(chromium)).length;
      await expect(reader.getByRole('button', { name: 'Pause' })).toHaveCount(0);
      await page.keyboard.press('k');
      await page.waitForTimeout(1500);
      expect((await spoken(chromium)).length).toBeLessThanOrEqual(said + 1);
      await expect(reader.locator('.player')).toHaveCount(0);
      await reader.getByRole('button', { name: 'Close' }).click();
      await isClosed(page);
      expect(await whole(page)).toBe(before);
    });
  }
});

/** By the switch on the browser's page of extensions. */
async function switchOff({ context, extensionId }: Chromium): Promise<void> {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate((id) => chrome.management.setEnabled(id, false), extensionId);
  await extensions.close();
}

async function takeOut({ context, extensionId }: Chromium): Promise<void> {
  const cdp = await context.browser()!.newBrowserCDPSession();
  await cdp.send('Extensions.uninstall', { id: extensionId });
}

declare const chrome: {
  tabs: { query(info: object): Promise<{ id?: number }[]> };
  contextMenus: { onClicked: { dispatch(item: object, tab: object | undefined): void } };
  runtime: { reload(): void };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      func: () => string[];
    }): Promise<{ result: string[] }[]>;
  };
  management: { setEnabled(id: string, isOn: boolean): Promise<void> };
};
