import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Chromium, launchChromium } from '../drive/chromium';
import { CHROME_EXTENSION, expect, openFromPopup, test } from './journey';
import { collectMarks } from './marks';

/**
 * A home directory where speech-dispatcher speaks through eSpeak NG into a file: real speech with
 * no sound device. ALSA's file plug-in writes what would have been heard.
 */
async function makeSpeakingHome() {
  const home = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-speech-'));
  const sound = path.join(home, 'speech.raw');
  const config = path.join(home, '.config/speech-dispatcher');
  await fs.mkdir(config, { recursive: true });
  await fs.writeFile(
    path.join(config, 'speechd.conf'),
    `AudioOutputMethod "alsa"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DefaultLanguage "en"
`,
  );
  await fs.writeFile(
    path.join(home, '.asoundrc'),
    `pcm.!default { type file; slave.pcm "null"; file "${sound}"; format "raw" }
pcm.null { type null }
`,
  );
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
  };
  await fs.mkdir(env.XDG_RUNTIME_DIR, { mode: 0o700 });
  return { home, sound, env };
}

/** Root mean square of 16-bit samples, full scale being 1. */
function loudness(samples: Buffer): number {
  const values = new Int16Array(samples.buffer, samples.byteOffset, samples.byteLength >> 1);
  const sum = values.reduce((total, value) => total + (value / 32768) ** 2, 0);
  return Math.sqrt(sum / values.length);
}

/** Chooses the first voice of the system for English; the built-in one would not wait for it. */
async function chooseSystemVoice({ context, extensionId }: Chromium): Promise<void> {
  const options = await context.newPage();
  const voice = options.getByLabel('Voice', { exact: true });
  const system = voice.locator('option').filter({ hasText: ', eSpeak' }).first();
  // Voices that came after the deadline are there when the page is loaded again.
  await expect(async () => {
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await system.waitFor({ state: 'attached', timeout: 8000 });
  }).toPass({ timeout: 40_000 });
  await voice.selectOption((await system.getAttribute('value'))!);
  await options.close();
}

/** Ends the daemon that the browser started in a home directory; it would outlive the test. */
async function endDaemon(home: string): Promise<void> {
  const file = path.join(home, 'run/speech-dispatcher/pid/speech-dispatcher.pid');
  const pid = Number(await fs.readFile(file, 'utf8').catch(() => ''));
  if (pid > 0) process.kill(pid, 'SIGKILL');
}

test('a real synthesiser reads the article aloud', async ({ server }) => {
  test.setTimeout(120_000);
  const { home, sound, env } = await makeSpeakingHome();
  const chromium = await launchChromium({
    extensions: [CHROME_EXTENSION],
    headless: true,
    extraArgs: ['--enable-speech-dispatcher'],
    env,
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
    }).toPass({ timeout: 50_000, intervals: [500] });
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
    await endDaemon(home);
    await fs.rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
