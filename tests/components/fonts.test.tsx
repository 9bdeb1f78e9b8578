import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Announcer } from '../../components/controls/announcer';
import { Reader } from '../../components/reader/reader';
import type { LoadFont } from '../../components/reader/use-fonts';
import { FontField } from '../../components/settings/font-field';
import fonts from '../../components/settings/fonts.css?inline';
import { isInstalled } from '../../utils/fonts/installed';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, Room, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

/** The font files as the packages ship them; the reader gets the same bytes by a message. */
const FILES = import.meta.glob<string>(
  [
    '/node_modules/@fontsource-variable/{atkinson-hyperlegible-next,literata,lexend}/files/*-wght-*.woff2',
    '/node_modules/@fontsource/opendyslexic/files/*.woff2',
  ],
  { query: '?url', import: 'default' },
);

const load: LoadFont = async (file) => {
  const name = Object.keys(FILES).find((path) => path.endsWith(`/${file}.woff2`));
  return (await fetch(await FILES[name!]!())).arrayBuffer();
};

/** What the document has of one shipped family. */
function faces(family: string): FontFace[] {
  return [...document.fonts].filter((face) => face.family.replaceAll('"', '') === family);
}

beforeEach(() => document.fonts.clear());
afterEach(() => {
  document.querySelector('#shipped')?.remove();
});

/** The field with a memory, and what it told last. */
function Field(initial: Partial<Preferences>) {
  const [preferences, setPreferences] = useState({ ...DEFAULTS, ...initial });
  const [said, say] = useState('');
  return (
    <Room>
      <FontField
        preferences={preferences}
        onChange={(patch) => setPreferences({ ...preferences, ...patch })}
        onSay={say}
      />
      <Announcer message={said} />
    </Room>
  );
}

const checked = (root: HTMLElement) =>
  root.querySelector<HTMLInputElement>('input[type=radio]:checked')!.value;

test('the fonts are named radio buttons, of which arrow keys choose the next', async () => {
  const root = await draw(<Field font="sans" />);
  expect(root.querySelector('fieldset > legend')?.textContent).toBe('Font');
  expect(root.querySelectorAll('input[type=radio]')).toHaveLength(8);
  root.querySelector<HTMLInputElement>('input:checked')!.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(checked(root)).toBe('atkinson');
  await userEvent.click(radio(root, 'Literata'));
  expect(checked(root)).toBe('literata');
  await expectAccessible(root);
});

/** A radio button by its name, without the sample that is for the eye. */
function radio(root: HTMLElement, name: string): HTMLElement {
  const labels = [...root.querySelectorAll<HTMLLabelElement>('label.face')];
  return labels.find((label) => label.textContent!.startsWith(name))!;
}

test('each shipped font is shown in its own face', async () => {
  const style = document.createElement('style');
  style.id = 'shipped';
  style.textContent = fonts;
  document.head.append(style);
  const root = await draw(<Field font="sans" />);
  const samples = ['Sans serif', 'Atkinson', 'Lexend', 'OpenDyslexic', 'Literata'].map(
    (name) => radio(root, name).querySelector<HTMLElement>('.sample')!,
  );
  await expect
    .poll(() => [...document.fonts].map(({ status }) => status))
    .toEqual(Array(4).fill('loaded'));
  const widths = samples.map((sample) => sample.getBoundingClientRect().width);
  expect(new Set(widths).size).toBe(5);
});

