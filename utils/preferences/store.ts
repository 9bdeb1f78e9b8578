import { type Browser, browser } from 'wxt/browser';
import { isRecord, own } from '../parse';
import { parsePreferences } from './parse';
import type { Preferences } from './schema';

const KEY = 'preferences';
/** storage.sync takes 120 writes a minute; a slider makes more in a second. */
const SYNC_PAUSE_MS = 1000;
/** The last moment a `Date` can name; beyond it a stored time is broken, and nothing could follow. */
const LAST_DATE = 8.64e15;

type Stored = Preferences & { savedAt: number };
type Area = 'sync' | 'local';

/**
 * Reads the preferences: the newer of the synchronised and the local copy, parsed. Where both areas
 * fail or hold nothing, the defaults.
 */
export async function readPreferences(): Promise<Preferences> {
  return parsePreferences((await readNewest()).stored);
}

/**
 * Changes some preferences. The local copy is written at once, so that open readers see the change;
 * `mirrorPreferences`, running in the background, brings it to storage.sync.
 * @throws when the browser refuses to write the local copy too.
 */
export function updatePreferences(patch: Partial<Preferences>): Promise<void> {
  const write = pending.then(async () => {
    const newest = await readNewest();
    // Later than what it replaces, even when another device's clock runs ahead of this one.
    const savedAt = Math.max(Date.now(), newest.savedAt + 1);
    const stored: Stored = { ...parsePreferences({ ...newest.stored, ...patch }), savedAt };
    await browser.storage.local.set({ [KEY]: stored });
  });
  pending = write.catch(() => {});
  return write;
}
/** Changes of one context happen one after the other: each reads what the one before wrote. */
let pending: Promise<void> = Promise.resolve();

/** Calls back with the preferences after every change, whichever page, device or area made it. */
export function watchPreferences(
  onChange: (preferences: Preferences) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (Object.hasOwn(changes, KEY) && (area === 'local' || area === 'sync')) {
      void readPreferences().then((preferences) => {
        if (!signal.aborted) onChange(preferences);
      });
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/**
 * Keeps the two copies alike: a newer local one goes to storage.sync, at most once a second; a newer
 * one from another device comes here. A full or missing storage.sync leaves the local copy in charge.
 */
export function mirrorPreferences(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  browser.storage.onChanged.addListener((changes) => {
    if (!Object.hasOwn(changes, KEY)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void reconcile(), SYNC_PAUSE_MS);
  });
}

async function reconcile(): Promise<void> {
  const [sync, local] = await Promise.all([readArea('sync'), readArea('local')]);
  if (savedAt(local) === savedAt(sync)) return;
  const [target, source]: [Area, unknown] =
    savedAt(local) > savedAt(sync) ? ['sync', local] : ['local', sync];
  const stored: Stored = { ...parsePreferences(source), savedAt: savedAt(source) };
  try {
    await browser.storage[target].set({ [KEY]: stored });
  } catch {
    // No loss: the newer copy stays where it is and is the one that is read.
  }
}

async function readNewest(): Promise<{ stored: object; savedAt: number }> {
  const [sync, local] = await Promise.all([readArea('sync'), readArea('local')]);
  const stored = savedAt(sync) > savedAt(local) ? sync : local;
  return { stored: isRecord(stored) ? stored : {}, savedAt: savedAt(stored) };
}

async function readArea(area: Area): Promise<unknown> {
  try {
    return own(await browser.storage[area].get(KEY), KEY);
  } catch {
    // storage.sync can be switched off, and throws in a script whose extension was updated.
    return undefined;
  }
}

function savedAt(stored: unknown): number {
  const time = own(stored, 'savedAt');
  if (typeof time === 'number' && Number.isInteger(time) && time >= 0 && time <= LAST_DATE) {
    return time;
  }
  // A copy without a sane time still beats no copy at all.
  return stored === undefined ? -1 : 0;
}
