import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Library } from '../../utils/preferences/library';
import { liveLibrary } from '../../utils/preferences/live';
import { parsePreferences } from '../../utils/preferences/parse';
import { changeAt } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';
import { libraryWith, readPreferences } from './stored';

const DEFAULTS = parsePreferences({});

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function page() {
  const shown: Preferences[] = [];
  const stop = new AbortController();
  const show = ({ preferences }: Library) => shown.push(preferences);
  const edit = liveLibrary(libraryWith(), show, stop.signal);
  const change = (patch: Partial<Preferences>) => edit(changeAt('', patch));
  return { shown, change, stop, sizes: () => shown.map(({ textSize }) => textSize) };
}

/** Another page or device changes the text size. */
function elsewhere(textSize: number): Promise<void> {
  const savedAt = Date.now() + 1000;
  return fakeBrowser.storage.sync.set({ preferences: { ...DEFAULTS, textSize, savedAt } });
}

function settled(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(100);
}

test('shows an own change at once, and stores it', async () => {
  const { shown, change } = page();
  change({ textSize: 40 });
  expect(shown).toEqual([{ ...DEFAULTS, textSize: 40 }]);
  await settled();
  expect(await readPreferences()).toEqual({ ...DEFAULTS, textSize: 40 });
});

test('never goes back while several presses are on their way to storage', async () => {
  const { sizes, change } = page();
  for (const textSize of [21, 22, 23, 24]) change({ textSize });
  await settled();
  expect(sizes()).toEqual(sizes().toSorted((a, b) => a - b));
  expect(sizes().at(-1)).toBe(24);
  expect(await readPreferences()).toMatchObject({ textSize: 24 });
});

test('shows what another page or device changed', async () => {
  const { sizes } = page();
  await elsewhere(40);
  await settled();
  expect(sizes()).toEqual([40]);
});

test('keeps what another page changed beside an own change', async () => {
  const { shown, change } = page();
  await elsewhere(40);
  change({ theme: 'dark' });
  await settled();
  expect(shown.at(-1)).toEqual({ ...DEFAULTS, textSize: 40, theme: 'dark' });
});

test('keeps an own change on show when it cannot be stored', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('updated'));
  const { shown, change } = page();
  change({ textSize: 40 });
  change({ theme: 'dark' });
  await settled();
  expect(shown.at(-1)).toEqual({ ...DEFAULTS, textSize: 40, theme: 'dark' });
});

test('is quiet after the signal, also about an own change that was on its way', async () => {
  const { sizes, change, stop } = page();
  change({ textSize: 40 });
  stop.abort();
  await settled();
  expect(sizes()).toEqual([40]);
});

test('is quiet after the signal about others', async () => {
  const { shown, stop } = page();
  stop.abort();
  await elsewhere(40);
  await settled();
  expect(shown).toEqual([]);
});
