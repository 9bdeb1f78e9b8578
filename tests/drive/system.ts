import { createRequire } from 'node:module';
import path from 'node:path';
import { aptInstall, aptInstallFirst } from './packages';
import { run, say } from './process';
import {
  findChromium,
  findFirefox,
  named,
  onPath,
  playwrightChromium,
  versionOf,
} from './programs';
import { hasSound, SOUND_PACKAGES } from './sound';
import { hasSpeech, SPEECH_PACKAGES } from './speech';

/** Something the tests need from the machine. */
export type Need = 'chromium' | 'firefox' | 'display' | 'speech' | 'sound';

/** Every need, in the order in which they are met. */
export const NEEDS: readonly Need[] = ['chromium', 'firefox', 'display', 'speech', 'sound'];

/**
 * Makes sure that what the tests need is here and runs: finds it, or installs it, or throws an
 * error that says what to install by hand.
 */
export async function ensure(needs: readonly Need[]): Promise<void> {
  for (const need of NEEDS) {
    if (needs.includes(need)) await providers[need]();
  }
}

const providers: Record<Need, () => Promise<void>> = {
  chromium: provideChromium,
  firefox: provideFirefox,
  display: provideDisplay,
  speech: provideSpeech,
  sound: provideSound,
};

async function provideChromium(): Promise<void> {
  if (reportIfRuns('chromium', findChromium())) return;
  if (named('CLARION_CHROMIUM') === null) await installChromium();
  if (reportIfRuns('chromium', findChromium())) return;
  throw new Error(
    'No working Chromium. Install the package "chromium", or run "npx playwright install ' +
      '--with-deps chromium", or set CLARION_CHROMIUM to a Chromium binary.',
  );
}

async function installChromium(): Promise<void> {
  if (await installPlaywrightChromium()) return;
  await aptInstallFirst('chromium', 'chromium-browser');
}

async function installPlaywrightChromium(): Promise<boolean> {
  const home = path.dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  const cli = path.join(home, 'cli.js');
  const playwright = (...args: string[]) => run(process.execPath, [cli, ...args], 180_000);
  await playwright('install', '--no-shell', 'chromium');
  const binary = playwrightChromium();
  if (binary === null) return false;
  // Fetched, but the system may lack libraries it needs.
  if (!versionOf(binary) && onPath('apt-get')) await playwright('install-deps', 'chromium');
  return versionOf(binary) !== null;
}

async function provideFirefox(): Promise<void> {
  if (reportIfRuns('firefox', findFirefox())) return;
  if (named('CLARION_FIREFOX') === null) await aptInstallFirst('firefox-esr', 'firefox');
  if (reportIfRuns('firefox', findFirefox())) return;
  throw new Error(
    'No working Firefox. The tests need a plain Firefox or Firefox ESR, not a snap. On Ubuntu ' +
      "add Mozilla's apt repository (https://support.mozilla.org/kb/install-firefox-linux) and " +
      'install "firefox" from it; elsewhere install "firefox-esr" or "firefox"; or set ' +
      'CLARION_FIREFOX to its binary.',
  );
}

async function provideDisplay(): Promise<void> {
  if (process.platform !== 'linux') {
    throw new Error('True key presses are tested with Xvfb and xdotool, which need Linux.');
  }
  const missing = () =>
    [onPath('Xvfb') ?? 'xvfb', onPath('xdotool') ?? 'xdotool'].filter(
      (found) => !path.isAbsolute(found),
    );
  if (missing().length > 0) await aptInstall(missing());
  if (missing().length > 0) {
    throw new Error(`No virtual display. Install by hand: ${missing().join(' ')}.`);
  }
  say(`display: ${onPath('Xvfb')}, ${onPath('xdotool')}`);
}

async function provideSpeech(): Promise<void> {
  if (process.platform !== 'linux') {
    throw new Error('Real speech is tested with speech-dispatcher, which needs Linux.');
  }
  if (!hasSpeech()) await aptInstall(SPEECH_PACKAGES);
  if (!hasSpeech()) {
    throw new Error(`No speech. Install by hand: ${SPEECH_PACKAGES.join(' ')}.`);
  }
  say(`speech: ${onPath('speech-dispatcher')} with espeak-ng`);
}

async function provideSound(): Promise<void> {
  if (!hasSound()) await aptInstall(SOUND_PACKAGES);
  if (!hasSound())
    throw new Error(`No sound server. Install by hand: ${SOUND_PACKAGES.join(' ')}.`);
  say(`sound: ${onPath('pulseaudio')}`);
}

function reportIfRuns(need: Need, binary: string | null): boolean {
  if (binary === null) {
    say(`${need}: none found`);
    return false;
  }
  const version = versionOf(binary);
  say(`${need}: ${binary} ${version === null ? 'does not run' : `(${version})`}`);
  return version !== null;
}
