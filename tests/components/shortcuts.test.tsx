import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import { SCHEMA } from '../../utils/preferences/schema';
import { DEFAULTS, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';
import { drawn, leave, reading, send, settle, text } from './reading';

afterEach(leave);

describe('keys while listening', () => {
  test('K reads, pauses and goes on, S stops; the focus stays in the text', async () => {
    const { root, type, playing, said } = await reading();
    const title = root.querySelector('h1');
    await type('k');
    expect([said(), playing()]).toEqual(['Night Ferry Returns', 'Pause']);
    await type('K');
    expect(playing()).toBe('Play');
    await type('k');
    expect(playing()).toBe('Pause');
    expect(document.activeElement).toBe(title);
    await type('s');
    expect(playing()).toBeUndefined();
    expect(document.activeElement).toBe(title);
  });

  test('J L, O P and G H step by sentence, paragraph and heading', async () => {
    const { type, said } = await reading();
    await type('k');
    const heard = [];
    for (const key of [...'lljpphgo']) {
      await type(key);
      heard.push(said());
    }
    expect(heard).toEqual([
      ...['One fell.', 'Two stood.', 'One fell.'],
      ...['Three linked.', 'Part', 'End', 'Part', 'Three linked.'],
    ]);
  });

  test('the steps mean nothing before listening, and are left to the browser', async () => {
    const { speech, playing } = await reading();
    for (const key of [...'jlopghs ']) {
      expect((await send({ key })).defaultPrevented).toBe(false);
    }
    expect([speech.spoken, playing()]).toEqual([[], undefined]);
  });

  test('< and > change the speed, and each is told once', async () => {
    const { type, now, status } = await reading();
    await type('>');
    expect([now().rate, status()]).toEqual([1.1, 'Speed: 1.1×']);
    await type('k');
    await type('>');
    expect([now().rate, status()]).toEqual([1.2, 'Speed: 1.2×']);
    // The player's own value is no second voice.
    const value = document.querySelector('.player .range output')!;
    expect([value.textContent, value.getAttribute('aria-live')]).toEqual(['1.2×', 'off']);
    await type('<');
    expect(now().rate).toBe(1.1);
  });

  test('Space pauses and goes on, in pages too, and is left alone otherwise', async () => {
    const { root, type, playing, change } = await reading({ layout: 'pages' });
    const shown = () => /^Page (\d)/.exec(root.querySelector('.pager output')!.textContent)![1];
    await vi.waitFor(() => expect(shown()).toBe('1'));
    await type('k');
    await type(' ');
    expect([playing(), shown()]).toEqual(['Play', '1']);
    await type(' ');
    expect(playing()).toBe('Pause');
    change({ spacePauses: false });
    await type(' ');
    expect(playing()).toBe('Pause');
    await vi.waitFor(() => expect(shown()).toBe('2'));
  });
});

describe('keys for the reader', () => {
  test('+ and − change the text, T the theme, each told', async () => {
    const { type, now, status } = await reading();
    await type('+');
    expect([now().textSize, status()]).toEqual([21, 'Text size: 21 px']);
    await type('-');
    expect(now().textSize).toBe(20);
    await type('t');
    expect([now().theme, status()]).toEqual([SCHEMA.theme.options[1], 'Theme: Light']);
  });

  test('the comma opens and closes the preferences; the focus returns to the text', async () => {
    const { root, type } = await reading();
    const link = root.querySelector<HTMLElement>('.body a')!;
    link.focus();
    await type(',');
    expect(document.activeElement?.textContent).toBe('Preferences');
    await type(',');
    expect(root.querySelector('.panel')).toBeNull();
    expect(document.activeElement).toBe(link);
    await type(',');
    await type('{Escape}');
    expect(document.activeElement).toBe(link);
  });

  test('a key that was chosen takes the place of the default, and an empty one switches off', async () => {
    const { type, playing } = await reading({ shortcuts: { play: 'é', stop: '' } });
    await type('k');
    expect(playing()).toBeUndefined();
    await send({ key: 'É' });
    expect(playing()).toBe('Pause');
    await type('s');
    expect(playing()).toBe('Pause');
  });

  test('all are off with one switch, Space among them (WCAG 2.1.4)', async () => {
    const { root, type, playing } = await reading({ singleKeys: false });
    await type('k?,+t');
    expect([playing(), root.querySelector('dialog, .panel')]).toEqual([undefined, null]);
    await press(named(root, 'button', 'Listen'));
    root.querySelector<HTMLElement>('.body a')!.focus();
    expect((await send({ key: ' ' })).defaultPrevented).toBe(false);
    expect(playing()).toBe('Pause');
  });
});

describe('no shortcut fires', () => {
  test('on a control that has the focus', async () => {
    const { root, type, playing, now } = await reading();
    await press(named(root, 'button', 'Preferences'));
    for (const group of root.querySelectorAll('details')) group.open = true;
    const controls = ['button', 'summary', 'select', 'textarea', 'input[type=text]'];
    for (const selector of [...controls, 'input[type=range]', 'input[type=checkbox]']) {
      root.querySelector<HTMLElement>(`.panel ${selector}`)!.focus();
      await type('k+,');
      expect([selector, playing(), now().textSize]).toEqual([selector, undefined, 20]);
      expect(root.querySelector('.panel')).not.toBeNull();
    }
    root.querySelector<HTMLElement>('.toolbar button')!.focus();
    await type('k');
    expect(playing()).toBeUndefined();
  });

  test('but on a button that was pressed with a pointer, until Tab moves the focus', async () => {
    const { root, type, playing, now } = await reading();
    await userEvent.click(named(root, 'button', 'Listen'));
    await settle();
    expect(document.activeElement?.textContent).toBe('Pause');
    await type('k');
    expect(playing()).toBe('Play');
    await type('{Tab}k+');
    expect([playing(), now().textSize]).toEqual(['Play', 20]);
  });

  test.each([
    ['Alt', { altKey: true }],
    ['Control', { ctrlKey: true }],
    ['Meta', { metaKey: true }],
    ['an input method at work', { isComposing: true }],
    ['the key of an input method', { key: 'Process' }],
    ['a dead key', { key: 'Dead' }],
  ])('with %s', async (_name, init) => {
    const { playing } = await reading();
    const event = await send({ key: 'k', code: 'KeyK', ...init });
    expect([playing(), event.defaultPrevented]).toEqual([undefined, false]);
  });

  test.each(['CapsLock', 'Insert'])(
    'with %s held, which screen readers use, but again after it',
    async (key) => {
      const { playing } = await reading();
      await send({ key });
      await send({ key: 'k' });
      expect(playing()).toBeUndefined();
      await send({ key }, 'keyup');
      await send({ key: 'k' });
      expect(playing()).toBe('Pause');
    },
  );

  test('again and again while a key is held, except for the size', async () => {
    const { playing, now } = await reading();
    await send({ key: 'k' });
    await send({ key: 'k', repeat: true });
    expect(playing()).toBe('Pause');
    await send({ key: '+' });
    await send({ key: '+', repeat: true });
    expect(now().textSize).toBe(22);
  });

  test('under a picture or the help', async () => {
    const { root, type, playing } = await reading();
    await type('?');
    root.querySelector<HTMLElement>('dialog')!.focus();
    await type('k');
    expect(playing()).toBeUndefined();
  });
});

test('on keyboards of another script the Latin letter of the key counts', async () => {
  const { playing } = await reading();
  await send({ key: 'л', code: 'KeyK' });
  expect(playing()).toBe('Pause');
});

test('in a closed shadow root, where the reader stands on sandboxed pages, keys mean the same', async () => {
  const speech = fakeSpeech();
  const host = document.body.appendChild(document.createElement('div'));
  const root = document.createElement('div');
  host.attachShadow({ mode: 'closed' }).append(root);
  drawn.push(root);
  await redraw(
    root,
    <Reader
      article={text}
      preferences={DEFAULTS}
      createEngine={speech.createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />,
  );
  named(root, 'button', 'Larger text').focus();
  await act(() => userEvent.keyboard('k'));
  expect(root.querySelector('.player')).toBeNull();
  root.querySelector<HTMLElement>('.body a')!.focus();
  await act(() => userEvent.keyboard('k'));
  expect(root.querySelector('.player')).not.toBeNull();
});
