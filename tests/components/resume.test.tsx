import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { KeptPlace } from '../../utils/places/place';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

/** Forty paragraphs of three sentences, no two alike. */
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const paragraph = (index: number) =>
  `<p id="p${index}">Paragraph ${index} begins here, as ${NUMBERS[index % 10]} of them do. Its middle tells of ship ${index} and of gull ${index * 7}. It ends after pier ${index * 3}.</p>`;
const PARAGRAPHS = Array.from({ length: 40 }, (_none, index) => paragraph(index));
const BODY = PARAGRAPHS.join('');

type Kept = Omit<KeptPlace, 'savedAt'>;

/** A memory in the hands of a test. */
function fakeMemory(kept: Kept | null = null) {
  return {
    kept: kept && { ...kept, savedAt: Date.now() },
    keep: vi.fn<(place: Kept) => void>(),
    forget: vi.fn(),
  };
}
type Memory = ReturnType<typeof fakeMemory>;

function reader(
  memory: Memory,
  speech = fakeSpeech(),
  body = BODY,
  preferences: Partial<Preferences> = {},
) {
  return (
    <Reader
      article={article({ body })}
      preferences={{ ...DEFAULTS, paragraphPause: 0, ...preferences }}
      createEngine={speech.createEngine}
      listenRequests={0}
      memory={memory}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

const settle = (ms = 0) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
const notice = (root: HTMLElement) => root.querySelector('.resume');
const lastKept = (memory: Memory) => memory.keep.mock.calls.at(-1)?.[0];

/** How far a paragraph is from under the toolbar, in px. */
function toTheTop(root: HTMLElement, id: string): number {
  const covered = root.querySelector('.toolbar')!.getBoundingClientRect().bottom;
  return root.querySelector(id)!.getBoundingClientRect().top - covered;
}

/** Brings a paragraph under the toolbar, as somebody who scrolls does. */
async function scrollTo(root: HTMLElement, id: string): Promise<void> {
  window.scrollBy({ top: toTheTop(root, id), behavior: 'instant' });
  await settle(60);
}

/** What a reader that was scrolled to a paragraph and closed has kept. */
async function placeAt(id: string, body = BODY): Promise<Kept> {
  const memory = fakeMemory();
  const root = await draw(reader(memory, fakeSpeech(), body));
  await scrollTo(root, id);
  await act(() => render(null, root));
  document.body.replaceChildren();
  window.scrollTo(0, 0);
  return lastKept(memory)!;
}

/** Whether an element is in the window below the toolbar. */
function isRead(root: HTMLElement, id: string): boolean {
  const { top } = root.querySelector(id)!.getBoundingClientRect();
  return top >= root.querySelector('.toolbar')!.getBoundingClientRect().bottom && top < 600;
}

beforeEach(() => window.scrollTo(0, 0));
afterEach(async () => {
  await page.viewport(1280, 900);
  document.getSelection()?.removeAllRanges();
  window.scrollTo(0, 0);
});

test('who reads is offered the sentence at the top of the window, and is taken there only when they say so', async () => {
  const kept = await placeAt('#p20');
  expect(kept.quote.exact).toMatch(/^Paragraph 20 begins/);
  expect(kept.title).toBe('Night Ferry Returns');
  const memory = fakeMemory(kept);
  const root = await draw(reader(memory));
  expect(window.scrollY).toBe(0);
  const button = named(root, 'button', 'Go on at 50 %');
  await expectAccessible(root);
  await expect
    .poll(() => root.querySelector('[role=status]')!.textContent, { timeout: 3000 })
    .toBe('Last time you stopped at 50 % of this text.');
  button.focus();
  await press(button);
  expect(isRead(root, '#p20')).toBe(true);
  expect(notice(root)).toBeNull();
  expect(document.activeElement?.id).toBe('p20');
  expect(String(document.getSelection())).toMatch(/^Paragraph 20 begins.*do\.$/);
  await act(() => render(null, root));
  // Not the line that has come to the top of the window.
  expect(lastKept(memory)?.quote.exact).toMatch(/^Paragraph 20 begins/);
});

test('who closes at once after scrolling, before the browser tells of it, is not sent back', async () => {
  const memory = fakeMemory();
  const root = await draw(reader(memory));
  await settle(60);
  window.scrollBy({ top: toTheTop(root, '#p20'), behavior: 'instant' });
  render(null, root);
  expect(lastKept(memory)?.quote.exact).toMatch(/^Paragraph 20 begins/);
});

test('Listen begins with the sentence that was gone to, and the mark of it goes', async () => {
  const speech = fakeSpeech();
  const root = await draw(reader(fakeMemory(await placeAt('#p20')), speech));
  await press(named(root, 'button', 'Go on at 50 %'));
  await press(named(root, 'button', 'Listen'));
  await settle();
  expect(speech.spoken.at(-1)?.text).toMatch(/^Paragraph 20 begins/);
  await act(() => speech.start());
  await settle();
  expect(document.getSelection()!.isCollapsed).toBe(true);
});

test('who listens already hears the offered sentence at once', async () => {
  const speech = fakeSpeech();
  const root = await draw(reader(fakeMemory(await placeAt('#p20')), speech));
  await press(named(root, 'button', 'Listen'));
  await settle();
  await act(() => speech.start());
  await press(named(root, 'button', 'Go on at 50 %'));
  await settle();
  expect(speech.spoken.at(-1)?.text).toMatch(/^Paragraph 20 begins/);
});

test('the offer is not told over a voice', async () => {
  const speech = fakeSpeech();
  const root = await draw(reader(fakeMemory(await placeAt('#p20')), speech));
  await press(named(root, 'button', 'Listen'));
  await settle();
  await act(() => speech.start());
  await settle(1000);
  expect(notice(root)).not.toBeNull();
  expect(root.querySelector('[role=status]')!.textContent).toBe('');
});

test.each([
  ['a paragraph was added above', `<p>Something new, and rather long.</p>${BODY}`],
  [
    'a word was changed',
    BODY.replace('Paragraph 20 begins here, as one', 'Paragraph 20 starts here, as one'),
  ],
  ['the paragraph before is gone', BODY.replace(PARAGRAPHS[19]!, '')],
])('the place is found where %s', async (_what, body) => {
  const root = await draw(reader(fakeMemory(await placeAt('#p20')), fakeSpeech(), body));
  await press(root.querySelector<HTMLElement>('.resume button')!);
  expect(String(document.getSelection())).toMatch(/^Paragraph 20 (begins|starts)/);
});

test('where the text is another one, nothing is offered', async () => {
  const kept = { ...(await placeAt('#p20')), title: 'Another title' };
  const body = '<p>Bread is made of flour. It needs water, too.</p>'.repeat(30);
  const root = await draw(reader(fakeMemory(kept), fakeSpeech(), body));
  expect(notice(root)).toBeNull();
});

test('the heard sentence is kept, not the line in view, and at the end the page is forgotten', async () => {
  const speech = fakeSpeech();
  const memory = fakeMemory();
  const body = PARAGRAPHS.slice(0, 2).join('');
  const root = await draw(reader(memory, speech, body));
  await press(named(root, 'button', 'Listen'));
  await settle();
  for (const next of ['Paragraph 0', 'Its middle tells of ship 0']) {
    await act(() => speech.end());
    await settle();
    await act(() => speech.start());
    expect(speech.spoken.at(-1)?.text).toContain(next);
  }
  await expect.poll(() => lastKept(memory)?.quote.exact, { timeout: 5000 }).toMatch(/^Its middle/);
  for (let left = 4; left > 0; left -= 1) {
    await act(() => speech.end());
    await settle();
    await act(() => speech.start());
  }
  expect(memory.forget).not.toHaveBeenCalled();
  await act(() => speech.end());
  await settle();
  expect(memory.forget).toHaveBeenCalledOnce();
});

test('who scrolls to the end is done with the page', async () => {
  const memory = fakeMemory();
  const root = await draw(reader(memory));
  window.scrollTo(0, document.documentElement.scrollHeight);
  await settle(60);
  await act(() => render(null, root));
  expect(memory.forget).toHaveBeenCalledOnce();
  expect(memory.keep).not.toHaveBeenCalled();
});

test('looking around before deciding does not lose the place, going on from elsewhere does', async () => {
  const memory = fakeMemory(await placeAt('#p20'));
  const root = await draw(reader(memory));
  await scrollTo(root, '#p10');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(memory.keep).not.toHaveBeenCalled();
  await press(named(root, 'button', 'Stay here'));
  expect(notice(root)).toBeNull();
  await scrollTo(root, '#p11');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(lastKept(memory)?.quote.exact).toMatch(/^Paragraph 11/);
});

test('switched off, nothing is offered, kept or made up for', async () => {
  const memory = fakeMemory(await placeAt('#p20'));
  const root = await draw(reader(memory, fakeSpeech(), BODY, { rememberPlaces: false }));
  expect(notice(root)).toBeNull();
  await scrollTo(root, '#p25');
  await act(() => render(null, root));
  expect(memory.keep).not.toHaveBeenCalled();
});

test('switched off while reading, what was not kept yet is not kept any more', async () => {
  const memory = fakeMemory();
  const root = await draw(reader(memory));
  await scrollTo(root, '#p25');
  await redraw(root, reader(memory, fakeSpeech(), BODY, { rememberPlaces: false }));
  await act(() => render(null, root));
  expect(memory.keep).not.toHaveBeenCalled();
});

test('on a low window with large text the place comes into view as well', async () => {
  const kept = await placeAt('#p20');
  await page.viewport(320, 256);
  const large = { textSize: 120 };
  const root = await draw(reader(fakeMemory(kept), fakeSpeech(), BODY, large));
  await press(root.querySelector<HTMLElement>('.resume button')!);
  await settle(60);
  const { top } = root.querySelector('#p20')!.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(128);
  expect(String(document.getSelection())).toMatch(/^Paragraph 20/);
});
