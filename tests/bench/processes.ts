import fs from 'node:fs';
import type { Chromium } from '../drive/chromium';

/** What processes take, by Linux' count. */

/** The process of a Chromium that all its others descend from. */
export async function browserProcess({ context }: Chromium): Promise<number> {
  const cdp = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.find(({ type }) => type === 'browser')!.id;
}

/** A process and all that descend from it. */
export function familyOf(ancestor: number): number[] {
  const parents = new Map(
    fs
      .readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0)
      .map((pid) => [pid, Number(/PPid:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0)]),
  );
  const isOne = (pid: number): boolean =>
    pid === ancestor || (pid > 1 && isOne(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isOne);
}

/** Whether a process shows pages of an extension. */
export function isExtensionPage(pid: number): boolean {
  return read(pid, 'cmdline').includes('--extension-process');
}

/** What a process holds in memory, in MB. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0) / 1000;
}

/** What a process has computed since it began, in seconds; Linux counts hundredths. */
export function cpuOf(pid: number): number {
  // The name, which comes before, may hold anything.
  const numbers = read(pid, 'stat').split(') ').at(-1)!.split(' ');
  return (Number(numbers[11] ?? 0) + Number(numbers[12] ?? 0)) / 100;
}

/** A process that has ended says nothing. */
function read(pid: number, file: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
