import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parsePreferences } from '../../utils/preferences/parse';
import type { Preferences } from '../../utils/preferences/schema';
import { mirrorLibrary } from '../../utils/preferences/store';
import { readPreferences, updatePreferences, watchPreferences } from './stored';

const NOW = Date.UTC(2026, 10, 22);
const TEN_YEARS = 10 * 365 * 24 * 3600 * 1000;
const DEFAULTS = parsePreferences({});
type Area = 'sync' | 'local';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function put(area: Area, stored: unknown): Promise<void> {
  return fakeBrowser.storage[area].set({ preferences: stored });
}

async function stored(area: Area): Promise<unknown> {
  return (await fakeBrowser.storage[area].get('preferences')).preferences;
}

/** Long enough for the mirror to have done its work, and to answer its own write. */
function mirrored(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(2500);
}

describe('reading', () => {
  test('gives the defaults where nothing is stored', async () => {
    expect(await readPreferences()).toEqual(DEFAULTS);
  });

  test.each<Area>(['sync', 'local'])('finds the only copy in %s', async (area) => {
    await put(area, { textSize: 40, savedAt: NOW });
    expect(await readPreferences()).toEqual({ ...DEFAULTS, textSize: 40 });
  });

  test.each<[Area, Area]>([
    ['sync', 'local'],
    ['local', 'sync'],
  ])('takes the newer copy from %s', async (newer, older) => {
    await put(older, { textSize: 30, savedAt: NOW - 1 });
    await put(newer, { textSize: 40, savedAt: NOW });
    expect(await readPreferences()).toMatchObject({ textSize: 40 });
  });

  test.each([
    ['rejects', () => Promise.reject(new Error('off'))] as const,
    ['throws', off] as const,
  ])('falls back on the local copy when sync %s', async (_how, get) => {
    await put('local', { textSize: 40, savedAt: NOW });
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockImplementation(get);
    expect(await readPreferences()).toMatchObject({ textSize: 40 });
  });

  test('gives the defaults when both areas fail', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockImplementation(off);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(off);
    expect(await readPreferences()).toEqual(DEFAULTS);
  });

  test.each([
    ['a text', 'broken'],
    ['a list', [1]],
    ['a broken field', { textSize: 'huge' }],
  ])('reads the defaults out of %s', async (_name, broken) => {
    await put('local', broken);
    expect(await readPreferences()).toEqual(DEFAULTS);
  });

  test('prefers a copy without a time to no copy', async () => {
    await put('sync', { textSize: 40 });
    expect(await readPreferences()).toMatchObject({ textSize: 40 });
  });

  test.each([-5, 0.5, '9', Number.MAX_SAFE_INTEGER, null])(
    'takes %j for no time at all',
    async (savedAt) => {
      await put('sync', { textSize: 30, savedAt });
      expect(await readPreferences()).toMatchObject({ textSize: 30 });
      await put('local', { textSize: 40, savedAt: NOW });
      expect(await readPreferences()).toMatchObject({ textSize: 40 });
    },
  );
});

describe('updating', () => {
  test('changes what it names and keeps the rest', async () => {
    await updatePreferences({ textSize: 40 });
    await updatePreferences({ theme: 'dark' });
    expect(await readPreferences()).toEqual({ ...DEFAULTS, textSize: 40, theme: 'dark' });
  });

  test('loses nothing when changes come at once', async () => {
    await Promise.all([
      updatePreferences({ textSize: 40 }),
      updatePreferences({ theme: 'dark' }),
      updatePreferences({ rate: 2 }),
      updatePreferences({ textSize: 44 }),
    ]);
    expect(await readPreferences()).toEqual({ ...DEFAULTS, textSize: 44, theme: 'dark', rate: 2 });
  });

  test('builds on the newer copy of another device', async () => {
    await put('local', { textSize: 30, savedAt: NOW - 2 });
    await put('sync', { textSize: 40, savedAt: NOW - 1 });
    await updatePreferences({ theme: 'dark' });
    expect(await readPreferences()).toEqual({ ...DEFAULTS, textSize: 40, theme: 'dark' });
  });

  test('is not swallowed when the clock of another device runs far ahead', async () => {
    await put('sync', { textSize: 30, savedAt: NOW + TEN_YEARS });
    await updatePreferences({ textSize: 40 });
    await updatePreferences({ textSize: 44 });
    expect(await readPreferences()).toMatchObject({ textSize: 44 });
  });

  test('repairs a stored value that is corrupt', async () => {
    await put('local', { textSize: 'huge', theme: 'dark', hologram: true });
    await updatePreferences({ rate: 2 });
    const repaired = { ...DEFAULTS, theme: 'dark', rate: 2, savedAt: NOW };
    expect(await stored('local')).toEqual(repaired);
  });

  test('stores nothing out of range', async () => {
    await updatePreferences({ textSize: 9999 });
    expect(await stored('local')).toMatchObject({ textSize: 320 });
  });

  test('tells when the local copy cannot be written, and works again later', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(updatePreferences({ textSize: 40 })).rejects.toThrow('full');
    set.mockRestore();
    await updatePreferences({ textSize: 44 });
    expect(await readPreferences()).toMatchObject({ textSize: 44 });
  });
});

