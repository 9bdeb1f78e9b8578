import fs from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import { makeSpeakingHome } from '../drive/speaking-home';
import { CHROME_EXTENSION, expect, openFromPopup, test } from './journey';
import { collectMarks } from './marks';
import { chooseSystemVoice } from './system-voice';

/** Root mean square of 16-bit samples, full scale being 1. */
function loudness(samples: Buffer): number {
  const values = new Int16Array(samples.buffer, samples.byteOffset, samples.byteLength >> 1);
  const sum = values.reduce((total, value) => total + (value / 32768) ** 2, 0);
  return Math.sqrt(sum / values.length);
}

test('a real synthesiser reads the article aloud', async ({ server }) => {
  test.setTimeout(240_000);
  const home = await makeSpeakingHome('alsa');
  const sound = path.join(home.folder, 'speech.raw');
  // ALSA's file plug-in writes what would have been heard: real speech with no sound device.
  await fs.writeFile(
    path.join(home.folder, '.asoundrc'),
    `pcm.!default { type file; slave.pcm "null"; file "${sound}"; format "raw" }
pcm.null { type null }
`,
  );
  const chromium = await launchChromium({
    extensions: [CHROME_EXTENSION],
    headless: true,
    extraArgs: ['--enable-speech-dispatcher'],
    env: home.env,
  });
  try {
    await chooseSystemVoice(chromium);
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    const reader = await openFromPopup(chromium, page, 'listen');
    await reader.evaluate(collectMarks);
    const finished = () => reader.evaluate(() => document.querySelector('.player') === null);
    await expect(async () => {
      // Voices that came after the deadline: the reader said there were none, and offers Play.
      if (await reader.locator('.silence').isVisible()) {
        await reader.getByRole('button', { name: 'Play' }).click();
      }
      expect(await finished()).toBe(true);
    }).toPass({ timeout: 150_000, intervals: [500] });
    const { sentences } = await reader.evaluate(() => window.marks);
    expect(sentences[0]).toBe('Night Ferry Returns to Marrow Sound After Nine Years');
    expect(sentences.at(-1)).toMatch(/^The purser looked at his watch/);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThan(35);
    const samples = await fs.readFile(sound);
    // 528 words take more than two minutes, at 22,050 samples a second of 2 bytes.
    expect(samples.byteLength).toBeGreaterThan(120 * 22_050 * 2);
    expect(loudness(samples)).toBeGreaterThan(0.02);
  } finally {
    await chromium.close();
    await home.close();
  }
});
