import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

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

/** Runs a command in its own process group, which a time-out ends whole; says how it failed. */
export async function run(
  command: string,
  args: readonly string[],
  timeout: number,
): Promise<boolean> {
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

/** Prints a line for whoever started this. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
