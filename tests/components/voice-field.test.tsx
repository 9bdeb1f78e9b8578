import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Announcer } from '../../components/controls/announcer';
import { Page } from '../../components/reader/page';
import { PreferenceForm } from '../../components/settings/preference-form';
import type { PreferenceKey, Preferences } from '../../utils/preferences/schema';
import type { Voice } from '../../utils/speech/engine';
import { DEFAULTS, draw, expectAccessible, named, press } from './drawing';
import { type FakePort, ports } from './fake-port';
import { replies } from './replies';

const voice = (id: string, name: string, lang: string, local = true) => ({ id, name, lang, local });
const ARIA = 'Microsoft Aria Online (Natural) - English (United States)';
const VOICES = [
  voice('aria', ARIA, 'en-US', false),
  voice('ada', 'Ada', 'en-US'),
  voice('berta', 'Berta', 'de-DE'),
  voice('cloud', 'Nuage', 'fr-FR', false),
];
const SPEECH: PreferenceKey[] = ['rate', 'voices', 'onDeviceOnly'];

interface Options {
  voices?: Voice[] | null;
  lang?: string;
  chosen?: Partial<Preferences>;
}

function Form({
  voices = VOICES,
  lang,
  chosen,
  heard,
}: Options & { heard: (patch: object) => void }) {
  const [preferences, setPreferences] = useState({ ...DEFAULTS, ...chosen });
  const [said, say] = useState('');
  return (
    <Page preferences={preferences}>
      <main>
        <h1>Form</h1>
        <Announcer message={said} />
        <PreferenceForm
          keys={SPEECH}
          preferences={preferences}
          voices={voices}
          lang={lang}
          onSay={say}
          onChange={(patch) => {
            heard(patch);
            setPreferences((before) => ({ ...before, ...patch }));
          }}
        />
      </main>
    </Page>
  );
}

async function form(options: Options = {}) {
  const heard = vi.fn();
  replies.set('sample', 'So lese ich einen Text vor.');
  const root = await draw(<Form {...options} heard={heard} />);
  const languages = named<HTMLSelectElement>(root, 'select', 'Language of the voice');
  const voices = named<HTMLSelectElement>(root, 'select', 'Voice');
  const options_ = (select: HTMLSelectElement) => [...select.options].map((one) => one.text);
  const described = (element: HTMLElement) =>
    root.querySelector(`[id="${element.getAttribute('aria-describedby')}"]`)?.textContent ?? '';
  const said = () => root.querySelector('[role=status]')?.textContent;
  return { root, heard, languages, voices, options: options_, described, said };
}

const choose = (select: HTMLSelectElement, name: string) =>
  act(() => userEvent.selectOptions(select, name));
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const lastPort = (): FakePort => ports.at(-1)!;

afterEach(() => page.viewport(1280, 900));

test('the language comes first, the text’s own on top, then its voices, on this device first', async () => {
  const { root, languages, voices, options, described } = await form({ lang: 'de' });
  expect(options(languages)).toEqual(['German', 'English', 'French']);
  expect(options(voices)).toEqual(['Automatic', 'Berta – on this device']);
  await choose(languages, 'English');
  expect(options(voices)).toEqual([
    'Automatic',
    'Ada – on this device',
    'Aria (natural) – sent to its provider',
  ]);
  expect(described(voices)).toBe('At present: Ada – on this device');
  await expectAccessible(root);
});

test('the built-in voice says that it is, and is a choice beside the browser’s', async () => {
  const ours = (lang: string) => ({ ...voice(`clarion:${lang}`, 'eSpeak NG', lang) });
  const voices_ = [...VOICES, ours('en-US'), ours('en-GB'), ours('sv')];
  const { languages, voices, options, described, heard } = await form({ voices: voices_ });
  expect(described(voices)).toBe('At present: Ada – on this device');
  expect(options(voices)).toContain('eSpeak NG, built in, United Kingdom – on this device');
  await choose(voices, 'eSpeak NG, built in, United States – on this device');
  expect(heard).toHaveBeenCalledWith({ voices: { en: 'clarion:en-US' } });
  expect(described(voices)).toBe('Chosen: eSpeak NG, built in, United States – on this device');
  await choose(languages, 'Swedish');
  expect(described(voices)).toBe('At present: eSpeak NG, built in – on this device');
});

test('a voice is chosen by keyboard, for its language alone, and described by its full name', async () => {
  const { heard, languages, voices, described } = await form();
  languages.focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(voices);
  await choose(voices, 'Aria (natural) – sent to its provider');
  expect(heard).toHaveBeenCalledWith({ voices: { en: 'aria' } });
  expect(described(voices)).toBe(`Chosen: ${ARIA} – sent to its provider`);
  await choose(languages, 'German');
  await choose(voices, 'Berta – on this device');
  expect(heard).toHaveBeenLastCalledWith({ voices: { en: 'aria', de: 'berta' } });
  await choose(languages, 'English');
  expect(voices.value).toBe('aria');
  await choose(voices, 'Automatic');
  expect(heard).toHaveBeenLastCalledWith({ voices: { de: 'berta' } });
});

test('a voice that an earlier version stored is shown as the choice for its language', async () => {
  const { voices, languages } = await form({ chosen: { voices: { und: 'berta' } } });
  expect(voices.value).toBe('');
  await choose(languages, 'German');
  expect(voices.value).toBe('berta');
});

