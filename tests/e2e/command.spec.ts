import { launchChromium } from '../drive/chromium';
import { pressKeys, withDisplay } from '../drive/display';
import { CHROME_EXTENSION, expect, test } from './journey';

test('the keyboard command opens and closes the reader', async ({ server }) => {
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
    await expect(reader.getByRole('heading', { level: 1 })).toBeFocused();
    await pressKeys(screen.display, 'alt+shift+l');
    await expect.poll(() => page.frames().length).toBe(1);

    await page.goto(`${server.origin}/frames.html`);
    await pressKeys(screen.display, 'alt+shift+l');
    const popup = await chromium.popup();
    await popup.waitFor(`document.querySelector('[role=status]')?.textContent.includes('frames')`);
  } finally {
    await chromium.close();
    await screen.stop();
  }
});
