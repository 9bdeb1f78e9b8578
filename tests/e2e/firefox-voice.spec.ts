import { expect, test } from '@playwright/test';
import { type Firefox, launchFirefox } from '../drive/firefox';
import { servePages } from '../drive/pages';
import { openSoundDevice, secondsHeard } from '../drive/sound';
import { ARTICLES, FIREFOX_EXTENSION } from './journey';
import { areInOrder, collectMarks } from './marks';

/** Long enough for Firefox to end a background page that nobody talks to, which it does after 30 s. */
const LONG_MS = 45_000;

test('the built-in voice reads in Firefox with the network off, for longer than a background page lives', async () => {
  test.setTimeout(120_000);
  const sound = await openSoundDevice();
  const server = await servePages(ARTICLES, {});
  // No speech daemon that this machine may have.
  const env = { ...sound.env, SPEECHD_ADDRESS: 'unix_socket:/dev/null' };
  const firefox = await launchFirefox({ headless: true, env });
  try {
    await firefox.install(FIREFOX_EXTENSION);
    await firefox.goto(`${server.origin}/sample/page.html`);
    await firefox.chrome(() => {
      Services.io.offline = true;
    });
    await listen(firefox);
    await firefox.content(collectMarks);
    const read = () => firefox.content(() => window.marks);
    await expect.poll(async () => (await read()).words.length).toBeGreaterThan(3);
    await new Promise((resolve) => setTimeout(resolve, LONG_MS));
    const before = await read();
    await expect
      .poll(async () => (await read()).words.length)
      .toBeGreaterThan(before.words.length + 5);
    const { sentences, words } = await read();
    expect(sentences[0]).toBe('Night Ferry Returns to Marrow Sound After Nine Years');
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThan(5);
    expect(words.length).toBeGreaterThan(50);
    expect(areInOrder(words, sentences.join(' '))).toBe(true);
    expect(secondsHeard(sound.played())).toBeGreaterThan(15);
  } finally {
    await firefox.close();
    await server.close();
    await sound.close();
  }
});

declare const Services: { io: { offline: boolean } };

async function listen(firefox: Firefox): Promise<void> {
  const popup = await firefox.openPopupAction();
  await popup.waitFor(`document.querySelector('#listen')`);
  await popup.eval(`document.querySelector('#listen').click()`);
  await firefox.findReader();
}
