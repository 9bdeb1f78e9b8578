import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FindSize } from '../../components/find-size/find-size';
import findSizeCss from '../../components/find-size/find-size.css?inline';
import { Options } from '../../components/options/options';
import { Popup } from '../../components/popup/popup';
import { Panel } from '../../components/reader/panel';
import { readFindSizeSeen } from '../../utils/preferences/find-size-seen';
import { placeAt } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';
import { readLibrary } from '../../utils/preferences/store';
import { libraryWith } from '../preferences/stored';
import { DEFAULTS, draw, expectAccessible, named, press } from './drawing';
import { fakeSpeech } from './fake-speech';
import { replies } from './replies';
import { setSystem } from './system';

const VOICES = [{ id: 'near', name: 'Ada', lang: 'en-US', local: true }];
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

afterEach(async () => {
  await setSystem({});
  await page.viewport(1280, 900);
});

interface Given {
  voices?: typeof VOICES;
  preferences?: Partial<Preferences>;
  onClose?: () => void;
}

async function findSize({ voices = VOICES, preferences = {}, onClose = () => {} }: Given = {}) {
  replies.set('voices', voices);
  replies.set('prepareSpeaker', true);
  const speech = fakeSpeech();
  const root = await draw(
    <FindSize
      initial={libraryWith(preferences)}
      createEngine={speech.createEngine}
      onClose={onClose}
    />,
  );
  const style = document.createElement('style');
  style.textContent = findSizeCss;
  document.body.append(style);
  await settle();
  return { root, speech };
}

const heading = (root: HTMLElement) => root.querySelector('h2')!.textContent;
const status = (root: HTMLElement) => root.querySelector('[role=status]')!.textContent;

