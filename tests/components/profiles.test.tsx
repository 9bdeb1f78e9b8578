import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Options } from '../../components/options/options';
import optionsCss from '../../components/options/options.css?inline';
import { Popup } from '../../components/popup/popup';
import { Reader } from '../../components/reader/reader';
import { chooseAt, chooseForSite, copyProfile } from '../../utils/preferences/profiles';
import { changeLibrary, readLibrary } from '../../utils/preferences/store';
import { libraryWith } from '../preferences/stored';
import { article, DEFAULTS, draw, expectAccessible, named, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

beforeEach(() => {
  const style = document.createElement('style');
  style.textContent = optionsCss;
  document.body.append(style);
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const library = await readLibrary().catch(() => libraryWith());

async function options(edit = (before: typeof library) => before) {
  await changeLibrary(edit);
  const root = await draw(<Options initial={await readLibrary()} />);
  await settle();
  return root;
}

/** Goes to a control as the keyboard does, and presses a key there. */
async function key(element: HTMLElement, keys = '{Enter}'): Promise<void> {
  element.focus();
  await userEvent.keyboard(keys);
  await settle();
}

const said = (root: HTMLElement) => root.querySelector('[role=status]')?.textContent?.trim();
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const menu = (root: HTMLElement) =>
  named<HTMLSelectElement>(
    root,
    'select',
    root.querySelector('.options') ? 'Default profile' : 'Profile',
  );
const optionNames = (root: HTMLElement) =>
  [...menu(root).options].map(({ textContent }) => textContent);

test('a profile is made from the one in use, and is in use then', async () => {
  const root = await options(chooseAt('', 'largePrint'));
  await key(named(root, 'input', 'Name of a new profile'), 'Train{Enter}');
  expect(said(root)).toBe('“Train” was made and is in use.');
  expect(menu(root).selectedOptions[0]?.textContent).toBe('Train');
  const { profiles, chosen } = await readLibrary();
  expect(profiles.get(chosen)).toMatchObject({ name: 'Train', preferences: { textSize: 40 } });
  await expectAccessible(root);
});

test('a profile without a name is not made; what is missing is said at the field', async () => {
  const root = await options();
  await key(named(root, 'button', 'Create'));
  const field = named<HTMLInputElement>(root, 'input', 'Name of a new profile');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const problem = root.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`);
  expect(problem?.textContent).toBe('Type a name first.');
  await expectAccessible(root);
});

test('a profile is renamed by keyboard, and the focus comes back to the button', async () => {
  const root = await options(copyProfile('night', 'a', 'Train'));
  await key(named(root, 'button', 'Rename “Train”'));
  expect(document.activeElement).toBe(named(root, 'input', 'Name'));
  await userEvent.keyboard('Bus{Enter}');
  await settle();
  expect(focused()).toBe('Rename “Bus”');
  expect(said(root)).toBe('The profile is called “Bus” now.');
  await key(named(root, 'button', 'Rename “Bus”'));
  await userEvent.keyboard('Tram{Escape}');
  await settle();
  expect(focused()).toBe('Rename “Bus”');
  expect(optionNames(root)).toContain('Bus');
});

test('a duplicate has a name of its own, ready to be typed over', async () => {
  const root = await options(copyProfile('night', 'a', 'Train'));
  await key(named(root, 'button', 'Duplicate “Train”'));
  expect(said(root)).toBe('The copy is called “Train 2”.');
  expect(document.activeElement).toBe(named(root, 'input', 'Name'));
  await userEvent.keyboard('Bus{Enter}');
  await settle();
  expect(optionNames(root)).toEqual(expect.arrayContaining(['Train', 'Bus']));
});

test('a deleted profile leaves its place to Undo, which brings it back wherever it was chosen', async () => {
  const root = await options((before) =>
    chooseForSite(
      'paper.example',
      'a',
    )(chooseAt('', 'a')(copyProfile('night', 'a', 'Train')(before))),
  );
  await key(named(root, 'button', 'Delete “Train”'));
  expect(said(root)).toBe('“Train” was deleted.');
  expect(focused()).toBe('Undo: “Train” was deleted.');
  expect(menu(root).value).toBe('standard');
  await expectAccessible(root);
  await userEvent.keyboard('{Enter}');
  await settle();
  expect(focused()).toBe('Delete “Train”');
  expect(said(root)).toBe('“Train” is back.');
  expect(menu(root).selectedOptions[0]?.textContent).toBe('Train');
  expect((await readLibrary()).sites.get('paper.example')).toBe('a');
});

test('a site is given another profile, removed, and brought back', async () => {
  const root = await options(chooseForSite('paper.example', 'night'));
  await userEvent.selectOptions(named(root, 'select', 'paper.example'), 'Focus');
  expect((await readLibrary()).sites.get('paper.example')).toBe('focus');
  await key(named(root, 'button', 'Remove paper.example'));
  expect(focused()).toMatch(/^Undo: paper.example/);
  await expect.poll(async () => (await readLibrary()).sites.size).toBe(0);
  await userEvent.keyboard('{Enter}');
  await settle();
  expect(focused()).toBe('Remove paper.example');
  expect((await readLibrary()).sites.get('paper.example')).toBe('focus');
  await expectAccessible(root);
});

test('a changed built-in profile leads back to how it came, and that can be undone', async () => {
  const root = await options(chooseAt('', 'night'));
  await key(named(root, 'button', 'Text size: more'));
  await key(named(root, 'button', 'Back to how “Night” came'));
  expect(said(root)).toBe('“Night” is as it came. Press again to undo.');
  expect((await readLibrary()).profiles.size).toBe(0);
  expect(focused()).toBe('Undo: your changes to “Night”');
  await userEvent.keyboard('{Enter}');
  await settle();
  expect((await readLibrary()).profiles.get('night')?.preferences).toEqual({ textSize: 21 });
  expect(focused()).toBe('Back to how “Night” came');
});

test('a group is reset alone; the same button undoes it until something else is done', async () => {
  const root = await options((before) => ({
    ...before,
    preferences: { ...before.preferences, textSize: 40, lineHeight: 2, letterSpacing: 0.1 },
  }));
  const preferences = async () => (await readLibrary()).preferences;
  await key(named(root, 'button', 'Reset: Spacing'));
  expect(said(root)).toBe('Reset: Spacing. Press again to undo.');
  expect(await preferences()).toEqual({ ...DEFAULTS, textSize: 40 });
  await key(named(root, 'button', 'Undo reset: Spacing'));
  expect(await preferences()).toMatchObject({ textSize: 40, lineHeight: 2, letterSpacing: 0.1 });
  await key(named(root, 'button', 'Reset: Spacing'));
  await key(named(root, 'button', 'Line height: more'));
  named(root, 'button', 'Reset: Spacing');
  await key(named(root, 'button', 'Reset: Colour'));
  expect(said(root)).toBe('Nothing to reset: Colour.');
  await expectAccessible(root);
});

test('what was reset in one profile is not undone in another that looks the same', async () => {
  const root = await options((before) => ({
    ...before,
    preferences: { ...before.preferences, textSize: 40 },
  }));
  await key(named(root, 'button', 'Reset: Text'));
  await userEvent.selectOptions(menu(root), 'Night');
  await settle();
  named(root, 'button', 'Reset: Text');
});

test('a search offers no reset of a group that is not shown whole', async () => {
  const root = await options();
  await userEvent.type(named(root, 'input', 'Find a preference'), 'line');
  expect(root.textContent).not.toContain('Reset:');
});

async function openFile(root: HTMLElement, text: string): Promise<void> {
  const file = new File([text], 'saved.json', { type: 'application/json' });
  await userEvent.upload(named(root, 'input', 'Open a saved file'), file);
  await settle();
}

test('a file changes nothing before it is used; the report names what was refused; undo', async () => {
  const root = await options(copyProfile('night', 'a', 'Train'));
  const before = await readLibrary();
  const preferences = { textSize: 9999, theme: 'dark' };
  const profiles = [{ id: 'b', name: 'Bus', preferences: { rate: 2 } }];
  await openFile(
    root,
    JSON.stringify({ format: 'clarion-reader', version: 1, preferences, profiles }),
  );
  expect(focused()).toBe('What can be used of this file');
  expect(root.querySelector('.report')?.textContent).toContain(
    'preferences.textSize 9999 is not allowed here. Allowed: a number from 8 to 320',
  );
  await expectAccessible(root);
  expect(await readLibrary()).toEqual(before);
  await key(named(root, 'button', 'Use these'));
  expect(said(root)).toBe('The file was taken over.');
  expect(focused()).toBe('Undo');
  expect((await readLibrary()).preferences).toEqual({ ...DEFAULTS, theme: 'dark' });
  expect(optionNames(root)).toEqual(expect.arrayContaining(['Train', 'Bus']));
  await userEvent.keyboard('{Enter}');
  await settle();
  expect(await readLibrary()).toEqual(before);
  expect(document.activeElement).toBe(named(root, 'input', 'Open a saved file'));
});

test.each([
  ['no JSON', '{', 'it is no JSON'],
  ['of another kind', '{}', 'was not saved by Clarion Reader'],
])('a file that is %s is refused in words', async (_what, text, words) => {
  const root = await options();
  await openFile(root, text);
  expect(root.querySelector('.problem')?.textContent).toContain(words);
  expect(said(root)).toContain(words);
  await expectAccessible(root);
});

test('saving hands the browser one file with everything', async () => {
  const root = await options(copyProfile('night', 'a', 'Train'));
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return '#saved';
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await key(named(root, 'button', 'Save to a file'));
  vi.restoreAllMocks();
  expect(click).toHaveBeenCalledOnce();
  expect(JSON.parse(await blobs[0]!.text())).toMatchObject({
    format: 'clarion-reader',
    profiles: [{ id: 'a', name: 'Train' }],
  });
});

test('no id stands twice on the options page', async () => {
  const root = await options(copyProfile('night', 'a', 'Train'));
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every target of the options page is 44 px high, also at 320 px', async () => {
  const root = await options((before) =>
    chooseForSite('paper.example', 'night')(copyProfile('night', 'a', 'Train')(before)),
  );
  root.style.inlineSize = '320px';
  // The label of a checkbox or radio button is its target, and the larger part of it.
  const controls = 'button, select, summary, .face, input:not([type=checkbox], [type=radio])';
  for (const control of root.querySelectorAll(controls)) {
    expect([control.outerHTML, control.getBoundingClientRect().height]).toEqual([
      control.outerHTML,
      expect.toSatisfy((height: number) => height >= 44),
    ]);
  }
  expect(root.scrollWidth).toBeLessThanOrEqual(320);
});

test('the popup chooses for everywhere, or for the site in front of it only', async () => {
  const root = await draw(<Popup initial={libraryWith()} host="paper.example" />);
  await userEvent.selectOptions(menu(root), 'Night');
  expect((await readLibrary()).chosen).toBe('night');
  const always = named(root, 'input', 'Always use this profile on paper.example');
  await key(always, ' ');
  await userEvent.selectOptions(menu(root), 'Focus');
  await settle();
  const { chosen, sites } = await readLibrary();
  expect([chosen, sites.get('paper.example')]).toEqual(['night', 'focus']);
  expect(named(root, 'input', 'Line length').getAttribute('aria-valuetext')).toBe('42 characters');
  await expectAccessible(root);
  await key(always, ' ');
  expect(menu(root).value).toBe('night');
});

test('where there is no site, the popup offers none', async () => {
  const root = await draw(<Popup initial={libraryWith()} host="" />);
  expect(root.textContent).not.toContain('Always use');
});

test('the reader tells which profile a key switched to, in sight and in the one live region', async () => {
  const { createEngine } = fakeSpeech();
  const reader = (notice: string) => (
    <Reader
      article={article()}
      preferences={DEFAULTS}
      profiles={{ library: libraryWith(), host: 'paper.example', onEdit: () => {} }}
      notice={notice}
      createEngine={createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
  const root = await draw(reader(''));
  await redraw(root, reader('Profile: Night'));
  expect(root.querySelectorAll('[role=status]')).toHaveLength(1);
  expect(said(root)).toBe('Profile: Night');
  expect(root.querySelector('.toolbar .switched')?.textContent).toBe('Profile: Night');
  await key(named(root, 'button', 'Preferences'));
  expect(menu(root).value).toBe('standard');
  await key(named(root, 'button', 'Reset: Text'));
  expect(said(root)).toBe('Nothing to reset: Text.');
  await expectAccessible(root);
});
