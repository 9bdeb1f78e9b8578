import { browser } from 'wxt/browser';
import { own } from '../parse';
import { placeAddress } from './address';
import { isPlaceKey, type KeptPlace, parsePlace, placeKey, surplusPlaces } from './place';

/**
 * Places of pages in storage.local, one item a page, never in storage.sync: which pages somebody reads
 * is nobody else's business, and no other device's.
 */

/** The memory of one page. */
export interface PlaceMemory {
  /** Where somebody stopped before; null where nothing is known. */
  kept: KeptPlace | null;
  keep(place: Omit<KeptPlace, 'savedAt'>): void;
  forget(): void;
}

/** The memory of a page; undefined where nothing may be kept: in private windows, and without an address. */
export async function openPlaceMemory(page: {
  url: string;
  canonical: string;
}): Promise<PlaceMemory | undefined> {
  const address = placeAddress(page);
  if (!address || browser.extension.inIncognitoContext) return undefined;
  const key = placeKey(address);

  async function keep(place: Omit<KeptPlace, 'savedAt'>): Promise<void> {
    await browser.storage.local.set({ [key]: { ...place, savedAt: Date.now() } });
  }

  return {
    kept: await read(key),
    // Where storage is out of reach, as after an update of the extension, nothing is kept.
    keep: (place) => void keep(place).catch(() => {}),
    forget: () => void remove([key]).catch(() => {}),
  };
}

async function read(key: string): Promise<KeptPlace | null> {
  try {
    return parsePlace(own(await browser.storage.local.get(key), key), Date.now());
  } catch {
    return null;
  }
}

/**
 * Removes what was kept for 30 days, what is broken and what is too much: when the browser starts,
 * and whenever a place of another page is kept. Running in the background.
 */
export function sweepPlaces(): void {
  const sweep = async () =>
    remove(surplusPlaces(await browser.storage.local.get(null), Date.now()));
  browser.runtime.onStartup.addListener(() => void sweep());
  browser.storage.onChanged.addListener((changes) => {
    const isNew = ([key, { oldValue }]: [string, { oldValue?: unknown }]) =>
      isPlaceKey(key) && oldValue == null;
    if (Object.entries(changes).some(isNew)) void sweep();
  });
}

/** How many pages' places are kept. */
export async function countPlaces(): Promise<number> {
  return (await keptKeys()).length;
}

export async function forgetPlaces(): Promise<void> {
  await remove(await keptKeys());
}

async function keptKeys(): Promise<string[]> {
  return Object.keys(await browser.storage.local.get(null)).filter(isPlaceKey);
}

async function remove(keys: string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.local.remove(keys);
}
