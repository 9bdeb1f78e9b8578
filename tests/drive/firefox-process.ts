import { type ChildProcessByStdio, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Prefs } from './firefox-profile';
import { endProcess, isGone } from './process';
import { until } from './until';

/** How to launch Firefox. */
export interface FirefoxOptions {
  headless: boolean;
  prefs?: Prefs;
  /** The X display for a headed browser; the environment's own when absent. */
  display?: string;
  env?: Record<string, string>;
}

/** A running Firefox. */
export interface FirefoxProcess {
  /** The end of what it printed. */
  log(): string;
  /** Where Marionette listens, once it does. */
  port(): Promise<number>;
  /** Ends it, after `grace` ms to go by itself. */
  stop(grace: number): Promise<void>;
}

/** Starts a Firefox on this profile. */
export function startFirefox(
  binary: string,
  profile: string,
  options: FirefoxOptions,
): FirefoxProcess {
  const child = spawn(binary, argumentsFor(profile, options), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(options),
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    log: keepLog(child),
    port: async () => {
      const file = path.join(profile, 'MarionetteActivePort');
      const read = async () => (isGone(child) ? -1 : Number(await fs.readFile(file, 'utf8')));
      const port = await until('Firefox listens', read, 90_000);
      if (port < 0) throw new Error(`${binary} ended at once.`);
      return port;
    },
    stop: async (grace) => {
      process.off('exit', kill);
      await endProcess(child, grace);
    },
  };
}

function argumentsFor(profile: string, { headless }: FirefoxOptions): string[] {
  return [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    ...['--width', '1280'],
    ...['--height', '900'],
    ...['--profile', profile],
    ...(headless ? ['--headless'] : []),
  ];
}

function environment({ display, env }: FirefoxOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    MOZ_CRASHREPORTER_DISABLE: '1',
    ...(display === undefined ? {} : { DISPLAY: display, MOZ_ENABLE_WAYLAND: '0' }),
    ...env,
  };
}

function keepLog(child: ChildProcessByStdio<null, Readable, Readable>): () => string {
  let log = '';
  const keep = (text: string) => {
    log = (log + text).slice(-2000);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', (error) => keep(error.message));
  return () => log;
}