/** Presses Tab until the element of that name has the focus, as who has no pointer does. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await userEvent.tab();
    const { activeElement } = document;
    if (activeElement?.textContent?.trim() === name) return;
    const label = (activeElement as Partial<HTMLInputElement>).labels?.[0];
    if (label?.textContent?.includes(name)) return;
  }
  throw new Error(`Tab does not reach "${name}"`);
}

async function key(keys: string): Promise<void> {
  await act(() => userEvent.keyboard(keys));
}

async function pressKey(name: string): Promise<void> {
  await tabTo(name);
  await key('{Enter}');
}

test('the whole path by keyboard ends in a profile that is in use, and can be undone', async () => {
  const { root } = await findSize();
  expect(heading(root)).toBe('Step 1 of 5 What is the smallest text you read with comfort?');
  expect(document.activeElement?.tagName).toBe('H2');
  await expectAccessible(root);
  await tabTo('Smaller text');
  for (let presses = 0; presses < 3; presses += 1) await key('{Enter}');
  expect(status(root)).toBe('40 pixels');
  await tabTo('Text size');
  await key('{ArrowLeft}');
  expect(document.activeElement?.getAttribute('aria-valuetext')).toBe('32 pixels');
  await pressKey('Next');

  expect(heading(root)).toBe('Step 2 of 5 Which is easiest on your eyes?');
  expect(document.activeElement?.tagName).toBe('H2');
  await expectAccessible(root);
  await tabTo('Dark text on light');
  await key(' {ArrowDown}');
  await pressKey('Next');

  expect(heading(root)).toBe('Step 3 of 5 How much room do the words need?');
  await expectAccessible(root);
  await tabTo('As it is now');
  // Enter in a group of radio buttons goes on, as in a form.
  await key('{ArrowDown}');
  await key('{Enter}');

  expect(heading(root)).toBe('Step 4 of 5 How long may a line be?');
  await expectAccessible(root);
  await tabTo('Long');
  await key('{ArrowUp}');
  await pressKey('Next');

  expect(heading(root)).toBe('Step 5 of 5 How fast should the voice read?');
  await expectAccessible(root);
  await tabTo('Speed');
  await key('{ArrowRight}');
  await pressKey('Next');

  expect(heading(root)).toBe('This is your size');
  expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Text size: 32 px',
    'Theme: Dark',
    'Paragraph spacing: 1.5 em',
    'Letter spacing: 0.06 em',
    'Word spacing: 0.08 em',
    'Line length: 45 characters',
    'Speed: 1.1×',
  ]);
  await expectAccessible(root);
  expect((await readLibrary()).profiles.size).toBe(0);
  await tabTo('Name of the profile');
  await key('{End} 2026');
  await key('{Enter}');

  expect(heading(root)).toBe('“My size 2026” was made and is in use.');
  await expectAccessible(root);
  await expect
    .poll(async () => placeAt(await readLibrary(), '').preferences)
    .toEqual({
      ...DEFAULTS,
      ...{ textSize: 32, theme: 'dark', paragraphSpacing: 1.5, letterSpacing: 0.06 },
      ...{ wordSpacing: 0.08, lineLength: 45, rate: 1.1 },
    });
  const { profiles, preferences } = await readLibrary();
  expect([...profiles.values()].map(({ name }) => name)).toEqual(['My size 2026']);
  expect(preferences).toEqual(DEFAULTS);
  expect(await readFindSizeSeen()).toBe(true);

  await pressKey('Undo');
  expect(heading(root)).toBe('This is your size');
  expect(status(root)).toBe('“My size 2026” was deleted.');
  await expect.poll(async () => (await readLibrary()).profiles.size).toBe(0);
  expect(placeAt(await readLibrary(), '').preferences).toEqual(DEFAULTS);
});

test('every step can be skipped, and then nothing changes', async () => {
  const { root } = await findSize();
  for (let step = 1; step <= 5; step += 1) {
    expect(heading(root)).toContain(`Step ${step} of 5`);
    await press(named(root, 'button', 'Skip this step'));
  }
  expect(heading(root)).toBe('Everything stays as it is');
  expect(root.querySelector('input')).toBeNull();
  await expectAccessible(root);
  await press(named(root, 'button', 'Leave it as it is'));
  expect(heading(root)).toBe('Nothing was changed');
  expect(document.activeElement?.tagName).toBe('H2');
  await expectAccessible(root);
  expect(await readLibrary()).toEqual(libraryWith());
  expect(await readFindSizeSeen()).toBe(true);
});

test('the path can be left at once, begun again and closed', async () => {
  const closed: boolean[] = [];
  const { root } = await findSize({ onClose: () => closed.push(true) });
  await press(named(root, 'button', 'Next'));
  await press(named(root, 'button', 'Leave it as it is'));
  expect(await readLibrary()).toEqual(libraryWith());
  await press(named(root, 'button', 'Begin again'));
  expect(heading(root)).toContain('Step 1 of 5');
  await press(named(root, 'button', 'Leave it as it is'));
  await press(named(root, 'button', 'Close this page'));
  expect(closed).toEqual([true]);
});

test('going back finds the answer, and skipping takes it away', async () => {
  const { root } = await findSize();
  await press(named(root, 'button', 'Smaller text'));
  await press(named(root, 'button', 'Next'));
  expect(root.querySelector<HTMLElement>('.clarion')!.style.getPropertyValue('--text-size')).toBe(
    '64px',
  );
  await press(named(root, 'button', 'Back'));
  expect(named(root, 'input', 'Text size').getAttribute('aria-valuetext')).toBe('64 pixels');
  await press(named(root, 'button', 'Skip this step'));
  expect(root.querySelector<HTMLElement>('.clarion')!.style.getPropertyValue('--text-size')).toBe(
    '20px',
  );
});

test('each choice shows what it does by the real custom properties, and says its value', async () => {
  const { root } = await findSize();
  await press(named(root, 'button', 'Skip this step'));
  const samples = () => [...root.querySelectorAll<HTMLElement>('.card .sample')];
  expect(samples().map((sample) => sample.dataset.theme)).toEqual(['light', 'dark', 'lowGlare']);
  expect(root.querySelector(':checked')).toBeNull();
  await press(named(root, 'button', 'Skip this step'));
  await press(named(root, 'button', 'Skip this step'));
  const widths = samples().map((sample) => sample.firstElementChild!.clientWidth);
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(new Set(widths).size).toBe(3);
  const names = [...root.querySelectorAll('.card-name')].map(({ textContent }) => textContent);
  expect(names).toEqual([
    'Short Line length: 30 characters',
    'Middle Line length: 45 characters',
    'Long Line length: 66 characters',
  ]);
});

test('the voice speaks a sample, anew when the speed changes, and not at all when stopped', async () => {
  const { root, speech } = await findSize();
  for (let step = 1; step < 5; step += 1) await press(named(root, 'button', 'Skip this step'));
  await press(named(root, 'button', 'Hear a sample'));
  expect(speech.spoken.at(-1)).toMatchObject({ voice: 'near', rate: 1 });
  await press(named(root, 'button', 'Speed: more'));
  expect(speech.spoken.at(-1)).toMatchObject({ rate: 1.1 });
  await press(named(root, 'button', 'Stop the sample'));
  expect(speech.cancels()).toBe(1);
  await press(named(root, 'button', 'Hear a sample'));
  await act(() => speech.end());
  named(root, 'button', 'Hear a sample');
});

test('without a voice nobody is asked for its speed', async () => {
  const { root } = await findSize({ voices: [] });
  expect(heading(root)).toContain('Step 1 of 4');
  for (let step = 1; step <= 4; step += 1) await press(named(root, 'button', 'Skip this step'));
  expect(heading(root)).toBe('Everything stays as it is');
});

test.each([
  ['at 320 × 256', 320, 256, {}],
  ['in forced colours', 1280, 900, { 'forced-colors': 'active' }],
  ['in the dark', 360, 740, { 'prefers-color-scheme': 'dark' }],
] as const)(
  'with the largest text %s nothing scrolls sideways and every target is large',
  async (_name, width, height, system) => {
    await page.viewport(width, height);
    await setSystem(system);
    const { root } = await findSize({ preferences: { textSize: 320 } });
    for (let step = 1; step <= 6; step += 1) {
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      for (const target of root.querySelectorAll<HTMLElement>('button, .card, [type=range]')) {
        expect(target.offsetHeight).toBeGreaterThanOrEqual(44);
      }
      await expectAccessible(root);
      if (step < 6) await press(named(root, 'button', 'Next'));
    }
  },
);

test.each([
  [1280, 900],
  [360, 740],
  [320, 256],
])('in %i × %i px smaller and larger stand beside one another', async (width, height) => {
  await page.viewport(width, height);
  const { root } = await findSize();
  const boxOf = (name: string) => named(root, 'button', name).getBoundingClientRect();
  const [smaller, larger] = [boxOf('Smaller text'), boxOf('Larger text')];
  expect(larger.top).toBe(smaller.top);
  expect(larger.left - smaller.right).toBe(8);
});

test('no line of a sample is cut in half', async () => {
  const { root } = await findSize();
  await press(named(root, 'button', 'Next'));
  for (const text of root.querySelectorAll<HTMLElement>('.sample-text')) {
    const { bottom, right } = text.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(text);
    const inView = [...range.getClientRects()].filter(({ left }) => left < right);
    expect(inView.length).toBeGreaterThan(0);
    for (const line of inView) expect(line.bottom).toBeLessThanOrEqual(bottom + 1);
  }
});

test('popup, options and panel open it; the popup offers it louder until it was seen', async () => {
  replies.set('openFindSize', true);
  const popup = await draw(<Popup initial={libraryWith()} host="" />);
  await settle();
  named(popup, 'button', 'Find my size');
  expect(popup.textContent).toContain('Half a minute');
  await expectAccessible(popup);
  document.body.replaceChildren();
  const later = await draw(<Popup initial={libraryWith()} host="" findSizeSeen />);
  await settle();
  named(later, 'button', 'Find my size');
  expect(later.textContent).not.toContain('Half a minute');
  document.body.replaceChildren();
  const options = await draw(<Options initial={libraryWith()} />);
  named(options, 'button', 'Find my size');
  document.body.replaceChildren();
  const nothing = () => {};
  const panel = await draw(
    <Panel
      preferences={DEFAULTS}
      lang="en"
      onChange={nothing}
      onSay={nothing}
      onHelp={nothing}
      onClose={nothing}
    />,
  );
  named(panel, 'button', 'Find my size');
});