test('every choice is at least 44 px in both directions', async () => {
  const root = await draw(<Field font="installed" />);
  for (const target of root.querySelectorAll('label.face, input[type=text]')) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

/** A font that stands for one of the device, as no name is on every machine. */
const INSTALLED = 'Ferry Grotesk';
const install = async () => {
  const face = new FontFace(INSTALLED, await load('lexend-latin-wght-normal'));
  document.fonts.add(await face.load());
};
const verdict = (root: HTMLElement) => root.querySelector('[id$=verdict]')!.textContent;
const said = (root: HTMLElement) => root.querySelector('[role=status]')!.textContent;

test.each([
  [INSTALLED, 'This font is on your device.'],
  ['No Such Font 7', '“No Such Font 7” was not found on your device.'],
])('a typed name is kept, and told of when it is written: %s', async (name, message) => {
  await install();
  const root = await draw(<Field font="sans" />);
  await press(radio(root, 'Another font'));
  await expect.poll(() => verdict(root)).toContain('Type the name');
  const field = named<HTMLInputElement>(root, 'input', 'Name of the font');
  await userEvent.type(field, name);
  expect(field.value).toBe(name);
  await expect.poll(() => verdict(root)).toContain(message);
  expect(field.getAttribute('aria-describedby')).toBe(root.querySelector('[id$=verdict]')!.id);
  await expect.poll(() => said(root)).toContain(message);
  expect(radio(root, 'Another font').style.fontFamily).toContain(`"${name}"`);
  await expectAccessible(root);
});

test('a name that another device changes is shown', async () => {
  const field = (installedFont: string) => (
    <Room>
      <FontField
        preferences={{ ...DEFAULTS, font: 'installed', installedFont }}
        onChange={vi.fn()}
        onSay={vi.fn()}
      />
    </Room>
  );
  const root = await draw(field('Comic Neue'));
  await redraw(root, field('Georgia'));
  expect(named<HTMLInputElement>(root, 'input', 'Name of the font').value).toBe('Georgia');
});

test.each([
  [INSTALLED, true],
  ['ferry grotesk', true],
  ['No Such Font 7', false],
  ['"; serif', false],
  ['serif, "Ferry Grotesk"', false],
])('whether the device has "%s": %s', async (name, there) => {
  await install();
  expect(isInstalled(name)).toBe(there);
});

const long = Array.from(
  { length: 60 },
  (_, i) => `<p>${`Paragraph ${i} has words enough to fill several lines. `.repeat(6)}</p>`,
).join('');

function reader(preferences: Partial<Preferences>, loadFont: LoadFont | undefined, body = long) {
  return (
    <Reader
      article={article({ body })}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      loadFont={loadFont}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

test('the text is set in the chosen family, and asks for what it needs only', async () => {
  const asked = vi.fn(load);
  const root = await draw(reader({ font: 'serif' }, asked));
  const word = document.createElement('span');
  word.textContent = 'Paragraph 7 has words enough';
  root.querySelector('.body')!.append(word);
  const before = word.getBoundingClientRect().width;
  expect(asked).not.toHaveBeenCalled();
  await redraw(root, reader({ font: 'literata' }, asked));
  await expect
    .poll(() => faces('Clarion Literata').map(({ status }) => status))
    .toEqual(['loaded']);
  expect(asked.mock.calls).toEqual([['literata-latin-wght-normal']]);
  expect(word.getBoundingClientRect().width).not.toBe(before);
  await redraw(root, reader({ font: 'lexend' }, asked));
  await expect.poll(() => faces('Clarion Lexend')).toHaveLength(1);
  await redraw(root, reader({ font: 'literata' }, asked));
  expect(asked).toHaveBeenCalledTimes(2);
});

test('italic, Cyrillic and Greek come with a text that has them', async () => {
  const asked = vi.fn(load);
  await draw(reader({ font: 'literata' }, asked, '<p>Паром <em>ушёл</em>. Το πλοίο έφυγε.</p>'));
  await expect.poll(() => faces('Clarion Literata')).toHaveLength(6);
  expect(asked.mock.calls.flat().toSorted()).toEqual(
    ['cyrillic', 'greek', 'latin'].flatMap((subset) =>
      ['italic', 'normal'].map((style) => `literata-${subset}-wght-${style}`),
    ),
  );
});

test('the line being read stays when the face arrives', async () => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const root = await draw(reader({}, (file) => held.then(() => load(file))));
  document.scrollingElement!.scrollTop = 4000;
  await redraw(
    root,
    reader({ font: 'openDyslexic' }, (file) => held.then(() => load(file))),
  );
  const firstInView = () => {
    const top = root.querySelector('.toolbar')!.getBoundingClientRect().bottom;
    const paragraphs = [...root.querySelectorAll('.body p')];
    return paragraphs.findIndex((p) => p.getBoundingClientRect().bottom > top + 1);
  };
  const [before, height] = [firstInView(), document.body.scrollHeight];
  expect(before).toBeGreaterThan(5);
  arrive();
  await expect.poll(() => faces('Clarion OpenDyslexic')).toHaveLength(2);
  expect(document.body.scrollHeight).toBeGreaterThan(height + 500);
  expect(firstInView()).toBe(before);
});

test('where fonts cannot be had the text stands in the next one, and is asked for again', async () => {
  const broken = vi.fn<LoadFont>(() => Promise.reject(new Error('gone')));
  const root = await draw(reader({ font: 'literata' }, broken));
  await redraw(root, reader({ font: 'sans' }, broken));
  await redraw(root, reader({ font: 'literata' }, broken));
  expect(broken).toHaveBeenCalledTimes(2);
  expect(document.fonts.size).toBe(0);
  await redraw(root, reader({ font: 'literata' }, undefined));
  expect(root.querySelector('article')!.textContent).toContain('Paragraph 7');
});

test('the panel shows every family in its own face, of which it loads no more than the Latin letters', async () => {
  const asked: string[] = [];
  const root = await draw(
    reader({}, (file) => {
      asked.push(file);
      return load(file);
    }),
  );
  expect(asked).toEqual([]);
  await press(named(root, 'button', 'Preferences'));
  expect(asked.toSorted()).toEqual([
    'atkinson-hyperlegible-next-latin-wght-normal',
    'lexend-latin-wght-normal',
    'literata-latin-wght-normal',
    ...['opendyslexic-latin-400-normal', 'opendyslexic-latin-700-normal'],
  ]);
  await expect.poll(() => faces('Clarion Lexend')).toHaveLength(1);
});
