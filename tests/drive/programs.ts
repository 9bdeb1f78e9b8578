import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

/** Whether this runs as root, who needs no sudo, and for whom Chromium has no sandbox. */
export const isRoot = process.getuid?.() === 0;

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

/** The Chromium that Playwright has installed, or null. */
export function playwrightChromium(): string | null {
  try {
    return existing(chromium.executablePath());
  } catch {
    return null;
  }
}

/** The version that a program tells; null when it does not run. */
export function versionOf(binary: string): string | null {
  // On Windows a browser's --version opens a window and prints nothing.
  if (process.platform === 'win32') return path.basename(binary);
  const result = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return result.status === 0 ? result.stdout.trim() : null;
}

/** The program that an environment variable names, null when unset; throws on what is no program. */
export function named(variable: string): string | null {
  const binary = process.env[variable];
  if (!binary) return null;
  if (isProgram(binary)) return binary;
  throw new Error(`${variable} is ${binary}, which is not a program.`);
}

/** The first of these programs that exists, on PATH or where systems keep programs. */
export function onPath(...names: string[]): string | null {
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
