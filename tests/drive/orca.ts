import { type ChildProcess, execFile, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { focusBrowser, withDisplay } from './display';
import { endProcess } from './process';
import { onPath } from './programs';
import { logSpeech } from './speech-dispatcher';
import { until } from './until';

/** A desktop without a screen or a sound card, on which Orca can be heard. */
export interface Desktop {
  display: string;
  /** What a browser needs to be there for Orca. */
  env: Record<string, string>;
  /** Starts Orca. What has the focus by then is what it speaks first. */
  startOrca(): Promise<void>;
  /** Presses keys one after the other, such as 'h' or 'shift+Tab'. */
  press(...keys: string[]): Promise<void>;
  /** All that Orca said so far, oldest first. */
  spoken: readonly string[];
  close(): Promise<void>;
}

const NEEDED = ['Xvfb', 'xdotool', 'orca', 'dbus-daemon'];
const LAUNCHER = '/usr/libexec/at-spi-bus-launcher';

/**
 * Starts a session of its own: screen, bus, window manager, accessibility.
 * @throws with a plain message where a program is missing.
 */
export async function startDesktop(): Promise<Desktop> {
  const missing = NEEDED.filter((name) => onPath(name) === null);
  if (missing.length > 0) throw new Error(`This needs ${missing.join(', ')}, and is for Linux.`);
  const screen = await withDisplay();
  const speech = await logSpeech();
  // One that is left from the last run would answer for this one.
  const home = await fs.mkdtemp(path.join(os.tmpdir(), 'orca-'));
  const env: Record<string, string> = {
    DISPLAY: screen.display,
    HOME: home,
    GNOME_ACCESSIBILITY: '1',
    SPEECHD_ADDRESS: speech.address,
  };
  const children: ChildProcess[] = [];
  const start = (program: string, ...args: string[]) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      // What they start has their output, too, and may outlive them: this process would wait for its end.
      stdio: ['ignore', program === 'dbus-daemon' ? 'pipe' : 'ignore', 'ignore'],
    });
    children.unshift(child);
    return child;
  };
  const bus = start('dbus-daemon', '--session', '--nofork', '--print-address=1');
  env.DBUS_SESSION_BUS_ADDRESS = await new Promise<string>((resolve) => {
    bus.stdout!.once('data', (address: Buffer) => resolve(address.toString().trim()));
  });
  bus.stdout!.destroy();
  start(LAUNCHER, '--launch-immediately', '--a11y=1', '--screen-reader=1');
  const managed = onPath('openbox') !== null;
  if (managed) start('openbox');
  return {
    display: screen.display,
    env,
    spoken: speech.spoken,
    startOrca: async () => {
      start('orca', '--replace');
      await until('Orca speaks', () => speech.spoken.includes('Screen reader on.'), 60_000);
      // Orca goes by the window that becomes the active one.
      if (!managed) await focusBrowser(screen.display);
    },
    press: async (...keys) => {
      for (const key of keys) {
        const options = { env: { ...process.env, ...env }, timeout: 10_000 };
        await promisify(execFile)('xdotool', ['key', '--clearmodifiers', key], options);
      }
    },
    close: async () => {
      for (const child of children) await endProcess(child);
      await speech.close();
      await screen.stop();
      await fs.rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
