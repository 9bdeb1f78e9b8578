import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from '../drive/chromium';
import { CHROME_EXTENSION, expect, marked, openFromPopup, test } from './journey';

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

test('a real synthesiser reads the article aloud', async ({ server }) => {
  const { home, sound, env } = await makeSpeakingHome();
  const chromium = await launchChromium({
    extensions: [CHROME_EXTENSION],
    headless: true,
    extraArgs: ['--enable-speech-dispatcher'],
    env,
  });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/sample/page.html`);
    const reader = await openFromPopup(chromium, page, 'listen');
    // The first speech starts the daemon, which lists its voices bit by bit.
    await expect(async () => {
      const play = reader.getByRole('button', { name: 'Play' });
      if (await play.isVisible()) await play.click();
      expect(await marked(reader, 'sentence')).toMatch(/^The Lantern at Pier Two/);
    }).toPass({ timeout: 40_000, intervals: [1000] });
    await expect.poll(() => marked(reader, 'sentence'), { timeout: 30_000 }).toMatch(/^MARROW/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.frames().length).toBe(1);
    const samples = await fs.readFile(sound);
    // Two sentences and more at 22,050 samples a second, 2 bytes each.
    expect(samples.byteLength).toBeGreaterThan(2 * 2 * 22_050);
    expect(loudness(samples)).toBeGreaterThan(0.02);
  } finally {
    await chromium.close();
    await fs.rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
