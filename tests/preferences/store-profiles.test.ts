import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseForSite, copyProfile, removeProfile } from '../../utils/preferences/profiles';
import { changeLibrary, mirrorLibrary, readLibrary } from '../../utils/preferences/store';
import { updatePreferences } from './stored';

const NOW = Date.UTC(2026, 10, 22);
const { sync, local } = fakeBrowser.storage;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const mirrored = () => vi.advanceTimersByTimeAsync(2500);
const profile = (name: string, savedAt: number) => ({ name, preferences: {}, savedAt });
const names = async () => [...(await readLibrary()).profiles.values()].map(({ name }) => name);

test('changes of different profiles on two devices are both kept', async () => {
  await local.set({ 'profile:a': profile('A here', NOW), 'profile:b': profile('B', NOW - 9) });
  await sync.set({ 'profile:a': profile('A', NOW - 9), 'profile:b': profile('B there', NOW) });
  expect((await names()).toSorted()).toEqual(['A here', 'B there']);
});

test('a deleted profile stays deleted when an older copy comes from another device', async () => {
  mirrorLibrary();
  await changeLibrary(copyProfile('night', 'a', 'A'));
  await mirrored();
  await changeLibrary(removeProfile('a'));
  await mirrored();
  expect(await sync.get('profile:a')).toEqual({
    'profile:a': { removed: true, savedAt: NOW + 2500 },
  });
  await local.set({ 'profile:a': profile('A', NOW) });
  expect(await names()).toEqual([]);
});

test('a broken copy does not outdate a good one, whatever time it bears', async () => {
  await local.set({ 'profile:a': profile('A', NOW) });
  await sync.set({ 'profile:a': { name: 'A', preferences: 'all', savedAt: NOW + 5 } });
  await sync.set({ 'profile-choice': { profile: 7, savedAt: NOW + 5 } });
  expect(await names()).toEqual(['A']);
  expect((await readLibrary()).chosen).toBe('standard');
});

test('writes the items that changed and no other', async () => {
  await changeLibrary(copyProfile('night', 'a', 'A'));
  const set = vi.spyOn(local, 'set');
  await changeLibrary(chooseForSite('paper.example', 'a'));
  expect(set.mock.calls).toEqual([[{ 'site:paper.example': { profile: 'a', savedAt: NOW } }]]);
  await changeLibrary((library) => library);
  expect(set).toHaveBeenCalledOnce();
});

test('an item that storage.sync refuses keeps no other from it, and is read all the same', async () => {
  mirrorLibrary();
  const write = sync.set.bind(sync);
  vi.spyOn(sync, 'set').mockImplementation(async (items) => {
    if ('profile:a' in items) throw new Error('QUOTA_BYTES_PER_ITEM');
    return write(items);
  });
  await updatePreferences({ textSize: 40 });
  await changeLibrary(copyProfile('night', 'a', 'A'));
  await mirrored();
  expect(await sync.get('preferences')).toMatchObject({ preferences: { textSize: 40 } });
  expect(await names()).toEqual(['A']);
});

test('leaves alone what is not of the library', async () => {
  mirrorLibrary();
  await local.set({ 'profile:a b': profile('A', NOW), other: { savedAt: NOW }, 'site:': 1 });
  await updatePreferences({ textSize: 40 });
  await mirrored();
  expect(Object.keys(await sync.get(null))).toEqual(['preferences']);
});
