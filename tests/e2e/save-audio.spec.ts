import fs from 'node:fs';
import { readComments, readPages } from '../audio/read-ogg';
import {
  type Chromium,
  expect,
  expectNoViolations,
  type Frame,
  openFromPopup,
  type Page,
  test,
} from './journey';

declare global {
  interface Window {
    /** How many workers the page has started. */
    started: number;
    Worker: typeof Worker;
  }
}

const TITLE = 'Night Ferry Returns to Marrow Sound After Nine Years';

/** Opens the page that saves audio as a person does, by the player's further controls. */
async function openSaveAudio(chromium: Chromium, reader: Frame): Promise<Page> {
  const more = reader.getByRole('button', { name: 'More controls' });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.press('Enter');
  const opening = chromium.context.waitForEvent('page');
  await reader.getByRole('button', { name: 'Save as audio' }).press('Enter');
  return opening;
}

function selectParagraph(reader: Frame): Promise<void> {
  return reader.evaluate(() => {
    const paragraph = document.querySelectorAll('article p')[3]!;
    document.getSelection()!.selectAllChildren(paragraph);
  });
}

/** Waits for the file and saves it by the link. */
async function save(saving: Page) {
  const link = saving.getByRole('link', { name: 'Save the file' });
  await expect(link).toBeFocused({ timeout: 45_000 });
  const downloading = saving.waitForEvent('download');
  await link.press('Enter');
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    bytes: fs.readFileSync(await download.path()),
    told: await saving.getByRole('status').textContent(),
  };
}

/** What a browser hears in a file. @returns seconds, and the loudness of each of them (root mean square). */
function listenTo(page: Page, bytes: Uint8Array): Promise<{ seconds: number; loud: number[] }> {
  return page.evaluate(
    async (file) => {
      const context = new OfflineAudioContext(1, 1, 48_000);
      const sound = await context.decodeAudioData(new Uint8Array(file).buffer);
      const samples = sound.getChannelData(0);
      const loud: number[] = [];
      for (let at = 0; at < samples.length; at += 48_000) {
        const second = samples.subarray(at, at + 48_000);
        loud.push(Math.sqrt(second.reduce((sum, one) => sum + one * one, 0) / second.length));
      }
      return { seconds: sound.duration, loud };
    },
    [...bytes],
  );
}

/** "2:52" in seconds. */
function secondsTold(told: string | null): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(told ?? '')!;
  return Number(minutes) * 60 + Number(seconds);
}

test('the article becomes a file with title and chapters that a browser plays (WCAG 2.4.2)', async ({
  chromium,
  page,
}) => {
  await chromium.context.setOffline(true);
  const reader = await openFromPopup(chromium, page, 'listen');
  const saving = await openSaveAudio(chromium, reader);
  await expect(saving).toHaveTitle('Save as audio – Clarion Reader');
  await expect(saving.getByText(TITLE)).toBeVisible();
  await expect(saving.getByRole('progressbar', { name: 'Making the file' })).toBeVisible();
  await expectNoViolations((source) => saving.evaluate(source));
  const { name, bytes, told } = await save(saving);
  await expectNoViolations((source) => saving.evaluate(source));

  expect(name).toBe(`${TITLE}.ogg`);
  const pages = readPages(bytes);
  expect(pages.every(({ sound }) => sound)).toBe(true);
  expect(pages.map(({ sequence }) => sequence)).toEqual(pages.map((_, index) => index));
  const comments = readComments(pages[1]!.data);
  expect(comments).toContain(`TITLE=${TITLE}`);
  expect(comments).toContain('CHAPTER001=00:00:00.000');
  expect(comments).toContain('CHAPTER003NAME=The sums');

  const { seconds, loud } = await listenTo(page, bytes);
  expect(Math.abs(seconds - secondsTold(told))).toBeLessThan(1);
  // 528 words at 175 a minute, and the pauses.
  expect(seconds).toBeGreaterThan(150);
  expect(seconds).toBeLessThan(220);
  expect(loud.filter((one) => one > 0.01).length / loud.length).toBeGreaterThan(0.85);
  expect(loud.slice(-3).some((one) => one > 0.01)).toBe(true);
  // Each chapter begins in the sound.
  const times = comments.filter((one) => /^CHAPTER\d+=/.test(one)).map((one) => one.slice(11));
  expect(times).toEqual(times.toSorted());
  expect(times.at(-1)! < `00:0${Math.floor(seconds / 60)}:${seconds % 60}`).toBe(true);
});

