import type { CDPSession } from '@playwright/test';
import { openSession } from '../drive/chromium-session';
import { targetsOf } from '../drive/chromium-targets';
import { secondsHeard } from '../drive/heard';
import {
  type Chromium,
  expect,
  expectNoViolations,
  type Frame,
  marked,
  openFromPopup,
} from './journey';
import { areInOrder, collectMarks } from './marks';
import { secondsToHear } from './recorded';
import { test } from './sounding';

async function setRate(chromium: Chromium, rate: number): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(`chrome.storage.local.set({ preferences: { rate: ${rate} } })`);
}

/** The addresses of all workers that the page where sound is made has, from now on. */
async function watchWorkers(chromium: Chromium): Promise<string[]> {
  const cdp = await chromium.context.browser()!.newBrowserCDPSession();
  const workers: string[] = [];
  const send = await openSession(cdp, await speakerOf(cdp), (method, params) => {
    const { targetInfo } = params as { targetInfo?: { url: string } };
    if (method === 'Target.attachedToTarget') workers.push(targetInfo!.url);
  });
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false });
  return workers;
}

async function speakerOf(cdp: CDPSession): Promise<string> {
  const speaker = (await targetsOf(cdp)).find(({ url }) => url.endsWith('/speaker.html'));
  return speaker!.targetId;
}

/** Closes the page where sound is made, as a browser short of memory does. */
async function closeSpeaker(chromium: Chromium): Promise<void> {
  const cdp = await chromium.context.browser()!.newBrowserCDPSession();
  await cdp.send('Target.closeTarget', { targetId: await speakerOf(cdp) });
}

const press = (reader: Frame, name: string) => reader.getByRole('button', { name }).click();

test('reads to the end with the network off: each sentence once, its words in order', async ({
  chromium,
  page,
  sound,
}) => {
  test.setTimeout(150_000);
  await setRate(chromium, 4);
  await chromium.context.setOffline(true);
  const reader = await openFromPopup(chromium, page, 'listen');
  await reader.evaluate(collectMarks);
  await expect(reader.locator('.player')).toBeVisible();
  await expect(reader.locator('.player')).toHaveCount(0, { timeout: 120_000 });
  const { sentences, words } = await reader.evaluate(() => window.marks);
  expect(sentences[0]).toBe('Night Ferry Returns to Marrow Sound After Nine Years');
  expect(sentences.at(-1)).toMatch(/^The purser looked at his watch/);
  expect(new Set(sentences).size).toBe(sentences.length);
  // The picture cannot be loaded then, and its caption is not shown without it.
  expect(sentences.length).toBeGreaterThanOrEqual(35);
  expect(areInOrder(words, sentences.join(' '))).toBe(true);
  expect(words.length).toBeGreaterThan(250);
  // No part is missing, and none was heard twice.
  const heard = secondsHeard(sound.played()) / (await secondsToHear(sentences, 4));
  expect(heard).toBeGreaterThan(0.9);
  expect(heard).toBeLessThan(1.1);
});

test('a pause is silent, and Play goes on from the word', async ({ chromium, page, sound }) => {
  const reader = await openFromPopup(chromium, page, 'listen');
  await reader.evaluate(collectMarks);
  await press(reader, 'Next sentence');
  const words = () => reader.evaluate(() => window.marks.words);
  await expect.poll(words).toContain('Friday');
  await press(reader, 'Pause');
  await expect(reader.getByRole('button', { name: 'Play' })).toBeVisible();
  const before = await words();
  // What was on its way to the device.
  await page.waitForTimeout(1000);
  const heard = secondsHeard(sound.played());
  expect(heard).toBeGreaterThan(0);
  await page.waitForTimeout(1500);
  expect(secondsHeard(sound.played())).toBe(heard);
  await press(reader, 'Play');
  await expect.poll(async () => (await words()).length).toBeGreaterThan(before.length);
  expect((await words())[before.length]).toBe(before.at(-1));
  await expect.poll(() => secondsHeard(sound.played())).toBeGreaterThan(heard);
});

test('media keys pause, go on and skip, and the system shows title, site and picture', async ({
  chromium,
  page,
  sound,
}) => {
  const reader = await openFromPopup(chromium, page, 'listen');
  await expect.poll(() => marked(reader, 'word')).not.toBe('');
  const title = 'Night Ferry Returns to Marrow Sound After Nine Years';
  await expect.poll(() => sound.control()).toBe(`${title}, 127.0.0.1, Playing`);
  await expect.poll(async () => (await sound.picture())?.length ?? 0).toBeGreaterThan(0);
  await sound.press('Next');
  await expect.poll(() => marked(reader, 'sentence')).toMatch(/^The Lantern/);
  await sound.press('PlayPause');
  await expect(reader.getByRole('button', { name: 'Play' })).toBeVisible();
  // Chromium takes the keys from a page that was silent for a few seconds.
  await page.waitForTimeout(6000);
  await expect.poll(() => sound.control()).toBe(`${title}, 127.0.0.1, Paused`);
  await sound.press('PlayPause');
  await expect(reader.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => sound.control()).not.toContain('Playing');
});

test('it is offered for each of its languages, says that it is built in, and can be heard', async ({
  chromium,
  sound,
}) => {
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  const voice = options.getByLabel('Voice', { exact: true });
  await expect(voice).toHaveAccessibleDescription(
    'At present: eSpeak NG, built in, United States – on this device',
  );
  await options.getByLabel('Language of the voice').selectOption('German');
  await voice.selectOption('eSpeak NG, built in – on this device');
  await options.getByRole('button', { name: 'Hear it' }).click();
  await expect(options.getByText('End of the sample.')).toBeAttached();
  expect(secondsHeard(sound.played())).toBeGreaterThan(0.5);
  await expectNoViolations((expression) => options.evaluate(expression));
});

test('when the browser closes the page where sound is made, the sentence is said once more', async ({
  chromium,
  page,
}) => {
  const reader = await openFromPopup(chromium, page, 'listen');
  await press(reader, 'Next sentence');
  await expect.poll(() => marked(reader, 'sentence')).toMatch(/^The Lantern/);
  // Past its first word, which is to be heard a second time.
  await expect.poll(() => marked(reader, 'word')).toMatch(/^(?!The$)./);
  await reader.evaluate(collectMarks);
  await closeSpeaker(chromium);
  const words = async () => (await reader.evaluate(() => window.marks)).words;
  // From its first word again, and then on to the next sentence.
  await expect.poll(words).toContain('The');
  await expect.poll(() => marked(reader, 'sentence')).toMatch(/^MARROW SOUND/);
  await expect(reader.locator('.silence')).toHaveCount(0);
});

test('the worker is started by listening, and not by reading', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page);
  // The popup has asked it for the voices.
  const workers = await watchWorkers(chromium);
  expect(workers.join()).not.toContain('synthesiser.js');
  await press(reader, 'Listen');
  await expect.poll(() => workers.join()).toContain('synthesiser.js');
});
