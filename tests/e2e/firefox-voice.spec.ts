import { secondsHeard } from '../drive/heard';
import { expect } from './journey';
import { areInOrder, collectMarks } from './marks';
import { listen, test } from './sounding';

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
  expect(sentences[0]).toBe('Night Ferry Returns to Marrow Sound After Nine Years');
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.length).toBeGreaterThan(5);
  expect(words.length).toBeGreaterThan(50);
  expect(areInOrder(words, sentences.join(' '))).toBe(true);
  expect(secondsHeard(sound.played())).toBeGreaterThan(15);
});

declare const Services: { io: { offline: boolean } };
