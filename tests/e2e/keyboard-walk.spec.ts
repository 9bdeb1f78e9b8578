import type { Frame, Page } from '@playwright/test';
import type { Chromium } from '../drive/chromium';
import { expect, openFromPopup, test } from './journey';

/**
 * By Tab alone: every control is reached, is in view when it has the focus, and shows it (WCAG 2.1.1,
 * 2.4.7, 2.4.11), in a wide window and in the smallest.
 */
const WINDOWS = [
  { width: 1280, height: 900 },
  { width: 320, height: 256 },
];

/** What Tab can reach; of a group of radio buttons only one. Runs in the page. */
function controls(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter(
    (control) => control.checkVisibility() && !(control as Partial<HTMLButtonElement>).disabled,
  );
  const name = (control: Element) =>
    `${control.localName} ${(control as HTMLInputElement).type === 'radio' ? (control as HTMLInputElement).name : control.id || control.textContent}`;
  return [...new Set(all.map(name))];
}

/** What has the focus, by the same names, and what is wrong with how it is shown. Runs in the page. */
function focused(): { name: string; wrong: string } | null {
  const control = document.activeElement as HTMLInputElement | null;
  if (!control || control === document.body) return null;
  const name = `${control.localName} ${control.type === 'radio' ? control.name : control.id || control.textContent}`;
  // A radio button's picture shows the focus in its place.
  const shown = control.closest('label') ?? control.labels?.[0] ?? control;
  const { top, bottom } = control.getBoundingClientRect();
  const inView = bottom > 0 && top < innerHeight;
  const marked = [control, shown].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const wrong = [!inView && `out of view at ${top}`, !marked && 'not marked'].filter(Boolean);
  return { name, wrong: wrong.join(', ') };
}

/** Presses Tab until everything was reached or ought to have been. */
async function walk(keyboard: Page['keyboard'], view: Page | Frame): Promise<void> {
  const expected = await view.evaluate(controls);
  expect(expected.length).toBeGreaterThan(3);
  const missing = new Set(expected);
  const wrong: string[] = [];
  for (let presses = 0; presses < expected.length * 2 && missing.size > 0; presses++) {
    await keyboard.press('Tab');
    const found = await view.evaluate(focused);
    if (!found) continue;
    missing.delete(found.name);
    if (found.wrong) wrong.push(`${found.name}: ${found.wrong}`);
  }
  expect(wrong).toEqual([]);
  expect([...missing]).toEqual([]);
}

async function openPage(chromium: Chromium, path: string): Promise<Page> {
  const worker = await chromium.worker();
  const opened = await chromium.context.newPage();
  await opened.goto(new URL(path, worker.url()).href);
  return opened;
}

for (const window of WINDOWS) {
  const size = `${window.width} × ${window.height}`;

  test(`all of the options page is reached by Tab, ${size}`, async ({ chromium }) => {
    const options = await openPage(chromium, '/options.html');
    await options.setViewportSize(window);
    await options.getByRole('searchbox').waitFor();
    await options.evaluate(() => {
      for (const group of document.querySelectorAll('details')) group.open = true;
    });
    await walk(options.keyboard, options);
  });

  test(`every step to a size of one's own is reached by Tab, ${size}`, async ({ chromium }) => {
    const path = await openPage(chromium, '/find-size.html');
    await path.setViewportSize(window);
    for (let step = 0; step < 4; step++) {
      await path.getByRole('heading', { level: 2 }).waitFor();
      await walk(path.keyboard, path);
      await path.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    }
    await walk(path.keyboard, path);
  });

  test(`panel and player are reached by Tab, and the article's links, ${size} (WCAG 1.3.2, 2.1.1, 2.1.3, 2.4.7, 2.4.11, 2.4.12)`, async ({
    chromium,
    page,
  }) => {
    await page.setViewportSize(window);
    const reader = await openFromPopup(chromium, page, 'listen');
    await reader.getByRole('button', { name: 'More controls' }).press('Enter');
    await reader.getByRole('button', { name: 'Preferences', exact: true }).press('Enter');
    await expect(reader.getByRole('heading', { name: 'Preferences', exact: true })).toBeFocused();
    await walk(page.keyboard, reader);
  });
}

test('focus and choices change nothing but what they are about (WCAG 3.2.1, 3.2.2)', async ({
  chromium,
}) => {
  const options = await openPage(chromium, '/options.html');
  await options.getByRole('searchbox').waitFor();
  const stored = () => options.evaluate<string>('chrome.storage.local.get().then(JSON.stringify)');
  const tabs = () => chromium.context.pages().length;
  const before = [await stored(), options.url(), tabs()];
  const { length } = await options.evaluate(controls);
  for (let presses = 0; presses < length; presses++) await options.keyboard.press('Tab');
  expect([await stored(), options.url(), tabs()]).toEqual(before);

  const theme = options.getByLabel('Theme', { exact: true });
  await theme.focus();
  await options.keyboard.press('ArrowDown');
  await expect(options.locator('.clarion').first()).toHaveAttribute('data-theme', 'light');
  await expect(theme).toBeFocused();
  expect([options.url(), tabs()]).toEqual(before.slice(1));
});
