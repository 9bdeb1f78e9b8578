import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
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
