import { expect } from '@playwright/test';
import { text } from './texts';
import {
  expectFocus,
  expectValue,
  type Journey,
  tabTo,
  valueOfFocus,
  waitFor,
  waitForNone,
} from './walking';

/** The controls that every place is made of, on the page of all preferences. */
const onOptions =
  (journey: Journey): Journey =>
  async (hands) => {
    await hands.openPage('/options.html');
    await waitFor(hands, '[type=search]');
    await journey(hands);
  };

const isChecked = () => (document.activeElement as HTMLInputElement).checked;
const isOpen = () => document.activeElement!.closest('details')!.open;

export const CONTROLS: Record<string, Journey> = {
  Button: onOptions(async (hands) => {
    for (const key of ['Enter', 'Space']) {
      await tabTo(hands, text('createProfile'));
      await hands.press(key);
      await expectFocus(hands, text('newProfileName'));
    }
  }),

  Menu: onOptions(async (hands) => {
    await tabTo(hands, text('theme'));
    await expectValue(hands, 'ArrowDown', 'light');
    await expectValue(hands, 'ArrowUp', 'auto');
    await expectValue(hands, 'd', 'dark');
    await expectValue(hands, 'Home', 'auto');
    await hands.press('End');
    await expect.poll(() => hands.see(valueOfFocus)).not.toBe('auto');
    await hands.press('Escape');
    await expectFocus(hands, text('theme'));
  }),

  Slider: onOptions(async (hands) => {
    await tabTo(hands, text('textSize'));
    await tabTo(hands, text('textSize'));
    await expectValue(hands, 'ArrowRight', '21');
    await expectValue(hands, 'ArrowLeft', '20');
    await expectValue(hands, 'ArrowUp', '21');
    await expectValue(hands, 'ArrowDown', '20');
    await expectValue(hands, 'End', '320');
    await expectValue(hands, 'Home', '8');
    await hands.press('PageUp');
    const size = () => hands.see(valueOfFocus).then(Number);
    await expect.poll(size).toBeGreaterThan(9);
    const raised = await size();
    await hands.press('PageDown');
    await expect.poll(size).toBeLessThan(raised - 1);
  }),

  '− and +': onOptions(async (hands) => {
    const more = text('more', text('textSize'));
    await tabTo(hands, more);
    const size = () =>
      hands.see(() => document.activeElement!.parentElement!.querySelector('input')!.value);
    await hands.press('Enter');
    await expect.poll(size).toBe('21');
    await hands.press('Space');
    await expect.poll(size).toBe('22');
    await expectFocus(hands, more);
    await tabTo(hands, text('less', text('textSize')), 'Shift+Tab');
    await hands.press('Enter');
    await expect.poll(size).toBe('21');
  }),

  Checkbox: onOptions(async (hands) => {
    await tabTo(hands, text('ruler'));
    await hands.press('Space');
    await expect.poll(() => hands.see(isChecked)).toBe(true);
    await hands.press('Space');
    await expect.poll(() => hands.see(isChecked)).toBe(false);
  }),

  Fonts: onOptions(async (hands) => {
    const type = () => hands.see(() => (document.activeElement as HTMLInputElement).type);
    while ((await type()) !== 'radio') await hands.press('Tab');
    const first = await hands.see(valueOfFocus);
    expect(await hands.see(isChecked)).toBe(true);
    for (const [there, back] of [
      ['ArrowDown', 'ArrowUp'],
      ['ArrowRight', 'ArrowLeft'],
    ] as const) {
      await hands.press(there);
      await expect.poll(() => hands.see(valueOfFocus)).not.toBe(first);
      expect(await hands.see(isChecked)).toBe(true);
      await expectValue(hands, back, first);
    }
    await hands.press('Tab');
    expect(await type()).not.toBe('radio');
    await hands.press('Shift+Tab');
    expect(await hands.see(valueOfFocus)).toBe(first);
  }),

  'Folded part': onOptions(async (hands) => {
    await tabTo(hands, text('spacingCheck'));
    await hands.press('Enter');
    await expect.poll(() => hands.see(isOpen)).toBe(true);
    await hands.press('Space');
    await expect.poll(() => hands.see(isOpen)).toBe(false);
    await expectFocus(hands, text('spacingCheck'));
  }),

  Search: onOptions(async (hands) => {
    await tabTo(hands, text('findPreference'));
    const fields = () =>
      hands.see(() => document.querySelectorAll('form.preferences label').length);
    const all = await fields();
    await hands.press(...text('ruler'));
    await expect.poll(fields).toBeLessThan(5);
    await hands.press('Enter');
    await expectFocus(hands, text('findPreference'));
    await hands.press('Escape');
    await expect.poll(fields).toBe(all);
  }),

  'Field of a colour': onOptions(async (hands) => {
    await tabTo(hands, text('colourEntry', text('textColour')));
    await hands.press(...'nav');
    expect(await hands.see(valueOfFocus)).toBe('nav');
    await hands.press('y');
    await expectValue(hands, 'Enter', '#000080');
    await tabTo(hands, text('colourOfTheme'));
    await hands.press('Enter');
    await expectFocus(hands, text('textColour'));
  }),

  'Field of a key': onOptions(async (hands) => {
    await tabTo(hands, text('keyTheme'));
    await expectValue(hands, 'w', 'W');
    await expectValue(hands, 'Delete', '');
    await hands.press('Tab');
    await expectFocus(hands, text('keyBack', 'T', text('keyTheme')));
    await hands.press('Enter');
    await hands.press('Shift+Tab');
    await expectFocus(hands, text('keyTheme'));
    await expect.poll(() => hands.see(valueOfFocus)).toBe('T');
  }),

  'Field of many lines': onOptions(async (hands) => {
    await tabTo(hands, text('pronunciations'));
    await hands.press('a', 'Enter', 'b');
    expect(await hands.see(valueOfFocus)).toBe('a\nb');
    await hands.press('Home', 'c', 'ArrowUp', 'End', 'd');
    expect(await hands.see(valueOfFocus)).toBe('ad\ncb');
    await hands.press('Tab');
    expect(await hands.see(() => document.activeElement!.localName)).not.toBe('textarea');
  }),

  'Own profiles': onOptions(async (hands) => {
    await tabTo(hands, text('newProfileName'));
    await hands.press(...'Mine', 'Enter');
    await tabTo(hands, text('renameThis', 'Mine'));
    await hands.press('Enter');
    await expectFocus(hands, text('name'));
    await hands.press(...'Ours', 'Enter');
    await expectFocus(hands, text('renameThis', 'Ours'));
    await hands.press('Space');
    await expectFocus(hands, text('name'));
    await hands.press('x', 'Escape');
    await expectFocus(hands, text('renameThis', 'Ours'));
  }),

  'What was removed': onOptions(async (hands) => {
    await tabTo(hands, text('newProfileName'));
    await hands.press(...'Mine', 'Enter');
    await tabTo(hands, text('deleteThis', 'Mine'));
    await hands.press('Enter');
    await expectFocus(hands, text('undo'));
    await hands.press('Enter');
    await expectFocus(hands, text('deleteThis', 'Mine'));
    await hands.press('Space');
    await expectFocus(hands, text('undo'));
  }),

  'Saved file': onOptions(async (hands) => {
    await tabTo(hands, text('openFile'));
    // The dialog is the browser's; a key that asks for it is a press.
    await hands.see(() => {
      document.activeElement!.addEventListener('click', (event) => {
        event.preventDefault();
        document.body.dataset.asked = `${Number(document.body.dataset.asked ?? 0) + 1}`;
      });
    });
    await hands.press('Enter', 'Space');
    await waitFor(hands, 'body[data-asked="2"]');
    await waitForNone(hands, 'dialog');
  }),
};
