import { expect, test } from 'vitest';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

const long = article({
  body: Array.from(
    { length: 60 },
    (_, i) => `<p>${`Paragraph ${i} has words enough to fill several lines. `.repeat(6)}</p>`,
  ).join(''),
});

function reader(preferences: Partial<Preferences>) {
  return (
    <Reader
      article={long}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

/** The number of the paragraph whose text is first in view under the toolbar. */
function firstParagraph(root: HTMLElement): number {
  const top = root.querySelector('.toolbar')!.getBoundingClientRect().bottom;
  const paragraphs = [...root.querySelectorAll('.body p')];
  return paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > top + 1);
}

test.each([
  { textSize: 40 },
  { textSize: 9 },
  { lineHeight: 3 },
  { lineLength: 20 },
  { letterSpacing: 0.3 },
  { paragraphSpacing: 4 },
  { font: 'mono' },
] as Partial<Preferences>[])('keeps the line being read when %o is set', async (change) => {
  const root = await draw(reader({}));
  document.scrollingElement!.scrollTop = 4000;
  const before = firstParagraph(root);
  expect(before).toBeGreaterThan(5);
  await redraw(root, reader(change));
  expect(firstParagraph(root)).toBe(before);
});

test('stays at the top when it is at the top', async () => {
  const root = await draw(reader({}));
  document.scrollingElement!.scrollTop = 0;
  await redraw(root, reader({ textSize: 60 }));
  expect(document.scrollingElement!.scrollTop).toBe(0);
});
