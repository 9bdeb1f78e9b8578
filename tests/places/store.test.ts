import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countPlaces, forgetPlaces, openPlaceMemory, sweepPlaces } from '../../utils/places/store';

const PAGE = { url: 'https://paper.example/ferry#top', canonical: 'https://paper.example/ferry' };
const PLACE = {
  quote: { exact: 'He held it high', prefix: '', suffix: '' },
  progress: 0.5,
  title: 'Night Ferry',
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  Object.assign(browser, { extension: { inIncognitoContext: false } });
});

async function remember(page = PAGE): Promise<void> {
  const memory = await openPlaceMemory(page);
  memory!.keep(PLACE);
  await vi.waitFor(async () => expect((await openPlaceMemory(page))!.kept).not.toBeNull());
}

test('a page remembers its place on this device alone, and forgets it when told to', async () => {
  expect((await openPlaceMemory(PAGE))!.kept).toBeNull();
  await remember();
  const memory = await openPlaceMemory(PAGE);
  expect(memory!.kept).toMatchObject(PLACE);
  expect(await browser.storage.sync.get(null)).toEqual({});
  memory!.forget();
  await vi.waitFor(async () => expect((await openPlaceMemory(PAGE))!.kept).toBeNull());
});

test('each page has its own', async () => {
  await remember();
  const other = { url: 'https://paper.example/gull', canonical: '' };
  expect((await openPlaceMemory(other))!.kept).toBeNull();
});

test('nothing is kept in private windows, or of pages without an address', async () => {
  expect(await openPlaceMemory({ url: 'data:text/html,x', canonical: '' })).toBeUndefined();
  Object.assign(browser, { extension: { inIncognitoContext: true } });
  expect(await openPlaceMemory(PAGE)).toBeUndefined();
});

test('all are counted and forgotten, and nothing else with them', async () => {
  await browser.storage.local.set({ preferences: { textSize: 30 } });
  await remember();
  await remember({ url: 'https://paper.example/gull', canonical: '' });
  expect(await countPlaces()).toBe(2);
  await forgetPlaces();
  expect(await browser.storage.local.get(null)).toEqual({ preferences: { textSize: 30 } });
});

test('what is old is swept away when the browser starts, and when another page is kept', async () => {
  const old = { 'place:https://old.example/': { ...PLACE, savedAt: 1 } };
  await browser.storage.local.set(old);
  sweepPlaces();
  expect(await countPlaces()).toBe(1);
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.waitFor(async () => expect(await countPlaces()).toBe(0));
  await browser.storage.local.set(old);
  await vi.waitFor(async () => expect(await countPlaces()).toBe(0));
  await remember();
  expect(await countPlaces()).toBe(1);
});

test('storage that fails is no failure of the reader', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'));
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('gone'));
  const memory = await openPlaceMemory(PAGE);
  expect(memory!.kept).toBeNull();
  memory!.keep(PLACE);
  await new Promise((resolve) => setTimeout(resolve));
});
