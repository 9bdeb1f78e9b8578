import { setTimeout as sleep } from 'node:timers/promises';

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
