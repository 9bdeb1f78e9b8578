import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { preferencesOf } from '../../utils/preferences/profiles';
import { SCHEMA } from '../../utils/preferences/schema';
import { libraryWith } from '../preferences/stored';
import { expectAccessible, named, press } from './drawing';
import { leave, reading, settle } from './reading';

afterEach(async () => {
  await leave();
  await page.viewport(1280, 900);
});

/** A reader in the middle of a sentence. */
async function listening() {
  const reader = await reading();
  await press(named(reader.root, 'button', 'Listen'));
  await settle();
  await act(() => reader.speech.start());
  await press(named(reader.root, 'button', 'Next sentence'));
  await settle();
  await act(() => {
    reader.speech.start();
    reader.speech.word(0, 3);
  });
  const { length } = reader.speech.spoken;
  const cancels = reader.speech.cancels();
  const marked = () => [...(CSS.highlights.get('clarion-sentence') ?? [])].map(String);
  /** Still the same utterance, marked, with the player as it was. */
  const goesOn = () => {
    expect(reader.speech.spoken).toHaveLength(length);
    expect(reader.speech.cancels()).toBe(cancels);
    expect([marked(), reader.playing()]).toEqual([['One fell.'], 'Pause']);
  };
  goesOn();
  return { ...reader, goesOn };
}

test('is a region of plain buttons in Tab order', async () => {
  const { root, type } = await listening();
  const player = root.querySelector('.player')!;
  expect([player.localName, player.getAttribute('aria-label')]).toEqual(['section', 'Read aloud']);
  const buttons = [...player.querySelectorAll('button')];
  expect(buttons.every(({ tabIndex }) => tabIndex === 0)).toBe(true);
  buttons[0]!.focus();
  await type('{Tab}');
  expect(document.activeElement).toBe(buttons[1]);
  await expectAccessible(root);
});

test('goes on while the preferences are open, and can be paused there', async () => {
  const { root, type, playing, goesOn } = await listening();
  await press(named(root, 'button', 'Preferences'));
  await settle();
  goesOn();
  expect(document.activeElement?.textContent).toBe('Preferences');
  await type('k');
  expect(playing()).toBe('Play');
  expect(root.querySelector('.panel')).not.toBeNull();
  await type('k');
  await userEvent.click(named(root, 'button', 'Pause'));
  await settle();
  expect(playing()).toBe('Play');
  await press(named(root, 'button', 'Close preferences'));
  expect(playing()).toBe('Play');
});

test('goes on while the text is scrolled, and stays in view', async () => {
  const { root, goesOn } = await listening();
  window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
  await settle();
  goesOn();
  const { top, bottom } = root.querySelector('.player')!.getBoundingClientRect();
  expect(top >= 0 && bottom <= window.innerHeight).toBe(true);
});

test('goes on through every theme', async () => {
  const { root, change, goesOn } = await listening();
  for (const theme of SCHEMA.theme.options) {
    change({ theme });
    await settle();
    expect(root.querySelector('.clarion')!.getAttribute('data-theme')).toBe(theme);
    goesOn();
  }
});

test('goes on through every profile, with its buttons at hand', async () => {
  const { root, change, goesOn } = await listening();
  for (const id of ['largePrint', 'dyslexia', 'lowGlare', 'night', 'focus', 'standard']) {
    change(preferencesOf(libraryWith({ paragraphPause: 0 }), id));
    await settle();
    goesOn();
    const { bottom } = named(root, 'button', 'Pause').getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  }
});

test('tells its state once and shortly, and nothing over the voice (WCAG 4.1.3)', async () => {
  const { root, speech, type, status, change } = await listening();
  root.querySelector<HTMLElement>('.body a')!.focus();
  const told: string[] = [];
  const observer = new MutationObserver(() => told.push(status()));
  const region = root.querySelector('[role=status]')!;
  observer.observe(region, { subtree: true, childList: true, characterData: true });
  await act(() => speech.end());
  await settle();
  await act(() => speech.start());
  await type('l');
  change({ theme: 'dark' });
  await settle();
  await type('k');
  await vi.waitFor(() => expect(told.filter(Boolean)).toEqual(['Paused']));
  await type('k');
  await act(() => speech.start());
  await type('k');
  await type('s');
  expect(told.filter(Boolean)).toEqual(['Paused', 'Paused', 'Stopped reading aloud']);
  observer.disconnect();
});

test('the number of the page is not told over the voice, but in its pauses', async () => {
  const { root, type } = await reading({ layout: 'pages' });
  const live = () => root.querySelector('.pager output')!.getAttribute('aria-live');
  await vi.waitFor(() => expect(live()).toBe('polite'));
  await type('k');
  expect(live()).toBe('off');
  await type('k');
  expect(live()).toBe('polite');
});