test('of a selection only the sentences that it touches are saved', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page, 'listen');
  await selectParagraph(reader);
  const saving = await openSaveAudio(chromium, reader);
  await expect(saving.getByText('Only the selected sentences are saved.')).toBeVisible();
  const { bytes } = await save(saving);
  const { seconds } = await listenTo(page, bytes);
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(60);
  expect(readComments(readPages(bytes)[1]!.data)).toContain(`CHAPTER001NAME=${TITLE}`);
});

test('Cancel leaves nothing, and it can be begun again', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page, 'listen');
  const saving = await openSaveAudio(chromium, reader);
  await expect(saving.getByRole('progressbar')).toBeVisible();
  await expect.poll(() => workersOf(saving)).toBe(1);
  await saving.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(saving.getByRole('status')).toHaveText('Cancelled. Nothing was saved.');
  await expect.poll(() => workersOf(saving)).toBe(0);
  await expect(saving.getByRole('link')).toHaveCount(0);
  await expect(saving.getByRole('progressbar')).toHaveCount(0);
  const again = saving.getByRole('button', { name: 'Start again' });
  await expect(again).toBeFocused();
  await expectNoViolations((source) => saving.evaluate(source));
  await again.press('Enter');
  await expect(saving.getByRole('progressbar')).toBeVisible();
  const { bytes } = await save(saving);
  expect((await listenTo(page, bytes)).seconds).toBeGreaterThan(150);
});

test('listening pauses for it', async ({ chromium, page }) => {
  const reader = await openFromPopup(chromium, page, 'listen');
  await expect(reader.getByRole('button', { name: 'Pause' })).toBeVisible();
  await openSaveAudio(chromium, reader);
  await expect(reader.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('when the browser ends the worker amid a sentence, another one goes on, and nothing is missing', async ({
  chromium,
  page,
}) => {
  test.setTimeout(120_000);
  const reader = await openFromPopup(chromium, page, 'listen');
  const undisturbed = await save(await openSaveAudio(chromium, reader));
  const saving = await openSaveAudio(chromium, reader);
  await saving.getByRole('button', { name: 'Cancel' }).press('Enter');
  await saving.evaluate(() => {
    window.started = 0;
    window.Worker = class extends Worker {
      constructor(url: string | URL) {
        super(url);
        window.started += 1;
        const end = () => this.terminate();
        if (window.started === 1) this.addEventListener('message', end, { once: true });
      }
    };
  });
  await saving.getByRole('button', { name: 'Start again' }).press('Enter');
  const { told } = await save(saving);
  expect(await saving.evaluate(() => window.started)).toBe(2);
  expect(told).toBe(undisturbed.told);
});

test('what the voice does not speak is told before anything is made; a reloaded page says what to do', async ({
  chromium,
  page,
  server,
}) => {
  await page.goto(`${server.origin}/japanese/page.html`);
  const reader = await openFromPopup(chromium, page, 'listen');
  await reader.getByRole('button', { name: 'More controls' }).waitFor();
  const saving = await openSaveAudio(chromium, reader);
  await expect(saving.getByText('does not speak Japanese')).toBeVisible();
  await expect(saving.getByRole('progressbar')).toHaveCount(0);
  await expectNoViolations((source) => saving.evaluate(source));
  await saving.reload();
  await expect(saving.getByText('does not know the article any more')).toBeVisible();
});

async function workersOf(page: Page): Promise<number> {
  return page.workers().filter((worker) => worker.url().endsWith('/synthesiser.js')).length;
}
