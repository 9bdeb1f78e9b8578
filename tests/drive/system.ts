import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';

/** Something the tests need from the machine. */
export type Need = 'chromium' | 'firefox' | 'display' | 'speech';

/** Every need, in the order in which they are met. */
export const NEEDS: readonly Need[] = ['chromium', 'firefox', 'display', 'speech'];

const isRoot = process.getuid?.() === 0;

/** Flags that keep a Chromium under test quiet and off the network. */
export const chromiumArgs: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
];

const PROGRAM_FOLDERS = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/usr/local/bin',
  '/usr/bin',
  '/usr/sbin',
].filter((folder) => path.isAbsolute(folder));

const SPEECH_PACKAGES = [
  'speech-dispatcher',
  'speech-dispatcher-espeak-ng',
  'speech-dispatcher-audio-plugins',
  'espeak-ng-data',
];

/** The Chromium to test with, or null. Only what exists: `ensure` also tries that it runs. */
export function findChromium(): string | null {
  return (
    named('CLARION_CHROMIUM') ??
    onPath('chromium', 'chromium-browser') ??
    existing('/Applications/Chromium.app/Contents/MacOS/Chromium') ??
    playwrightChromium() ??
    onPath('google-chrome', 'google-chrome-stable', 'microsoft-edge') ??
    existing(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    )
  );
}

/** The Firefox to test with, or null. Only what exists: `ensure` also tries that it runs. */
export function findFirefox(): string | null {
  return (
    named('CLARION_FIREFOX') ??
    onPath('firefox-esr', 'firefox') ??
    existing(
      '/opt/firefox/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    )
  );
}

/**
 * Makes sure that what the tests need is here and runs: finds it, or installs it, or throws an
 * error that says what to install by hand.
 */
export async function ensure(needs: readonly Need[]): Promise<void> {
  for (const need of NEEDS) {
    if (needs.includes(need)) await providers[need]();
  }
}

/**
 * Polls until `check` gives something truthy, and returns it; an error thrown by `check` counts as
 * "not yet" and is told if the time runs out.
 */
export async function until<T>(
  what: string,
  check: () => Promise<T> | T,
  timeout = 10_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const found = await check();
      if (found) return found as NonNullable<T>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeout} ms in vain: ${what}.`, { cause });
    }
    await sleep(50);
  }
}

/** Whether a child process has ended, or never began. */
export function isGone(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Ends a child process for sure: waits `grace` ms for it to go by itself, then kills it. */
export async function endProcess(child: ChildProcess, grace = 0): Promise<void> {
  if (isGone(child)) return;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (grace > 0) await Promise.race([exited, sleep(grace, undefined, { ref: false })]);
  if (isGone(child)) return;
  child.kill('SIGKILL');
  await exited;
}

const providers: Record<Need, () => Promise<void>> = {
  chromium: provideChromium,
  firefox: provideFirefox,
  display: provideDisplay,
  speech: provideSpeech,
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

function hasSpeech(): boolean {
  return (
    onPath('speech-dispatcher') !== null &&
    libraryFile(/^speech-dispatcher-modules$/, 'sd_espeak-ng') &&
    libraryFile(/^speech-dispatcher$/, 'spd_alsa.so') &&
    libraryFile(/^espeak-ng-data$/, 'phontab')
  );
}

// Debian keeps these under /usr/lib or, by release and package, under its architecture's folder.
function libraryFile(folder: RegExp, file: string): boolean {
  const roots = ['/usr/lib', '/usr/libexec', '/usr/share', ...subfolders('/usr/lib', /linux-gnu/)];
  return roots
    .flatMap((root) => subfolders(root, folder))
    .some((found) => fs.existsSync(path.join(found, file)));
}

function subfolders(root: string, name: RegExp): string[] {
  if (!fs.existsSync(root)) return [];
  return fs
    .readdirSync(root)
    .filter((entry) => name.test(entry))
    .map((entry) => path.join(root, entry));
}

async function aptInstallFirst(...candidates: string[]): Promise<void> {
  if (!(await aptUpdate())) return;
  const real = candidates.find(hasRealPackage);
  if (real === undefined) {
    say(`apt-get has no ${candidates.join(' or ')} other than a snap stub`);
    return;
  }
  await aptInstall([real]);
}

// Ubuntu's chromium-browser and firefox packages only fetch a snap; their version says so.
function hasRealPackage(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  const version = /Candidate: (\S+)/.exec(policy.stdout ?? '')?.[1];
  return version !== undefined && version !== '(none)' && !version.includes('snap');
}

async function aptInstall(packages: readonly string[]): Promise<boolean> {
  if (!(await aptUpdate())) return false;
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

let updated: Promise<boolean> | undefined;

// A failed update is no reason to stop: the lists may be fresh enough, or the packages cached.
async function aptUpdate(): Promise<boolean> {
  if (onPath('apt-get') === null) {
    say('no apt-get here');
    return false;
  }
  updated ??= apt('update').then(() => true);
  return updated;
}

function apt(...args: string[]): Promise<boolean> {
  const whole = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', ...APT_LOCK, ...args];
  return isRoot ? run('env', whole, 900_000) : run('sudo', ['-n', 'env', ...whole], 900_000);
}

const APT_LOCK = ['DPkg::Lock::Timeout=120'];

/** Runs a command in its own process group, which a time-out ends whole; says how it failed. */
async function run(command: string, args: readonly string[], timeout: number): Promise<boolean> {
  say(`run: ${command === process.execPath ? 'node' : command} ${args.join(' ')}`);
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000);
    });
  }
  const timer = setTimeout(() => endGroup(child), timeout);
  const code = await new Promise<number | string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (status, signal) => resolve(status ?? signal));
  });
  clearTimeout(timer);
  if (code === 0) return true;
  say(`failed (${code}): ${output.trim().split('\n').slice(-8).join('\n  ')}`);
  return false;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
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

// On Windows a browser's --version opens a window and prints nothing.
function versionOf(binary: string): string | null {
  if (process.platform === 'win32') return path.basename(binary);
  const result = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return result.status === 0 ? result.stdout.trim() : null;
}

function named(variable: string): string | null {
  const binary = process.env[variable];
  if (!binary) return null;
  if (isProgram(binary)) return binary;
  throw new Error(`${variable} is ${binary}, which is not a program.`);
}

/** The first of these programs that exists, on PATH or where systems keep programs. */
function onPath(...names: string[]): string | null {
  return existing(
    ...names.flatMap((name) => PROGRAM_FOLDERS.map((folder) => path.join(folder, name))),
  );
}

function existing(...files: string[]): string | null {
  return files.find((file) => isProgram(file) && !isSnap(file)) ?? null;
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

// A snap sees neither our profile in /tmp nor the built extension.
function isSnap(file: string): boolean {
  const real = fs.realpathSync(file);
  if (real.startsWith('/snap/') || path.basename(real) === 'snap') return true;
  const isScript = fs.statSync(real).size < 20_000;
  return isScript && /\/snap\/bin|\bsnap (install|run)\b/.test(fs.readFileSync(real, 'utf8'));
}

function playwrightChromium(): string | null {
  try {
    return existing(chromium.executablePath());
  } catch {
    return null;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
