import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import {
  test as base,
  CHROME_EXTENSION,
  expect,
  expectNoViolations,
  FAKE_VOICE,
  marked,
  openFromPopup,
} from './journey';

/** The fake voice, speaking Japanese: no real voice for it comes along. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern
  chromium: async ({}, use) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-voice-'));
    const manifest = await fs.readFile(path.join(FAKE_VOICE, 'manifest.json'), 'utf8');
    await fs.cp(FAKE_VOICE, folder, { recursive: true });
    await fs.writeFile(path.join(folder, 'manifest.json'), manifest.replace('en-US', 'ja-JP'));
    // It speaks by the words between spaces: here each sentence is one.
    const engine = await fs.readFile(path.join(FAKE_VOICE, 'engine.js'), 'utf8');
    await fs.writeFile(
      path.join(folder, 'engine.js'),
      engine.replace('msAWord = 80', 'msAWord = 4000'),
    );
    const extensions = [CHROME_EXTENSION, folder];
    const chromium = await launchChromium({ extensions, headless: true });
    await use(chromium);
    await chromium.close();
    await fs.rm(folder, { recursive: true });
  },
});

test('a page in columns is read in columns: opened, scrolled by keys, listened to, closed', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/vertical.html`);
  await page.evaluate('scrollTo(-500, 40)');
  const before = await page.evaluate('[scrollX, scrollY, document.documentElement.outerHTML]');
  const reader = await openFromPopup(chromium, page);
  const paragraph = reader.locator('.body p').first();
  expect(await paragraph.evaluate((element) => getComputedStyle(element).writingMode)).toBe(
    'vertical-rl',
  );
  expect(await reader.locator('ruby rt').count()).toBe(40);
  await expectNoViolations((expression) => reader.evaluate(expression));

  const at = () => reader.evaluate(() => Math.abs(document.querySelector('main')!.scrollLeft));
  const width = await reader.evaluate(() => innerWidth);
  await page.keyboard.press('PageDown');
  await expect.poll(at).toBeGreaterThan(width * 0.8);
  await page.keyboard.press('Shift+Space');
  await expect.poll(at).toBe(0);
  expect(await reader.evaluate(() => document.scrollingElement!.scrollTop)).toBe(0);

  await reader.getByRole('button', { name: 'Listen' }).click();
  await expect.poll(() => marked(reader, 'sentence')).toBe('縦書きの夜の船');
  const spokenAt = () =>
    reader.evaluate(() => {
      const [range] = CSS.highlights.get('clarion-sentence') ?? [];
      const { left, right } = (range as Range).getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('p');
  await expect.poll(() => marked(reader, 'sentence')).toMatch(/^第1\d段/);
  await expect.poll(spokenAt).toBe(true);
  expect(await at()).toBeGreaterThan(width / 2);
  await expectNoViolations((expression) => reader.evaluate(expression));
  await page.keyboard.press('Home');
  await expect(reader.getByRole('button', { name: 'Back to the spoken line' })).toBeVisible();
  await reader.getByRole('button', { name: 'Back to the spoken line' }).click();
  await expect.poll(spokenAt).toBe(true);

  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);
  expect(await page.evaluate('[scrollX, scrollY, document.documentElement.outerHTML]')).toEqual(
    before,
  );
});

test('where the person wants lines, the same page is set in lines', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/vertical.html`);
  const reader = await openFromPopup(chromium, page);
  await reader.getByRole('button', { name: 'Preferences', exact: true }).click();
  await reader.getByText('Spacing', { exact: false }).first().click();
  await reader.getByLabel('Vertical text').selectOption('Always horizontal');
  const mode = () =>
    reader
      .locator('.body p')
      .first()
      .evaluate((element) => getComputedStyle(element).writingMode);
  await expect.poll(mode).toBe('horizontal-tb');
  await reader.getByLabel('Vertical text').selectOption('As in the article');
  await expect.poll(mode).toBe('vertical-rl');
});
