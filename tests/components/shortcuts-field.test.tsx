import '../../components/options/options.css';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../components/options/options';
import { ShortcutsField } from '../../components/settings/shortcuts-field';
import type { ShortcutChoices } from '../../utils/shortcuts/choices';
import { libraryWith, readPreferences } from '../preferences/stored';
import { draw, expectAccessible, named, press, Room, redraw } from './drawing';

/** The field alone, with what it keeps and says. */
async function field(initial: ShortcutChoices = {}) {
  const kept = vi.fn<(choices: ShortcutChoices) => void>();
  const said = vi.fn<(message: string) => void>();
  const node = (choices: ShortcutChoices) => (
    <Room>
      <ShortcutsField
        label="Keys"
        choices={choices}
        onChange={(next) => {
          kept(next);
          void redraw(root, node(next));
        }}
        onSay={said}
      />
    </Room>
  );
  const root = await draw(node(initial));
  const input = (name: string) => named<HTMLInputElement>(root, 'input', name);
  const type = async (keys: string) => act(() => userEvent.keyboard(keys));
  return { root, kept, said, input, type };
}

test('a key pressed in its field is the key of the shortcut; Tab goes on, Delete leaves it without', async () => {
  const { root, kept, input, type } = await field();
  input('Play or pause').focus();
  expect(input('Play or pause').value).toBe('K');
  await type('x');
  expect(kept).toHaveBeenLastCalledWith({ play: 'x' });
  expect(input('Play or pause').value).toBe('X');
  await type('yy');
  expect(input('Play or pause').value).toBe('Y');
  await type('{Delete}');
  expect(kept).toHaveBeenLastCalledWith({ play: '' });
  expect(input('Play or pause').value).toBe('');
  await type('{Tab}{Tab}');
  expect(document.activeElement).toBe(input('Previous sentence'));
  await expectAccessible(root);
});

test('what is no key changes nothing', async () => {
  const { kept, input, type } = await field();
  input('Play or pause').focus();
  await type(' {Enter}{ArrowLeft}');
  expect(input('Play or pause').value).toBe('K');
  expect(kept).not.toHaveBeenCalled();
});

test('a button switches a shortcut off and brings back the key it came with', async () => {
  const { root, kept, input } = await field();
  await press(named(root, 'button', 'Use no key: Next theme'));
  expect(kept).toHaveBeenLastCalledWith({ nextTheme: '' });
  const back = named(root, 'button', 'Back to T: Next theme');
  await press(back);
  expect(kept).toHaveBeenLastCalledWith({});
  expect(input('Next theme').value).toBe('T');
});

test('a conflict is told in words, at the shortcut that lost its key and to screen readers, once', async () => {
  const { root, said, input, type } = await field();
  input('Next theme').focus();
  await type('k');
  const words = 'K means “Next theme”, not “Play or pause”.';
  expect(root.querySelectorAll('.problem')).toHaveLength(1);
  const play = input('Play or pause');
  expect(document.getElementById(play.getAttribute('aria-describedby')!)?.textContent).toBe(words);
  expect(said.mock.calls).toEqual([[words]]);
  await expectAccessible(root);
  await press(named(root, 'button', 'Use no key: Play or pause'));
  expect(root.querySelector('.problem')).toBeNull();
  expect(said).toHaveBeenCalledTimes(1);
});

test('the options page stores keys, finds a shortcut by its name, and resets the group', async () => {
  const root = await draw(<Options initial={libraryWith()} />);
  await userEvent.type(named(root, 'input', 'Find a preference'), 'next heading');
  expect(root.querySelectorAll('fieldset')).toHaveLength(1);
  await userEvent.clear(named(root, 'input', 'Find a preference'));
  named(root, 'input', 'Next heading').focus();
  await act(() => userEvent.keyboard('7'));
  await expect.poll(async () => (await readPreferences()).shortcuts).toEqual({ nextHeading: '7' });
  await press(named(root, 'button', 'Reset: Keyboard shortcuts'));
  await expect.poll(async () => (await readPreferences()).shortcuts).toEqual({});
});

test('it fits the narrowest window, with a conflict in it', async () => {
  await page.viewport(320, 256);
  const { root } = await field({ stop: 'k', nextTheme: '' });
  expect(document.scrollingElement!.scrollWidth).toBeLessThanOrEqual(320);
  for (const control of root.querySelectorAll('input, button')) {
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await page.viewport(1280, 900);
});
