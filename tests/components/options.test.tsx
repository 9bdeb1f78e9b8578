import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/options';
import { libraryWith, readPreferences } from '../preferences/stored';
import { DEFAULTS, draw, expectAccessible, named, press } from './drawing';

test('the options page shows every preference, stores a change and shows it on itself', async () => {
  const root = await draw(<Options initial={libraryWith()} />);
  await press(named(root, 'button', 'Line height: more'));
  await expect.poll(readPreferences).toEqual({ ...DEFAULTS, lineHeight: 1.7 });
  const page = root.querySelector<HTMLElement>('.clarion')!;
  expect(page.style.getPropertyValue('--line-height')).toBe('1.7');
  await expectAccessible(root);
});

test('the search narrows the form and says how many are found', async () => {
  const root = await draw(<Options initial={libraryWith()} />);
  await userEvent.type(named(root, 'input', 'Find a preference'), 'ruler');
  expect(root.querySelectorAll('fieldset')).toHaveLength(1);
  expect(root.querySelector('[role=status]')?.textContent).toBe('1 found');
  await userEvent.type(named(root, 'input', 'Find a preference'), ' of nothing');
  expect(root.textContent).toContain('No preference has that name.');
  await expectAccessible(root);
});

test('says how many places are remembered, and forgets all of them and nothing else', async () => {
  const kept = {
    'place:https://a.example/': {},
    'place:https://b.example/': {},
    'find-size-seen': true,
  };
  await browser.storage.local.set(kept);
  const root = await draw(<Options initial={libraryWith()} />);
  const note = () => root.textContent?.match(/remembered on this device: (\d+)/)?.[1];
  await expect.poll(note).toBe('2');
  await press(named(root, 'button', 'Forget all of them'));
  await expect.poll(note).toBe('0');
  expect(await browser.storage.local.get(null)).toEqual({ 'find-size-seen': true });
  expect(root.querySelector('[role=status]')?.textContent).toBe(
    'Every remembered place is forgotten',
  );
});
