import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { endProcess } from './process';

/** The size of a virtual screen, in pixels. */
export interface ScreenSize {
  width?: number;
  height?: number;
}

/** A running virtual screen. */
export interface Display {
  /** The value for the environment variable DISPLAY, `:N`. */
  display: string;
  stop(): Promise<void>;
}

interface Box {
  id: string;
  width: number;
  height: number;
}

const execute = promisify(execFile);

/** Starts Xvfb on a display number that Xvfb itself finds free. */
export async function withDisplay({
  width = 1280,
  height = 900,
}: ScreenSize = {}): Promise<Display> {
  const screen = ['-screen', '0', `${width}x${height}x24`];
  const child = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended at once, with ${code}.`)));
    child.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return {
    display: `:${number}`,
    stop: async () => {
      process.off('exit', kill);
      child.kill('SIGTERM');
      await endProcess(child, 3000);
    },
  };
}

/**
 * Presses a key combination, such as 'alt+shift+l', as a person at the keyboard does: the browser
 * itself sees it, so its shortcuts and the extension's commands work.
 */
export async function pressKeys(display: string, keys: string): Promise<void> {
  const { id, height } = await focusBrowser(display);
  // A click at the page's edge, where no link is, takes the focus out of the address bar.
  const [x, y] = [4, Math.round(height * 0.8)];
  await xdotool(display, 'mousemove', '--window', id, `${x}`, `${y}`, 'click', '1');
  await xdotool(display, 'key', '--clearmodifiers', keys);
}

/** Gives the browser's window the keys, as a window manager would. */
export async function focusBrowser(display: string): Promise<Box> {
  const box = await browserWindow(display);
  await xdotool(display, 'windowfocus', '--sync', box.id);
  return box;
}

// Browsers keep small helper windows about; without a window manager none is marked as the main.
async function browserWindow(display: string): Promise<Box> {
  const found = await xdotool(display, 'search', '--onlyvisible', '--name', '.');
  const boxes = await Promise.all(found.split('\n').map((id) => boxOf(display, id)));
  const [largest] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
  if (largest === undefined) throw new Error(`No window on display ${display}.`);
  return largest;
}

async function boxOf(display: string, id: string): Promise<Box> {
  const shell = await xdotool(display, 'getwindowgeometry', '--shell', id);
  const values = new Map(shell.split('\n').map((line) => line.split('=') as [string, string]));
  const number = (name: string) => Number(values.get(name));
  return { id, width: number('WIDTH'), height: number('HEIGHT') };
}

async function xdotool(display: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, DISPLAY: display };
  const { stdout } = await execute('xdotool', args, { env, timeout: 10_000 });
  return stdout.trim();
}
