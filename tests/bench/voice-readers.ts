import { launchChromium } from '../drive/chromium';
import { targetsOf } from '../drive/chromium-targets';
import { launchFirefox } from '../drive/firefox';
import type { SoundDevice } from '../drive/sound';
import { makeSpeakingHome } from '../drive/speaking-home';
import { CHROME_EXTENSION, FIREFOX_EXTENSION, openFromPopup } from '../e2e/journey';
import { collectMarks, type MarkedWord } from '../e2e/marks';
import { chooseSystemVoice } from '../e2e/system-voice';
import { browserProcess, cpuOf, familyOf } from './processes';

/** A reader that is open in a browser, and what is asked of it. */
export interface Reading {
  /** As people press; what the page itself presses is not taken for theirs. */
  press(button: 'Listen' | 'Stop'): Promise<void>;
  /** When the last press arrived, as `Date.now` tells it. */
  pressed(): Promise<number>;
  /** The words that were marked, and when, since this was first asked. */
  marked(): Promise<MarkedWord[]>;
  /** Closes the page where sound is made, so that the next press makes it anew; whether that is possible. */
  closeSpeaker(): Promise<boolean>;
  /** Seconds that browser and voice have computed. */
  cpu(): Promise<number>;
}

type Measure<T> = (reading: Reading) => Promise<T>;

declare global {
  interface Window {
    pressed: number;
  }
}

/** Reads in a Chromium with no voice but the built-in one, or in one that uses the system's. */
export async function inChromium<T>(
  sound: SoundDevice,
  url: string,
  voice: 'built-in' | "the system's",
  measure: Measure<T>,
): Promise<T> {
  const home = await makeSpeakingHome('pulse');
  const chromium = await launchChromium({
    extensions: [CHROME_EXTENSION],
    headless: true,
    env: { ...sound.env, ...home.env },
    extraArgs: voice === 'built-in' ? [] : ['--enable-speech-dispatcher'],
    playwright: { ignoreDefaultArgs: ['--mute-audio'] },
  });
  try {
    if (voice !== 'built-in') await chooseSystemVoice(chromium);
    const page = await chromium.context.newPage();
    await page.goto(url);
    const reader = await openFromPopup(chromium, page);
    await reader.evaluate(notePresses);
    const cdp = await chromium.context.browser()!.newBrowserCDPSession();
    const browser = await browserProcess(chromium);
    return await measure({
      press: (name) => reader.getByRole('button', { name, exact: true }).click(),
      pressed: () => reader.evaluate(() => window.pressed),
      async marked() {
        if (!(await reader.evaluate(() => window.marks))) await reader.evaluate(collectMarks);
        return reader.evaluate(() => window.marks.marked);
      },
      async closeSpeaker() {
        const found = (await targetsOf(cdp)).find((one) => one.url.endsWith('/speaker.html'));
        if (found) await cdp.send('Target.closeTarget', { targetId: found.targetId });
        return true;
      },
      cpu: async () => cpuOfAll(browser) + cpuOfAll(await home.daemon()),
    });
  } finally {
    await chromium.close();
    await home.close();
  }
}

/** Reads in Firefox with the built-in voice. */
export async function inFirefox<T>(
  sound: SoundDevice,
  url: string,
  measure: Measure<T>,
): Promise<T> {
  const env = { ...sound.env, SPEECHD_ADDRESS: 'unix_socket:/dev/null' };
  const firefox = await launchFirefox({ headless: true, env });
  try {
    await firefox.install(FIREFOX_EXTENSION);
    await firefox.goto(url);
    const browser = await firefox.chrome(() => Services.appinfo.processID);
    const popup = await firefox.openPopupAction();
    await popup.waitFor(`document.querySelector('#read')`);
    await popup.eval(`document.querySelector('#read').click()`);
    await firefox.findReader();
    await firefox.content(notePresses);
    return await measure({
      async press(name) {
        await firefox.content(markButton, name);
        await firefox.click('[data-to-press]');
      },
      pressed: () => firefox.content(() => window.pressed),
      async marked() {
        if (!(await firefox.content(() => window.marks))) await firefox.content(collectMarks);
        return firefox.content(() => window.marks.marked);
      },
      closeSpeaker: async () => false,
      cpu: async () => cpuOfAll(browser),
    });
  } finally {
    await firefox.close();
  }
}

declare const Services: { appinfo: { processID: number } };

function cpuOfAll(ancestor: number | undefined): number {
  return ancestor ? familyOf(ancestor).reduce((sum, pid) => sum + cpuOf(pid), 0) : 0;
}

function notePresses(): void {
  addEventListener('click', () => (window.pressed = Date.now()), true);
}

function markButton(name: string): void {
  for (const button of document.querySelectorAll('button'))
    button.toggleAttribute('data-to-press', button.textContent === name);
}
