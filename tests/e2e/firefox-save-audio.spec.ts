import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readComments, readPages } from '../audio/read-ogg';
import { type Firefox, launchFirefox } from '../drive/firefox';
import type { Prefs } from '../drive/firefox-profile';
import { servePages } from '../drive/pages';
import { ARTICLES, FIREFOX_EXTENSION } from './journey';

const TITLE = 'Night Ferry Returns to Marrow Sound After Nine Years';

/** Has the sample article made into a file and saved by the link, as a person does. */
async function saveSample(
  prefs: Prefs,
): Promise<{ name: string; bytes: Uint8Array; told: string }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-downloads-'));
  const server = await servePages(ARTICLES, {});
  // No speech daemon or sound server that this machine may have.
  const env = { SPEECHD_ADDRESS: 'unix_socket:/dev/null', PULSE_SERVER: 'unix:/dev/null' };
  const downloads = { 'browser.download.folderList': 2, 'browser.download.dir': folder };
  const firefox = await launchFirefox({ headless: true, prefs: { ...prefs, ...downloads }, env });
  try {
    await firefox.install(FIREFOX_EXTENSION);
    await firefox.goto(`${server.origin}/sample/page.html`);
    const popup = await firefox.openPopupAction();
    await popup.waitFor(`document.querySelector('#listen')`);
    await popup.eval(`document.querySelector('#listen').click()`);
    await firefox.findReader();
    const hasPlayer = () => document.querySelector('.player') !== null;
    await expect.poll(() => firefox.content(hasPlayer)).toBe(true);
    await firefox.click('.player [aria-expanded]');
    // Below "Read from here".
    await firefox.click('.more > button:nth-of-type(2)');
    await switchToSecondTab(firefox);
    const link = () => document.activeElement?.matches('a[download]') ?? false;
    await expect.poll(() => firefox.content(link), { timeout: 60_000 }).toBe(true);
    const told = await firefox.content(() => document.querySelector('[role=status]')!.textContent);
    await firefox.press('Enter');
    const saved = async () => (await fs.readdir(folder)).filter((name) => !name.endsWith('.part'));
    await expect.poll(saved, { timeout: 20_000 }).toHaveLength(1);
    const [name] = await saved();
    return { name: name!, bytes: await whole(path.join(folder, name!)), told };
  } finally {
    await firefox.close();
    await server.close();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function switchToSecondTab(firefox: Firefox): Promise<void> {
  const handles = () => firefox.send<string[]>('WebDriver:GetWindowHandles');
  await expect.poll(async () => (await handles()).length).toBe(2);
  await firefox.send('WebDriver:SwitchToWindow', { handle: (await handles())[1] });
}

/** Waits until Firefox has written all of a file. */
async function whole(file: string): Promise<Uint8Array> {
  let before = -1;
  await expect
    .poll(async () => {
      const [was, { size }] = [before, await fs.stat(file)];
      before = size;
      return size > 0 && size === was;
    })
    .toBe(true);
  return fs.readFile(file);
}

/** "2:52" in seconds. */
function secondsTold(told: string): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(told)!;
  return Number(minutes) * 60 + Number(seconds);
}

test('in Firefox the article becomes a file with title and chapters', async () => {
  test.setTimeout(120_000);
  const { name, bytes, told } = await saveSample({});
  // Firefox knows the format, and names it in its own way.
  expect(name).toMatch(new RegExp(`^${TITLE}\\.(ogg|ogx|opus)$`));
  const pages = readPages(bytes);
  expect(pages.every(({ sound }) => sound)).toBe(true);
  expect(pages.map(({ sequence }) => sequence)).toEqual(pages.map((_, index) => index));
  const comments = readComments(pages[1]!.data);
  expect(comments).toContain(`TITLE=${TITLE}`);
  expect(comments).toContain('CHAPTER003NAME=The sums');
  const seconds = Number(pages.at(-1)!.granule) / 48_000;
  expect(Math.abs(seconds - secondsTold(told))).toBeLessThan(1);
  // 528 words at 175 a minute, and the pauses.
  expect(seconds).toBeGreaterThan(150);
  expect(seconds).toBeLessThan(220);
});

test('in a Firefox without an encoder it becomes a WAV file', async () => {
  test.setTimeout(120_000);
  const { name, bytes, told } = await saveSample({ 'dom.media.webcodecs.enabled': false });
  expect(name).toBe(`${TITLE}.wav`);
  expect(Buffer.from(bytes).indexOf(`${TITLE}\0`)).toBeGreaterThan(0);
  const data = Buffer.from(bytes).indexOf('data');
  const size = Buffer.from(bytes).readUInt32LE(data + 4);
  expect(bytes.length).toBe(data + 8 + size);
  const samples = new Int16Array(new Uint8Array(bytes.subarray(data + 8)).buffer);
  const seconds = samples.length / 22_050;
  expect(Math.abs(seconds - secondsTold(told))).toBeLessThan(1);
  expect(seconds).toBeGreaterThan(150);
  expect(
    samples.filter((sample) => Math.abs(sample) > 300).length / samples.length,
  ).toBeGreaterThan(0.4);
});