test('with on-device voices only, no other is offered, and where none is left that is said', async () => {
  const { root, heard, languages, voices, options, described } = await form({
    chosen: { voices: { en: 'aria' } },
  });
  const only = named(root, 'input', 'On-device voices only');
  expect(described(only)).toContain('never leaves this device');
  only.focus();
  await act(() => userEvent.keyboard(' '));
  expect(heard).toHaveBeenLastCalledWith({ onDeviceOnly: true });
  expect(options(voices)).toEqual(['Automatic', 'Ada – on this device']);
  expect(described(voices)).toBe('At present: Ada – on this device');
  await choose(languages, 'French');
  expect(options(voices)).toEqual(['Automatic']);
  expect(described(voices)).toContain('keeps them out');
  expect(() => named(root, 'button', 'Hear it')).toThrow();
  await expectAccessible(root);
});

test.each([
  ['nobody speaks the language', VOICES, 'No voice speaks this language'],
  ['there is no voice', [], 'This browser offers no voice'],
  ['voices are not known yet', null, 'Looking for voices'],
])('says that %s', async (_what, voices, words) => {
  const { root, voices: menu, described } = await form({ voices, lang: 'ja' });
  expect(described(menu)).toContain(words);
  expect(() => named(root, 'button', 'Hear it')).toThrow();
  await expectAccessible(root);
});

test('a voice is heard by keyboard, at the chosen speed, and its end is announced', async () => {
  const { root, languages, said } = await form({ chosen: { rate: 1.5 } });
  await choose(languages, 'German');
  const button = named(root, 'button', 'Hear it');
  button.focus();
  await act(() => userEvent.keyboard('{Enter}'));
  await settle();
  expect(lastPort().sent).toEqual([
    {
      type: 'speak',
      turn: 1,
      utterance: { text: 'So lese ich einen Text vor.', lang: 'de-DE', voice: 'berta', rate: 1.5 },
    },
  ]);
  expect(button.textContent).toBe('Stop the sample');
  await expectAccessible(root);
  await act(() => lastPort().tell({ type: 'ended', turn: 1 }));
  expect(button.textContent).toBe('Hear it');
  expect(document.activeElement).toBe(button);
  expect(said()).toBe('End of the sample.');
  expect(lastPort().closed).toBe(true);
});

test('the same button stops it, and what comes late means nothing', async () => {
  const { root, said } = await form();
  const button = named(root, 'button', 'Hear it');
  await press(button);
  await settle();
  await press(button);
  await settle();
  expect(button.textContent).toBe('Hear it');
  expect(lastPort().closed).toBe(true);
  await act(() => lastPort().tell({ type: 'failed', turn: 1, reason: 'refused' }));
  expect(said()).toBe('');
  await press(button);
  await settle();
  expect(ports).toHaveLength(2);
});

test('a voice that is not heard is said to be so, in sight too', async () => {
  const { root, said } = await form();
  await press(named(root, 'button', 'Hear it'));
  await settle();
  await act(() => lastPort().tell({ type: 'failed', turn: 1, reason: 'stalled' }));
  expect(said()).toContain('could not be heard');
  expect(root.querySelector('.problem')?.textContent).toContain('could not be heard');
  await expectAccessible(root);
});

test.each(['the form goes', 'another voice is chosen'])(
  'there is silence when %s',
  async (when) => {
    const { root, voices } = await form();
    await press(named(root, 'button', 'Hear it'));
    await settle();
    if (when === 'the form goes') await act(() => render(null, root));
    else await choose(voices, 'Aria (natural) – sent to its provider');
    await settle();
    expect(lastPort().closed).toBe(true);
  },
);

test('it fits a narrow window, each target large enough', async () => {
  await page.viewport(320, 256);
  const { root, voices } = await form();
  await choose(voices, 'Aria (natural) – sent to its provider');
  expect(document.scrollingElement!.scrollWidth).toBeLessThanOrEqual(320);
  for (const control of root.querySelectorAll<HTMLElement>(
    '.preferences :is(select, button, .toggle)',
  )) {
    const { width, height } = control.getBoundingClientRect();
    expect([control.textContent, Math.min(width, height) >= 43.5]).toEqual([
      control.textContent,
      true,
    ]);
  }
});

test('the variants of the built-in voice are told apart', async () => {
  const ours = ['de', 'de+softer', 'de+higher'].map((id) =>
    voice(`clarion:${id}`, 'eSpeak NG', 'de'),
  );
  const { voices, options, described } = await form({ voices: ours, lang: 'de' });
  expect(options(voices)).toEqual([
    'Automatic',
    'eSpeak NG, built in – on this device',
    'eSpeak NG, softer, built in – on this device',
    'eSpeak NG, higher, built in – on this device',
  ]);
  await choose(voices, 'eSpeak NG, softer, built in – on this device');
  expect(described(voices)).toContain('eSpeak NG, softer, built in');
});

test('the languages of the built-in voice can be looked up, each once and by name', async () => {
  const ours = ['en-US', 'en-GB', 'zh', 'nb', 'de'].map((lang) =>
    voice(`clarion:${lang}`, 'eSpeak NG', lang),
  );
  const { root } = await form({ voices: [...VOICES, ...ours] });
  const list = root.querySelector('details.folded')!;
  await act(() => userEvent.click(named(root, 'summary', 'Languages of the built-in voice')));
  const [, text] = list.children;
  expect(text!.textContent).toBe('Chinese, English, German, and Norwegian');
  expect(text!.getBoundingClientRect().height).toBeGreaterThan(0);
  await expectAccessible(root);
});

test('where it is not there, nothing tells of them', async () => {
  const { root } = await form();
  expect(root.querySelector('details.folded')).toBeNull();
});
