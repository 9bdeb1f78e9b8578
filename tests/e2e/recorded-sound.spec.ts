import { median } from '../bench/report';
import { secondsHeard } from '../drive/heard';
import { servePages } from '../drive/pages';
import type { SoundDevice } from '../drive/sound';
import { expect, openFromPopup } from './journey';
import { collectMarks } from './marks';
import { LISTED_WORDS, LISTS, LISTS_PAGE, marksBehindSound, secondsToHear } from './recorded';
import { listen, test as sounding } from './sounding';

/** What the record of a reading says, in any browser. */
const test = sounding.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern
  server: async ({}, use) => {
    const server = await servePages({ '/lists.html': { body: LISTS_PAGE, type: 'html' } });
    await use(server);
    await server.close();
  },
});
test.setTimeout(150_000);

/** The median, as a busy machine is late with single marks; `npm run bench -- voice` tells of all. */
async function expectInStep({ words, marked }: typeof window.marks, sound: SoundDevice) {
  expect(words).toEqual(LISTED_WORDS);
  const behind = marksBehindSound(marked, sound);
  expect(median(behind.map(Math.abs))).toBeLessThan(60);
  const heard = secondsHeard(sound.played()) / (await secondsToHear(LISTS));
  expect(heard).toBeGreaterThan(0.9);
  expect(heard).toBeLessThan(1.1);
}

test('in Chromium all of the text is heard, and each word is marked as it is heard', async ({
  chromium,
  server,
  sound,
}) => {
  const page = await chromium.context.newPage();
  await page.goto(`${server.origin}/lists.html`);
  const reader = await openFromPopup(chromium, page, 'listen');
  await reader.evaluate(collectMarks);
  await expect(reader.locator('.player')).toBeVisible();
  await expect(reader.locator('.player')).toHaveCount(0, { timeout: 90_000 });
  await expectInStep(await reader.evaluate(() => window.marks), sound);
});

test('in Firefox all of the text is heard, and each word is marked as it is heard', async ({
  firefox,
  server,
  sound,
}) => {
  await firefox.goto(`${server.origin}/lists.html`);
  await listen(firefox);
  await firefox.content(collectMarks);
  await expect
    .poll(() => firefox.content(() => document.querySelector('.player')), { timeout: 90_000 })
    .toBeNull();
  await expectInStep(await firefox.content(() => window.marks), sound);
});
