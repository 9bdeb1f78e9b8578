import { type Browser, browser } from 'wxt/browser';
import { isRecord, own } from '../parse';
import {
  changedItems,
  cleanItem,
  type Edit,
  type Items,
  isLibraryKey,
  isSound,
  type Library,
  parseLibrary,
} from './library';

/** storage.sync takes 120 writes a minute; a slider makes more in a second. */
const SYNC_PAUSE_MS = 1000;
/** The last moment a `Date` can name; beyond it a stored time is broken, and nothing could follow. */
const LAST_DATE = 8.64e15;

type Area = 'sync' | 'local';

/**
 * Reads all that a person has set: of each item the newer of the synchronised and the local copy,
 * parsed. Where both areas fail or hold nothing, the defaults. Whole areas are read at once, so what
 * is large must be stored elsewhere.
 */
export async function readLibrary(): Promise<Library> {
  return parseLibrary(await storedItems());
}

/**
 * Changes some of it. The local copies are written at once, so that open readers see the change;
 * `mirrorLibrary`, running in the background, brings them to storage.sync.
 * @throws when the browser refuses to write the local copy too.
 */
export function changeLibrary(edit: Edit): Promise<void> {
  const write = pending.then(async () => {
    const newest = await storedItems();
    const before = parseLibrary(newest);
    const changed = Object.entries(changedItems(before, edit(before)));
    if (changed.length === 0) return;
    await browser.storage.local.set(
      Object.fromEntries(changed.map(([key, item]) => [key, dated(item, newest[key])])),
    );
  });
  pending = write.catch(() => {});
  return write;
}
/** Changes of one context happen one after the other: each reads what the one before wrote. */
let pending: Promise<void> = Promise.resolve();

/** Later than what it replaces, even when another device's clock runs ahead of this one. */
function dated(item: object, replaced: unknown): object {
  return { ...item, savedAt: Math.max(Date.now(), savedAt(replaced) + 1) };
}

/** Calls back with the library after every change, whichever page, device or area made it. */
export function watchLibrary(onChange: (library: Library) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (Object.keys(changes).some(isLibraryKey) && (area === 'local' || area === 'sync')) {
      void readLibrary().then((library) => {
        if (!signal.aborted) onChange(library);
      });
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/**
 * Keeps the copies alike: a newer local one goes to storage.sync, at most once a second; a newer one
 * from another device comes here. A full or missing storage.sync leaves the local copies in charge.
 */
export function mirrorLibrary(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  browser.storage.onChanged.addListener((changes) => {
    if (!Object.keys(changes).some(isLibraryKey)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void reconcile(), SYNC_PAUSE_MS);
  });
}

async function reconcile(): Promise<void> {
  const [sync, local] = await Promise.all([readArea('sync'), readArea('local')]);
  await writeMirrored('sync', cleaned(newerItems(local, sync)));
  await writeMirrored('local', cleaned(newerItems(sync, local)));
}

/** The items of `source` that are newer there than in `target`. */
function newerItems(source: Items, target: Items): Items {
  const newer = Object.entries(source).filter(
    ([key, item]) => savedAt(item) > savedAt(target[key]),
  );
  return Object.fromEntries(newer);
}

/** Without what this version does not know. */
function cleaned(items: Items): Items {
  return Object.fromEntries(
    Object.entries(items).map(([key, item]) => [
      key,
      { ...cleanItem(key, item), savedAt: savedAt(item) },
    ]),
  );
}

/** In one write where that works; one by one where it does not, so that one too many stops no other. */
async function writeMirrored(area: Area, items: Items): Promise<void> {
  if (Object.keys(items).length === 0 || (await tryWrite(area, items))) return;
  for (const [key, item] of Object.entries(items)) await tryWrite(area, { [key]: item });
}

/** False where the browser refuses: no loss, as the newer copy stays where it is and is read. */
async function tryWrite(area: Area, items: Items): Promise<boolean> {
  try {
    await browser.storage[area].set(items);
    return true;
  } catch {
    return false;
  }
}

/** Of each item that a library is stored as the newer of the synchronised and the local copy. */
export async function storedItems(): Promise<Items> {
  const [sync, local] = await Promise.all([readArea('sync'), readArea('local')]);
  return { ...local, ...newerItems(sync, local) };
}

/** The sound items of an area; a broken one must not outdate a good one. */
async function readArea(area: Area): Promise<Items> {
  try {
    const items = await browser.storage[area].get(null);
    return Object.fromEntries(Object.entries(items).filter(([key, item]) => isSound(key, item)));
  } catch {
    // storage.sync can be switched off, and throws in a script whose extension was updated.
    return {};
  }
}

function savedAt(item: unknown): number {
  const time = own(item, 'savedAt');
  if (typeof time === 'number' && Number.isInteger(time) && time >= 0 && time <= LAST_DATE) {
    return time;
  }
  // A copy without a sane time still beats no copy at all.
  return isRecord(item) ? 0 : -1;
}
