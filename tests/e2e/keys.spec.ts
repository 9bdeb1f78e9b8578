import { expect, expectNoViolations, marked, openFromPopup, spoken, test } from './journey';

test.describe('by keys alone', () => {
  test.use({ voice: true });

  test('reads, listens, steps, asks for help and gives the page back', async ({
    chromium,
    page,
  }) => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const reader = await openFromPopup(chromium, page);
    const { keyboard } = page;
    const last = async () => (await spoken(chromium)).at(-1)?.text ?? '';
    const player = reader.locator('.player .main');
    await expect(reader.locator('h1')).toBeFocused();

    await keyboard.press('+');
    await expect(reader.locator('article')).toHaveCSS('font-size', '21px');
    await keyboard.press('-');
    await expect(reader.locator('article')).toHaveCSS('font-size', '20px');

    await keyboard.press('k');
    await expect.poll(() => marked(reader, 'sentence')).toMatch(/^Night Ferry/);
    await keyboard.press('h');
    const heading = await reader.locator('.body h2').first().textContent();
    await expect.poll(last).toBe(heading);
    await keyboard.press(' ');
    await expect(player).toHaveText('Play');
    await expect(reader.locator('[role=status]')).toHaveText('Paused');
    const scrolled = await reader.evaluate(() => window.scrollY);
    await keyboard.press('j');
    await expect.poll(() => marked(reader, 'sentence')).not.toBe(heading);
    await keyboard.press(' ');
    await expect(player).toHaveText('Pause');
    expect(scrolled).toBeGreaterThan(0);

    await keyboard.press(',');
    await expect(reader.locator('.panel-title')).toBeFocused();
    await keyboard.press('k');
    await expect(player).toHaveText('Play');
    await keyboard.press('Escape');
    await expect(reader.locator('h1')).toBeFocused();

    await keyboard.press('?');
    const help = reader.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help.getByRole('row', { name: 'Play or pause' })).toContainText('K');
    await expectNoViolations((expression) => reader.evaluate(expression));
    await keyboard.press('k');
    await expect(player).toHaveText('Play');
    await keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await expect(reader.locator('h1')).toBeFocused();

    await keyboard.press('s');
    await expect(player).toHaveCount(0);
    // The way through the toolbar: on a button, keys are the button's.
    await keyboard.press('Shift+Tab');
    await expect(reader.getByRole('button', { name: 'Listen' })).toBeFocused();
    await keyboard.press('k');
    await expect(player).toHaveCount(0);
    await keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});

test('a key chosen among all preferences is the one that works in the reader (WCAG 2.1.4)', async ({
  chromium,
  page,
}) => {
  const reader = await openFromPopup(chromium, page);
  const opened = chromium.context.waitForEvent('page');
  await page.keyboard.press('?');
  await reader.getByRole('dialog').getByRole('button', { name: 'All preferences' }).click();
  const options = await opened;
  const field = options.getByRole('textbox', { name: 'Next theme' });
  await field.focus();
  await options.keyboard.press('w');
  await expect(field).toHaveValue('W');
  await options.close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  const theme = () =>
    reader.evaluate(() => document.querySelector<HTMLElement>('.clarion')?.dataset.theme);
  await expect.poll(theme).toBe('auto');
  await page.keyboard.press('t');
  await page.keyboard.press('w');
  await expect.poll(theme).toBe('light');
});
