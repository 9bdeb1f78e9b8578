import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import { article, DEFAULTS, draw, expectAccessible } from './drawing';
import { fakeSpeech } from './fake-speech';

const KINDS = ['video', 'audio', 'post', 'frame'];
const BODY = KINDS.map(
  (kind) => `<p>Text.</p><figure><figcaption>Under the pier
    <a href="https://${kind}.example/" data-embed="${kind}" target="_blank">The pier – ${kind}.example</a>
  </figcaption></figure>`,
).join('');

test('embeds are cards that say what they are and where they lead, for one press each', async () => {
  const root = await draw(
    <Reader
      article={article({ body: BODY })}
      preferences={DEFAULTS}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />,
  );
  const cards = [...root.querySelectorAll<HTMLAnchorElement>('.embed')];
  expect(cards.map((card) => card.textContent)).toEqual([
    'Video, opens in a new tab The pier – video.example',
    'Sound, opens in a new tab The pier – audio.example',
    'Post, opens in a new tab The pier – post.example',
    'Content of another page, opens in a new tab The pier – frame.example',
  ]);
  expect(cards.every((card) => card.getBoundingClientRect().height >= 44)).toBe(true);
  await userEvent.tab();
  for (let presses = 0; document.activeElement !== cards[0] && presses < 20; presses++) {
    await userEvent.tab();
  }
  expect(document.activeElement).toBe(cards[0]);
  await expectAccessible(root);
});
