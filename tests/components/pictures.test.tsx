import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named } from './drawing';
import { fakeSpeech } from './fake-speech';

const svg = (size: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="99" height="99"/></svg>`)}`;
const BODY = `<p>Text.</p><img src="${svg(400)}" alt="A ferry"><p>More.</p>
  <a href="https://paper.example/"><img src="${svg(400)}" alt="A pier"></a>
  <p><img src="${svg(20)}" alt="An icon"></p>`;

async function reader(preferences: Partial<Preferences> = {}, onClose = () => {}) {
  const root = await draw(
    <Reader
      article={article({ body: BODY, leadImage: { src: svg(800), alt: 'A gull', caption: '' } })}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={onClose}
    />,
  );
  await expect.poll(() => buttons(root)).toContain('Enlarge: A ferry');
  return root;
}

function buttons(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>('article button')]
    .filter((button) => button.checkVisibility())
    .map((button) => button.textContent!);
}

test('large pictures can be enlarged, by the keyboard too; links and icons stay as they are', async () => {
  const root = await reader();
  expect(buttons(root)).toEqual(['Enlarge: A gull', 'Enlarge: A ferry']);
  await expectAccessible(root);
});

test('an enlarged picture shows its text, and Escape closes it alone', async () => {
  const root = await reader();
  // The reader listens to the same key, and closes nothing while a dialog is open in it.
  const open: boolean[] = [];
  const onKey = ({ key }: KeyboardEvent) =>
    key === 'Escape' && open.push(root.querySelector('dialog[open]') !== null);
  window.addEventListener('keydown', onKey);
  const button = named(root, 'button', 'Enlarge: A ferry');
  button.focus();
  await userEvent.keyboard('{Enter}');
  const viewer = root.querySelector<HTMLDialogElement>('dialog')!;
  await expect.poll(() => viewer.open).toBe(true);
  expect(viewer.querySelector('img')?.alt).toBe('A ferry');
  expect(viewer.querySelector('p')?.textContent).toBe('A ferry');
  await expectAccessible(root);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => root.querySelector('dialog')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(open).toEqual([true]);
  window.removeEventListener('keydown', onKey);
});

/** Until what a press asked for is drawn, and before any event that was queued by it. */
const drawn = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

test.each(['the button', 'Escape'])('what %s closed can be opened again at once', async (way) => {
  const root = await reader();
  const enlarge = named(root, 'button', 'Enlarge: A ferry');
  enlarge.click();
  await expect.poll(() => root.querySelector('dialog[open]')).not.toBeNull();
  if (way === 'Escape') {
    const cancel = new Event('cancel', { cancelable: true });
    root.querySelector('dialog')!.dispatchEvent(cancel);
    if (!cancel.defaultPrevented) root.querySelector('dialog')!.close();
  } else {
    named(root, 'button', 'Close picture').click();
  }
  await drawn();
  enlarge.click();
  await drawn();
  // The event that the first one was closed comes only now.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(root.querySelectorAll('dialog[open]').length).toBe(1);
});

test('hidden pictures give way to their text (WCAG 1.1.1)', async () => {
  const root = await reader({ images: 'hidden' });
  for (const image of root.querySelectorAll('img')) expect(image.checkVisibility()).toBe(false);
  const shown = [...root.querySelectorAll<HTMLElement>('.alternative')].filter((text) =>
    text.checkVisibility(),
  );
  expect(shown.map(({ textContent }) => textContent)).toEqual([
    ...['A gull', 'A ferry', 'A pier', 'An icon'],
  ]);
  await expectAccessible(root);
});

test.each([
  ['dimmed', 'brightness(0.6)'],
  ['grey', 'grayscale(1)'],
  ['inverted', 'invert(1) hue-rotate(180deg)'],
] as const)('pictures are %s', async (images, filter) => {
  const root = await reader({ images });
  for (const image of root.querySelectorAll('img')) {
    expect(getComputedStyle(image).filter).toBe(filter);
  }
});
