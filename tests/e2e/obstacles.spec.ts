import { expect, expectNoViolations, openFromPopup, pressInPopup, test } from './journey';

for (const [path, words] of [
  ['/frames.html', 'made of frames'],
  ['/drawing.svg', 'not a web page'],
  ['/paper.pdf', 'not a web page'],
  ['/dot.png', 'not a web page'],
] as const) {
  test(`the popup says why ${path} cannot be read`, async ({ chromium, page, server }) => {
    await page.goto(`${server.origin}${path}`);
    await pressInPopup(chromium, page, 'read');
    const popup = await chromium.popup();
    await popup.waitFor(`document.querySelector('[role=status]').textContent.includes('${words}')`);
  });
}

test('the popup says why a page of the browser cannot be read', async ({ chromium, page }) => {
  await page.goto('chrome://version');
  await pressInPopup(chromium, page, 'read');
  const popup = await chromium.popup();
  await popup.waitFor(
    `document.querySelector('[role=status]').textContent.includes('lets no ext')`,
  );
  await expectNoViolations((expression) => popup.eval(expression));
});

test('a page without an article is said to have none, and all its text can be read (WCAG 3.3.1, 3.3.3)', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/list.html`);
  const reader = await openFromPopup(chromium, page);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/No article found/);
  await expectNoViolations((expression) => reader.evaluate(expression));
  await reader.getByRole('button', { name: 'Read all text' }).click();
  await expect(reader.getByRole('listitem')).toHaveText(['One', 'Two']);
  await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
});

test('the part with the most text is offered where there is no article', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/notice.html`);
  const reader = await openFromPopup(chromium, page);
  await expect(reader.getByText('The pool is closed')).toBeVisible();
  await expectNoViolations((expression) => reader.evaluate(expression));
  await reader.getByRole('button', { name: 'Read this part' }).press('Enter');
  await expect(reader.getByRole('article')).toContainText('Bring a towel then.');
  await expect(reader.getByRole('article')).not.toContainText('Pools');
  await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
});

test('an empty page ends in a message, not in an empty reader', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/empty.html`);
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Read all text' }).click();
  await expect(reader.getByRole('status')).toHaveText('This page holds no text.');
});

test('the popup notes that a list hardly looks like an article', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/list.html`);
  await chromium.clickAction(page);
  const popup = await chromium.popup();
  await popup.waitFor(
    `document.querySelector('.hint').textContent.includes('does not look like an article')`,
  );
  await expectNoViolations((expression) => popup.eval(expression));
});
