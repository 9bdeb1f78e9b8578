import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SHORTCUT_ROWS } from '../../utils/shortcuts/table';
import { expectAccessible, named, press } from './drawing';
import { leave, reading, settle } from './reading';

afterEach(async () => {
  await leave();
  document.documentElement.removeAttribute('dir');
  await page.viewport(1280, 900);
});

const dialog = () => document.querySelector<HTMLDialogElement>('dialog.help');

/** What stands beside the name of an action. */
function keysFor(label: string): string[] {
  const row = [...dialog()!.querySelectorAll('tr')].find(
    (one) => one.querySelector('th')!.textContent === label,
  )!;
  return [...row.querySelector('td')!.childNodes].map(({ textContent }) => textContent!);
}

test('the question mark opens the list of all keys; Escape gives the focus back and closes no more (WCAG 3.2.6)', async () => {
  const { root, type, onClose } = await reading();
  const link = root.querySelector<HTMLElement>('.body a')!;
  link.focus();
  await type('?');
  expect(dialog()!.matches(':modal')).toBe(true);
  expect(dialog()!.querySelectorAll('tbody tr').length).toBeGreaterThan(SHORTCUT_ROWS.length);
  expect([...dialog()!.querySelectorAll('h2, h3')].map(({ localName }) => localName)).toEqual([
    ...['h2', 'h3', 'h3', 'h3', 'h3'],
  ]);
  expect(keysFor('Play or pause')).toEqual(['K']);
  expect(keysFor('Read faster')).toEqual(['>']);
  expect(keysFor('Space pauses and goes on while listening')).toEqual(['Space']);
  await expectAccessible(root);
  await type('{Escape}');
  await expect.poll(dialog).toBeNull();
  expect(document.activeElement).toBe(link);
  expect(onClose).not.toHaveBeenCalled();
});

test('it tells the keys that were chosen, and which are off', async () => {
  const { type } = await reading({ shortcuts: { play: 'x', stop: '', help: 'j' } });
  await type('j');
  expect(keysFor('Play or pause')).toEqual(['X']);
  expect(keysFor('Stop reading aloud')).toEqual(['Off']);
  // The one that lost its key to another is off, too.
  expect(keysFor('Previous sentence')).toEqual(['Off']);
  expect(keysFor('Show the keyboard shortcuts')).toEqual(['J']);
});

test('with all of them off it says so, and a button in the preferences opens it', async () => {
  const { root } = await reading({ singleKeys: false });
  await press(named(root, 'button', 'Preferences'));
  const button = named(root, 'button', 'Show the keyboard shortcuts');
  button.focus();
  await press(button);
  expect(dialog()!.textContent).toContain('switched off');
  expect(keysFor('Play or pause')).toEqual(['Off']);
  expect(keysFor('Space pauses and goes on while listening')).toEqual(['Off']);
  expect(keysFor('While listening: read from here')).toEqual(['Enter']);
  await expectAccessible(root);
  await press(named(dialog()!, 'button', 'Close'));
  await expect.poll(dialog).toBeNull();
  expect(document.activeElement).toBe(button);
});

test.each(['ltr', 'rtl'])(
  'it fits a window of 320 by 256 pixels at every size, %s',
  async (dir) => {
    document.documentElement.dir = dir;
    await page.viewport(320, 256);
    const { root, type, change } = await reading();
    await type('?');
    for (const textSize of [8, 20, 320]) {
      change({ textSize });
      await settle();
      const { left, right, top, bottom } = dialog()!.getBoundingClientRect();
      expect({ textSize, fits: left >= 0 && right <= 320 && top >= 0 && bottom <= 256 }).toEqual({
        ...{ textSize, fits: true },
      });
      expect(dialog()!.scrollWidth).toBeLessThanOrEqual(dialog()!.clientWidth);
      for (const part of root.querySelectorAll<HTMLElement>('.help :is(kbd, th, button, h2)')) {
        const box = part.getBoundingClientRect();
        expect([part.textContent, box.left >= 0 && box.right <= 320]).toEqual([
          part.textContent,
          true,
        ]);
      }
      const close = named(dialog()!, 'button', 'Close').getBoundingClientRect();
      expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(44);
    }
  },
);

test('the arrow keys scroll the list, whatever they mean in the text', async () => {
  await page.viewport(320, 256);
  const { type } = await reading({ lineFocus: 'one' });
  await type('?');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.poll(() => dialog()!.scrollTop).toBeGreaterThan(0);
});
