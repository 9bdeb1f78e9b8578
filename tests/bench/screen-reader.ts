import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchFirefox } from '../drive/firefox';
import { secondsHeard } from '../drive/heard';
import { type Desktop, startDesktop } from '../drive/orca';
import { servePages } from '../drive/pages';
import { hasSound, openSoundDevice, type SoundDevice } from '../drive/sound';
import { until } from '../drive/until';
import type { Report } from './report';

/**
 * Journeys with Orca, a real screen reader, in a real Firefox by real keys: what it says at each step.
 * It needs, on Debian, `apt-get install orca xdotool xvfb dbus at-spi2-core pulseaudio pulseaudio-utils`.
 */
const EXTENSION = path.resolve('.output/firefox-mv3');
const ARTICLES = path.resolve('tests/fixtures/articles');

interface Step {
  journey: string;
  keys: string[];
  /** What must be said, in this order. */
  says: RegExp[];
  /** What becomes of the article's voice: it is heard by then, or it was and is silent from now on. */
  sound?: 'begins' | 'pauses';
}

/** Letters, G, H, L, P and Q, are Orca's own: next picture, heading, list, paragraph, quotation. */
const STEPS: Step[] = [
  {
    journey: 'open',
    keys: [],
    says: [/^main content/, /^Night Ferry Returns.* heading level 1\.$/],
  },
  { journey: 'next heading', keys: ['h'], says: [/^Signs that can be read.* heading level 2\.$/] },
  { journey: 'previous heading', keys: ['shift+h'], says: [/^Night Ferry.* heading level 1\.$/] },
  {
    journey: 'next paragraph',
    keys: ['p'],
    says: [/Ines Okafor/, /March 14, 2026/, /2 min read 528 words/],
  },
  { journey: 'picture', keys: ['g'], says: [/figure\.$/, /^A small ferry with lit .* image\.$/] },
  { journey: 'quotation', keys: ['q'], says: [/^block quote\.$/, /^People think/] },
  { journey: 'list', keys: ['l'], says: [/^List with 3 items/, /a lamp under the lip/] },
  { journey: 'to the buttons', keys: ['Tab'], says: [/^banner$/, /^Close push button\.$/] },
  { journey: 'larger text', keys: ['Tab', 'Tab'], says: [/^Larger text push button\.$/] },
  { journey: 'to the preferences', keys: ['Tab'], says: [/^Preferences collapsed push button\.$/] },
  { journey: 'open them', keys: ['Return'], says: [/^Preferences heading level 2\.$/] },
  {
    journey: 'a control of them',
    keys: ['Tab', 'Tab'],
    says: [/^Close preferences push button\.$/, /^Profile combo box\.$/, /^Standard\.$/],
  },
  {
    journey: 'close them',
    keys: ['Escape'],
    says: [/^Preferences collapsed push button\.$/],
  },
  {
    journey: 'listen',
    keys: ['Tab', 'Return'],
    says: [/^Listen push button\.$/, /^region Read aloud$/, /^Pause push button\.$/],
    sound: 'begins',
  },
  { journey: 'pause', keys: ['space'], says: [/^Paused$/], sound: 'pauses' },
  { journey: 'close', keys: ['Escape'], says: [/^Night Ferry Returns.* document web\.$/] },
];

/** Runs all of them; fails where Orca does not say what it should. */
export async function run(): Promise<Report> {
  if (!hasSound()) throw new Error('This needs pulseaudio, parec, dbus-daemon and dbus-send.');
  const server = await servePages(ARTICLES);
  const desktop = await startDesktop();
  // Where nothing plays the voice stops by itself, and there is nothing to pause.
  const device = await openSoundDevice();
  const { display } = desktop;
  const { PULSE_SERVER, PULSE_COOKIE } = device.env;
  const env = { ...desktop.env, PULSE_SERVER: PULSE_SERVER!, PULSE_COOKIE: PULSE_COOKIE! };
  const rows: Report['rows'] = [];
  try {
    const firefox = await launchFirefox({ headless: false, display, env });
    try {
      await firefox.install(EXTENSION);
      await firefox.goto(`${server.origin}/sample/page.html`);
      await desktop.startOrca();
      await settled(desktop, 0);
      // It speaks before it hears of everything.
      await sleep(8000);
      for (const step of STEPS) {
        const begin = desktop.spoken.length;
        if (step.keys.length === 0) {
          // By a key Orca learns which window is active where no window manager tells it.
          await desktop.press('Shift_L');
          await firefox.command('Alt+Shift+L');
        }
        rows.push(await take(desktop, device, step, begin));
      }
    } finally {
      await firefox.close();
    }
  } finally {
    await device.close();
    await desktop.close();
    await server.close();
  }
  const failed = rows.some(({ right }) => right === 'no');
  return { title: 'What Orca says', rows, keep: true, failed };
}

/** Presses the keys, each once the one before was answered, and waits for what is to be said. */
async function take(
  desktop: Desktop,
  device: SoundDevice,
  step: Step,
  begin: number,
): Promise<Report['rows'][number]> {
  for (const key of step.keys) {
    const before = desktop.spoken.length;
    await desktop.press(key);
    await settled(desktop, before);
  }
  const heard = () => desktop.spoken.slice(begin);
  const isRight = () => inOrder(heard(), step.says);
  await until(step.journey, isRight, 20_000).catch(() => {});
  const sounds = step.sound === undefined || (await isHeard(device, step.sound));
  return {
    journey: step.journey,
    keys: step.keys.join(' ') || 'Alt+Shift+L',
    'what Orca says': heard().join(' / ').replaceAll('|', '\\|'),
    right: isRight() && sounds ? 'yes' : 'no',
  };
}

/** Whether the article is heard for a second, or has been and is not in the next two. */
async function isHeard(device: SoundDevice, sound: 'begins' | 'pauses'): Promise<boolean> {
  const heard = () => secondsHeard(device.played());
  if (sound === 'begins') {
    return until('the voice is heard', () => heard() > 1, 20_000).catch(() => false);
  }
  const before = heard();
  await sleep(2000);
  return before > 1 && heard() - before < 0.1;
}

/** Until something was said, and then nothing more for two seconds. */
async function settled({ spoken }: Desktop, before: number): Promise<void> {
  let [count, since] = [spoken.length, Date.now()];
  const isQuiet = () => {
    if (spoken.length !== count) [count, since] = [spoken.length, Date.now()];
    return count > before && Date.now() - since > 2000;
  };
  await until('Orca is quiet', isQuiet, 8000).catch(() => {});
}

function inOrder(lines: readonly string[], patterns: readonly RegExp[]): boolean {
  let at = 0;
  return patterns.every((pattern) => {
    const found = lines.slice(at).findIndex((line) => pattern.test(line));
    at += found + 1;
    return found >= 0;
  });
}
