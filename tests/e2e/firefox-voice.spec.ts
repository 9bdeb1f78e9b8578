import { secondsHeard } from '../drive/heard';
import { expect } from './journey';
import { areInOrder, collectMarks } from './marks';
import { listen, test } from './sounding';

const TITLE = 'Night Ferry Returns to Marrow Sound After Nine Years';

/** Long enough for Firefox to end a background page that nobody talks to, which it does after 30 s. */
const LONG_MS = 45_000;

test('the built-in voice reads in Firefox with the network off, for longer than a background page lives', async ({
  firefox,
  server,
  sound,
}) => {
  test.setTimeout(120_000);
  await firefox.goto(`${server.origin}/sample/page.html`);
  await firefox.chrome(() => {
    Services.io.offline = true;
  });
  await listen(firefox);
  await firefox.content(collectMarks);
  const read = () => firefox.content(() => window.marks);
  await expect.poll(async () => (await read()).words.length).toBeGreaterThan(3);
  await new Promise((resolve) => setTimeout(resolve, LONG_MS));
  const before = await read();
  await expect
    .poll(async () => (await read()).words.length)
    .toBeGreaterThan(before.words.length + 5);
  const { sentences, words } = await read();
  expect(sentences[0]).toBe(TITLE);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.length).toBeGreaterThan(5);
  expect(words.length).toBeGreaterThan(50);
  expect(areInOrder(words, sentences.join(' '))).toBe(true);
  expect(secondsHeard(sound.played())).toBeGreaterThan(15);
});

test('media keys pause, go on and skip, and the system shows title, site and picture', async ({
  firefox,
  server,
  sound,
}) => {
  await firefox.goto(`${server.origin}/sample/page.html`);
  const sentence = () => [...(CSS.highlights.get('clarion-sentence') ?? [])].map(String).join();
  const main = () => document.querySelector('.player .main')?.textContent;
  await listen(firefox);
  await expect.poll(() => sound.control()).toBe(`${TITLE}, 127.0.0.1, Playing`);
  await expect.poll(async () => (await sound.picture())?.length ?? 0).toBeGreaterThan(0);
  await sound.press('Next');
  await expect.poll(() => firefox.content(sentence)).toMatch(/^The Lantern/);
  await sound.press('PlayPause');
  await expect.poll(() => firefox.content(main)).toBe('Play');
  await expect.poll(() => sound.control()).toBe(`${TITLE}, 127.0.0.1, Paused`);
  await sound.press('PlayPause');
  await expect.poll(() => firefox.content(main)).toBe('Pause');
  await expect.poll(() => sound.control()).toContain('Playing');
  await sound.press('Previous');
  await expect.poll(() => firefox.content(sentence)).toBe(TITLE);
  await firefox.press('Escape');
  await expect.poll(() => sound.control()).not.toContain('Playing');
});

declare const Services: { io: { offline: boolean } };
