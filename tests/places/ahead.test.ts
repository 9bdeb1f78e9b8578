import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { memoryAhead } from '../../utils/places/ahead';
import { openPlaceMemory } from '../../utils/places/store';

const PAGE = { url: 'https://paper.example/ferry', canonical: 'https://paper.example/ferry' };
const OTHER = { ...PAGE, canonical: 'https://paper.example/gull' };
const PLACE = { quote: { exact: 'Word', prefix: '', suffix: '' }, progress: 0.5, title: 'Night' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  Object.assign(browser, { extension: { inIncognitoContext: false } });
});

async function keep(page: typeof PAGE): Promise<void> {
  (await openPlaceMemory(page))!.keep(PLACE);
  await vi.waitFor(async () => expect((await openPlaceMemory(page))!.kept).not.toBeNull());
}

test('the first text of the page waits for what was asked before', async () => {
  await keep(PAGE);
  const get = vi.spyOn(browser.storage.local, 'get');
  const open = memoryAhead(PAGE);
  expect(get).toHaveBeenCalledTimes(1);
  expect((await open(PAGE))!.kept).toMatchObject(PLACE);
  expect(get).toHaveBeenCalledTimes(1);
});

test('a later text of the same page finds what was kept meanwhile', async () => {
  const open = memoryAhead(PAGE);
  expect((await open(PAGE))!.kept).toBeNull();
  await keep(PAGE);
  expect((await open(PAGE))!.kept).toMatchObject(PLACE);
});

test('a text of another name gets its own place', async () => {
  await keep(OTHER);
  const open = memoryAhead(PAGE);
  expect((await open(OTHER))!.kept).toMatchObject(PLACE);
  expect((await open(PAGE))!.kept).toBeNull();
});
