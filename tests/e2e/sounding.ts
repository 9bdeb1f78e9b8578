import { launchChromium } from '../drive/chromium';
import { type Firefox, launchFirefox } from '../drive/firefox';
import { openSoundDevice, type SoundDevice } from '../drive/sound';
import { until } from '../drive/until';
import { test as base, CHROME_EXTENSION, FIREFOX_EXTENSION } from './journey';

interface Fixtures {
  sound: SoundDevice;
  /** A Firefox with the extension, that plays through the same device. */
  firefox: Firefox;
}

/** Journeys in browsers that have no voice of their own, with the sound recorded. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern
  sound: async ({}, use) => {
    const sound = await openSoundDevice();
    await use(sound);
    await sound.close();
  },
  chromium: async ({ sound }, use) => {
    const chromium = await launchChromium({
      extensions: [CHROME_EXTENSION],
      headless: true,
      env: sound.env,
      playwright: { ignoreDefaultArgs: ['--mute-audio'] },
    });
    await use(chromium);
    await chromium.close();
  },
  firefox: async ({ sound }, use) => {
    // No speech daemon that this machine may have.
    const env = { ...sound.env, SPEECHD_ADDRESS: 'unix_socket:/dev/null' };
    const firefox = await launchFirefox({ headless: true, env });
    await firefox.install(FIREFOX_EXTENSION);
    await use(firefox);
    await firefox.close();
  },
});

/** Opens the reader in Firefox by the popup's button Listen, and switches into it when the player is there. */
export async function listen(firefox: Firefox): Promise<void> {
  const popup = await firefox.openPopupAction();
  await popup.waitFor(`document.querySelector('#listen')`);
  await popup.eval(`document.querySelector('#listen').click()`);
  await firefox.findReader();
  await until('the player is there', () =>
    firefox.content(() => document.querySelector('.player') !== null),
  );
}
