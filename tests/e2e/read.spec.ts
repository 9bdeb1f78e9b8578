import { expect, expectNoViolations, openFromPopup, test } from './journey';

test('opens from the popup with the focus on the title, and axe finds nothing (WCAG 2.4.3)', async ({
  chromium,
  page,
}) => {
  const reader = await openFromPopup(chromium, page);
  const title = reader.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Night Ferry Returns to Marrow Sound After Nine Years');
  await expect(title).toBeFocused();
  await expect(reader.getByText('Ines Okafor')).toBeVisible();
  await expect(reader.getByRole('figure').first()).toContainText('The Lantern at Pier Two');
  await expect(reader.locator('[data-part=lead] img')).toHaveJSProperty('naturalWidth', 960);
  expect(await reader.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Signs that can be read, stops that can be heard',
    'The sums',
  ]);
  await expectNoViolations((expression) => reader.evaluate(expression));
});

test('the popup is clean, and its buttons come first by keyboard', async ({ chromium, page }) => {
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('#read')`);
  await popup.press('Tab');
  expect(await popup.eval('document.activeElement.textContent')).toBe('Read this page');
  await popup.press('Tab');
  expect(await popup.eval('document.activeElement.textContent')).toBe('Listen');
  await expectNoViolations((expression) => popup.eval(expression));
});

test('closing gives the page back exactly (WCAG 2.1.2)', async ({ chromium, page }) => {
  const whole = () => page.evaluate(() => document.documentElement.outerHTML);
  await page.locator('#find').fill('half a thought');
  await page.locator('#find').focus();
  await page.evaluate(() => window.scrollTo(0, 640));
  const before = await whole();
  const reader = await openFromPopup(chromium, page);
  await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
  expect(await whole()).toBe(before);
  expect(await page.evaluate(() => window.scrollY)).toBe(640);
  await expect(page.locator('#find')).toBeFocused();
  await expect(page.locator('#find')).toHaveValue('half a thought');
});

test('the close button closes, and the reader opens again', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.frames().length).toBe(1);
  await openFromPopup(chromium, page);
});

test('no key typed in the reader reaches the page', async ({ chromium, page }) => {
  await openFromPopup(chromium, page);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
  expect(await page.evaluate(() => 'pageKeys' in window)).toBe(false);
  await page.keyboard.press('j');
  expect(await page.evaluate(() => 'pageKeys' in window)).toBe(true);
});

test('nothing is on the page before it is asked for, and opening asks the network for nothing new', async ({
  chromium,
  page,
  server,
}) => {
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  const seen = new Set<string>();
  page.on('request', (request) => seen.add(request.url()));
  chromium.context.on('request', (request) => seen.add(request.url()));
  const reader = await openFromPopup(chromium, page);
  await expect(reader.locator('[data-part=lead] img')).toHaveJSProperty('complete', true);
  // The lead image is lazy on the page: the article's own, and the only one.
  expect([...seen].filter((url) => url.startsWith('http'))).toEqual([
    `${server.origin}/sample/harbour.svg`,
  ]);
});

test('what was playing is silent while reading and goes on afterwards', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/playing.html`);
  const playing = () => page.evaluate(() => !document.querySelector('audio')!.paused);
  await expect.poll(playing).toBe(true);
  await openFromPopup(chromium, page);
  expect(await playing()).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(playing).toBe(true);
});

test('opens under the strictest policy a page can have', async ({ chromium, page, server }) => {
  await page.goto(`${server.origin}/strict.html`);
  const reader = await openFromPopup(chromium, page);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Strict');
  await expect(reader.locator('.clarion')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await reader.getByRole('button', { name: 'Preferences' }).click();
  await expect(reader.locator('.panel')).toHaveCSS('position', 'fixed');
});

test('opens in a sandboxed page, where a frame is out of reach', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/sandboxed.html`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(`document.querySelector('#read')`);
  await popup.click('#read');
  await popup.waitForClose();
  const session = await chromium.context.newCDPSession(page);
  const names = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ role, name }) => `${role?.value} ${name?.value}`);
  };
  await expect.poll(names).toContain('heading Sandboxed');
  expect(await names()).toContain('button Close');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});