describe('watching', () => {
  function watch(): { seen: Preferences[]; stop: () => void } {
    const seen: Preferences[] = [];
    const stop = new AbortController();
    watchPreferences((preferences) => seen.push(preferences), stop.signal);
    return { seen, stop: () => stop.abort() };
  }

  test.each<Area>(['sync', 'local'])('calls back when %s changes', async (area) => {
    const { seen } = watch();
    await put(area, { textSize: 40, savedAt: NOW });
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([{ ...DEFAULTS, textSize: 40 }]);
  });

  test('tells the newest, even when an older copy is what changed', async () => {
    await put('local', { textSize: 40, savedAt: NOW });
    const { seen } = watch();
    await put('sync', { textSize: 30, savedAt: NOW - 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toMatchObject([{ textSize: 40 }]);
  });

  test('hears nothing of other keys and areas', async () => {
    const { seen } = watch();
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ preferences: { textSize: 40 } });
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([]);
  });

  test('stops on abort, also for a change that is just being read', async () => {
    const { seen, stop } = watch();
    const heard = fakeBrowser.storage.onChanged.trigger({ preferences: {} }, 'local');
    stop();
    await heard;
    await put('local', { textSize: 44, savedAt: NOW });
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([]);
    expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(false);
  });
});

describe('the mirror', () => {
  beforeEach(() => mirrorLibrary());

  test('brings a change here to sync', async () => {
    await updatePreferences({ textSize: 40 });
    await mirrored();
    expect(await stored('sync')).toEqual({ ...DEFAULTS, textSize: 40, savedAt: NOW });
  });

  test('brings a change of another device here', async () => {
    await updatePreferences({ textSize: 30 });
    await put('sync', { textSize: 40, savedAt: NOW + 5 });
    await mirrored();
    expect(await stored('local')).toEqual({ ...DEFAULTS, textSize: 40, savedAt: NOW + 5 });
  });

  test('brings a change here over that of a device whose clock runs far ahead', async () => {
    await put('sync', { textSize: 30, savedAt: NOW + TEN_YEARS });
    await mirrored();
    await updatePreferences({ textSize: 40 });
    await mirrored();
    expect(await stored('sync')).toMatchObject({ textSize: 40 });
  });

  test('carries no field that it does not know, and none that is broken', async () => {
    await put('sync', { textSize: 'huge', hologram: true, savedAt: NOW });
    await mirrored();
    expect(await stored('local')).toEqual({ ...DEFAULTS, savedAt: NOW });
  });

  test('writes to sync once for the many changes of a slider', async () => {
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    for (let textSize = 20; textSize < 50; textSize += 1) {
      await updatePreferences({ textSize });
      await vi.advanceTimersByTimeAsync(50);
    }
    await mirrored();
    expect(set).toHaveBeenCalledOnce();
    expect(await stored('sync')).toMatchObject({ textSize: 49 });
  });

  test('comes to rest', async () => {
    await updatePreferences({ textSize: 40 });
    await mirrored();
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ['rejects', () => Promise.reject(new Error('full'))] as const,
    ['throws', off] as const,
  ])('leaves the local copy in charge when sync %s', async (_how, set) => {
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockImplementation(set);
    await updatePreferences({ textSize: 40 });
    await mirrored();
    expect(await readPreferences()).toMatchObject({ textSize: 40 });
  });
});

function off(): never {
  throw new Error('storage.sync is switched off');
}
