import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { startCalls } from './calls';
import { endProcess } from './process';
import { chromiumArgs, findChromium } from './programs';

/** A Chromium that nobody has attached to: what is watched from outside stays as it is with a person. */
export interface BareChromium {
  /** Any command of the DevTools protocol, to the browser or in a session. */
  send<T = unknown>(method: string, params?: object, sessionId?: string): Promise<T>;
  /** Called with every event; the browser tells only what it was asked for. */
  listen(onEvent: (event: BareEvent) => void): void;
  /** Loads an unpacked extension; gives its id. */
  load(folder: string): Promise<string>;
  close(): Promise<void>;
}

export interface BareEvent {
  method: string;
  params: Record<string, unknown>;
  sessionId?: string;
}

interface Reply extends Partial<BareEvent> {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/**
 * Launches Chromium by its debugging pipe. Playwright attaches to every page and worker, and a worker
 * that is attached to never sleeps; in every frame of a page it makes script worlds of its own.
 */
export async function launchBareChromium(extraArgs: readonly string[] = []): Promise<BareChromium> {
  const binary = findChromium();
  if (binary === null) throw new Error('No Chromium: run tests/commands/install.ts first.');
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-bare-'));
  const child = spawn(
    binary,
    [
      ...chromiumArgs,
      '--headless',
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      `--user-data-dir=${profile}`,
      ...extraArgs,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const calls = startCalls();
  const listeners: ((event: BareEvent) => void)[] = [];
  onMessages(
    child.stdio[4] as Readable,
    ({ id, method, params = {}, result, error, sessionId }) => {
      if (id !== undefined) calls.settle(id, error && new Error(error.message), result);
      else
        for (const tell of listeners)
          tell({ method: method!, params, ...(sessionId && { sessionId }) });
    },
  );
  child.once('exit', () => calls.end(new Error('Chromium ended.')));
  const input = child.stdio[3] as Writable;
  const send: BareChromium['send'] = (method, params = {}, sessionId = undefined) =>
    calls.make((id) => input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`));
  return {
    send,
    listen: (onEvent) => listeners.push(onEvent),
    load: async (folder) =>
      (await send<{ id: string }>('Extensions.loadUnpacked', { path: path.resolve(folder) })).id,
    close: async () => {
      await send('Browser.close').catch(() => {});
      await endProcess(child, 5_000);
      await fs.rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Messages end with a zero byte, wherever the pipe cuts them. */
function onMessages(pipe: Readable, take: (message: Reply) => void): void {
  let rest = '';
  pipe.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop()!;
    for (const message of messages) take(JSON.parse(message) as Reply);
  });
}
