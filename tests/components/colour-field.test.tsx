import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Announcer } from '../../components/controls/announcer';
import { Page } from '../../components/reader/page';
import { PreferenceForm } from '../../components/settings/preference-form';
import type { Preferences } from '../../utils/preferences/schema';
import { DEFAULTS, draw, expectAccessible, named, press } from './drawing';
import { setSystem } from './system';

afterEach(() => setSystem({}));

const COLOURS = [
  ...(['textColour', 'backgroundColour', 'linkColour'] as const),
  ...(['visitedColour', 'highlightColour'] as const),
];

/** The form as it stands in the reader: what it changes, it shows. */
function Form({ start, heard }: { start: Preferences; heard: (patch: object) => void }) {
  const [preferences, setPreferences] = useState(start);
  const [said, say] = useState('');
  return (
    <Page preferences={preferences}>
      <Announcer message={said} />
      <PreferenceForm
        keys={COLOURS}
        preferences={preferences}
        voices={[]}
        onSay={say}
        onChange={(patch) => {
          heard(patch);
          setPreferences((before) => ({ ...before, ...patch }));
        }}
      />
    </Page>
  );
}

async function form(chosen: Partial<Preferences> = {}) {
  const heard = vi.fn();
  const start: Preferences = { ...DEFAULTS, theme: 'light', ...chosen };
  const root = await draw(<Form start={start} heard={heard} />);
  const group = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('.colour')].find(
      (element) => element.querySelector('.name')?.textContent === name,
    )!;
  const contrast = (name: string) => group(name).querySelector('.contrast')?.textContent;
  return { root, heard, group, contrast };
}

const entry = (root: HTMLElement, name: string) =>
  named<HTMLInputElement>(root, 'input', `${name} as a code or name`);

test('a colour of the theme is in the picker, with the contrast that it has', async () => {
  const { root, contrast } = await form();
  expect(named<HTMLInputElement>(root, 'input', 'Link colour').value).toBe('#0a4a94');
  expect(entry(root, 'Link colour').value).toBe('');
  expect(contrast('Link colour')).toMatch(/^8\.\d : 1, passes AA and AAAAPCA Lc \d\d$/);
  await expectAccessible(root);
});

test.each([
  ['teal', '#008080'],
  ['#FC0', '#ffcc00'],
  ['rgb(32, 80, 128)', '#205080'],
  ['hsl(120 100% 25%)', '#008000'],
])('"%s" typed and entered is taken', async (text, colour) => {
  const { root, heard } = await form();
  await userEvent.type(entry(root, 'Text colour'), `${text}{Enter}`);
  expect(heard.mock.calls).toEqual([[{ textColour: colour }]]);
  expect(entry(root, 'Text colour').value).toBe(colour);
});

test('what is no colour stays to be mended, and the mistake is told', async () => {
  const { root, heard, group } = await form({ textColour: '#123456' });
  const field = entry(root, 'Text colour');
  await userEvent.fill(field, 'blurple');
  await userEvent.tab();
  expect(heard).not.toHaveBeenCalled();
  expect(field.value).toBe('blurple');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(group('Text colour').querySelector('.problem')?.textContent).toContain('No such');
  await expectAccessible(root);
  await userEvent.fill(field, 'purple');
  await userEvent.keyboard('{Enter}');
  expect(heard).toHaveBeenCalledWith({ textColour: '#800080' });
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

test('what is being typed stays while the form is drawn anew', async () => {
  const { root } = await form();
  const field = entry(root, 'Text colour');
  await userEvent.type(field, 'tea');
  const picker = named<HTMLInputElement>(root, 'input', 'Link colour');
  picker.value = '#123456';
  picker.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(() => entry(root, 'Link colour').value).toBe('#123456');
  expect(field.value).toBe('tea');
});

test('the contrast is that of the own colour on the own ground, with its level in words', async () => {
  const { contrast } = await form({ textColour: '#777777', backgroundColour: '#ffffff' });
  expect(contrast('Text colour')).toContain('4.4 : 1, below AA');
  expect(contrast('Background colour')).toContain('4.4 : 1, below AA');
});

test('one press mends a low contrast and keeps the hue; the focus stays there', async () => {
  const { root, heard, group, contrast } = await form({
    linkColour: '#ff8800',
    backgroundColour: '#ffffff',
  });
  expect(contrast('Link colour')).toContain('below AA');
  const button = named(group('Link colour'), 'button', 'Use the nearest colour that passes');
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(heard).toHaveBeenCalledWith({ linkColour: expect.stringMatching(/^#[0-9a-f]{6}$/) });
  expect(contrast('Link colour')).toContain('4.5 : 1, passes AA');
  expect(document.activeElement).toBe(named(root, 'input', 'Link colour'));
  expect(group('Link colour').textContent).not.toContain('nearest');
});

test('a low contrast is never refused', async () => {
  const { root, heard } = await form({ backgroundColour: '#808080' });
  await userEvent.type(entry(root, 'Text colour'), 'gray{Enter}');
  expect(heard).toHaveBeenCalledWith({ textColour: '#808080' });
  const page = root.querySelector<HTMLElement>('.clarion')!;
  expect(page.style.getPropertyValue('--ink')).toBe('#808080');
  await expectAccessible(root);
});

test('the theme has its colour back by one press', async () => {
  const { root, heard, group } = await form({ linkColour: '#ff8800' });
  await press(named(group('Link colour'), 'button', 'As in the theme'));
  expect(heard).toHaveBeenCalledWith({ linkColour: '' });
  expect(document.activeElement).toBe(named(root, 'input', 'Link colour'));
});

test('a drag is announced once it rests, not at its steps', async () => {
  const { root } = await form({ backgroundColour: '#ffffff' });
  const picker = named<HTMLInputElement>(root, 'input', 'Text colour');
  const said: string[] = [];
  const region = root.querySelector('[role=status]')!;
  new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  for (const colour of ['#111111', '#333333', '#555555']) {
    picker.value = colour;
    picker.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 100));
  }
  expect(said).toEqual([]);
  await expect.poll(() => said).toEqual(['Text colour: 7.4 : 1, passes AA and AAA']);
});

test('the contrast follows the system while the form is open', async () => {
  const { root, contrast } = await form({ theme: 'auto', linkColour: '#0a4a94' });
  expect(contrast('Link colour')).toContain('passes AA and AAA');
  await setSystem({ 'prefers-color-scheme': 'dark' });
  await expect.poll(() => contrast('Link colour')).toContain('below AA');
  expect(root.querySelector('.when-forced')?.checkVisibility()).toBe(false);
  await setSystem({ 'forced-colors': 'active' });
  expect(root.querySelector('.when-forced')?.checkVisibility()).toBe(true);
});

test('in a narrow panel with doubled text, as by text-only zoom, nothing stands out sideways', async () => {
  const { root } = await form({ linkColour: '#ff8800', backgroundColour: '#ffffff' });
  root.style.inlineSize = '300px';
  root.querySelector<HTMLElement>('.clarion')!.style.setProperty('--control-size', '32px');
  const right = root.getBoundingClientRect().right;
  const wide = [...root.querySelectorAll('.colour *')].filter(
    (element) => element.getBoundingClientRect().right > right,
  );
  expect(wide.map((element) => element.outerHTML)).toEqual([]);
});

test('every target is at least 44 px in both directions', async () => {
  const { root } = await form({ linkColour: '#ff8800', backgroundColour: '#ffffff' });
  for (const target of root.querySelectorAll('input, button')) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});
