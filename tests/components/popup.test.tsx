import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Popup } from '../../components/popup/popup';
import popupCss from '../../entrypoints/popup/popup.css?inline';
import { libraryWith, readPreferences } from '../preferences/stored';
import { DEFAULTS, draw, expectAccessible, named, press } from './drawing';
import { replies } from './replies';

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const VOICES = [
  { id: 'far', name: 'Cloud', lang: 'en-GB', local: false },
  { id: 'near', name: 'Ada', lang: 'en-US', local: true },
];

async function popup(host = '') {
  const root = await draw(<Popup initial={libraryWith()} host={host} />);
  await settle();
  return root;
}

test('offers reading, listening, the preferences used most, and a way to all of them', async () => {
  replies.set('voices', VOICES);
  const root = await popup();
  named(root, 'button', 'Read this page');
  named(root, 'button', 'Listen');
  for (const [name, value] of [
    ['Text size', '20 px'],
    ['Line height', '1.6 lines'],
    ['Line length', '66 characters'],
    ['Speed', '1×'],
  ] as const) {
    expect(named(root, 'input', name).getAttribute('aria-valuetext')).toBe(value);
  }
  named(root, 'legend', 'Font');
  for (const name of ['Theme', 'Language of the voice', 'Voice']) named(root, 'select', name);
  await press(named(root, 'button', 'All preferences'));
  expect(replies.get('optionsOpened')).toBe(true);
  await expectAccessible(root);
});

test('voices say where the text goes, those on this device first', async () => {
  replies.set('voices', VOICES);
  const root = await popup();
  const options = [...named(root, 'select', 'Voice').querySelectorAll('option')];
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Automatic',
    'Ada, United States – on this device',
    'Cloud, United Kingdom – sent to its provider',
  ]);
});

test('says that the browser offers no voice', async () => {
  const root = await popup();
  const voice = named(root, 'select', 'Voice');
  const note = root.querySelector(`[id="${voice.getAttribute('aria-describedby')}"]`);
  expect(note?.textContent).toBe('This browser offers no voice.');
});

test('a change is shown, stored and applied to the popup itself', async () => {
  const root = await popup();
  await userEvent.selectOptions(named(root, 'select', 'Theme'), 'Dark');
  await press(named(root, 'button', 'Text size: more'));
  await settle();
  expect(root.querySelector('.clarion')?.getAttribute('data-theme')).toBe('dark');
  expect(await readPreferences()).toEqual({ ...DEFAULTS, theme: 'dark', textSize: 21 });
  await expectAccessible(root);
});

test.each([
  ['restricted', 'lets no extension into this page'],
  ['notHtml', 'not a web page'],
  ['frameset', 'made of frames'],
  ['tooLarge', 'too large'],
])('says why a page cannot be opened: %s', async (reason, words) => {
  replies.set('open', { ok: false, reason });
  const root = await popup();
  await press(named(root, 'button', 'Read this page'));
  await settle();
  expect(root.querySelector('[role=status]')?.textContent).toContain(words);
  await expectAccessible(root);
});

test('tells what went wrong with the key, too', async () => {
  replies.set('obstacle', 'frameset');
  const root = await popup();
  expect(root.querySelector('[role=status]')?.textContent).toContain('made of frames');
});

const NOTE = 'does not look like an article';

test.each([
  ['a list', 0.1, true],
  ['an article', 0.9, false],
  ['an answer that is none', 'maybe', false],
  ['a page that does not answer', undefined, false],
])('notes that a page is hardly an article: %s', async (_name, probability, noted) => {
  replies.set('likely', probability);
  const root = await popup();
  expect(root.textContent?.includes(NOTE)).toBe(noted);
  named(root, 'button', 'Read this page');
  await expectAccessible(root);
});

test('while there is nothing to tell, no room is left for it', async () => {
  const root = await popup();
  const style = document.createElement('style');
  style.textContent = popupCss;
  document.body.append(style);
  const bottom = root.querySelector('.doors')!.getBoundingClientRect().bottom;
  const { top } = root.querySelector('.offer')!.getBoundingClientRect();
  const gap = getComputedStyle(root.querySelector('.popup')!).rowGap;
  expect(top - bottom).toBeCloseTo(Number.parseFloat(gap), 0);
});

test('says nothing of a page that is closed to scripts', async () => {
  replies.set('likely', new Error('Cannot access contents of the page'));
  expect((await popup()).textContent).not.toContain(NOTE);
});

test('over an open reader the first button closes it', async () => {
  replies.set('isOpen', true);
  replies.set('open', { ok: true, value: 'closed' });
  const root = await popup();
  await press(named(root, 'button', 'Close the reader'));
  expect(replies.get('asked')).toMatchObject({ name: 'open', intent: 'close' });
  await expectAccessible(root);
});
