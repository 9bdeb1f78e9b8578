import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { FindSize } from '../../components/find-size/find-size';
import findSizeCss from '../../components/find-size/find-size.css?inline';
import { Options } from '../../components/options/options';
import optionsCss from '../../components/options/options.css?inline';
import { Popup } from '../../components/popup/popup';
import { Failure } from '../../components/reader/failure';
import { Reader } from '../../components/reader/reader';
import scriptsCss from '../../components/scripts.css?inline';
import { languageName } from '../../components/settings/voice-labels';
import popupCss from '../../entrypoints/popup/popup.css?inline';
import { list, t, uiDirection } from '../../utils/i18n';
import { FIND_STEPS } from '../../utils/preferences/find-size';
import { SCHEMA } from '../../utils/preferences/schema';
import { libraryWith } from '../preferences/stored';
import { article, DEFAULTS, draw, press } from './drawing';
import { fakeSpeech } from './fake-speech';
import { clipped, cutOff, overlapping, scrollsSideways } from './overflow';
import { locale, unbracketed } from './pseudo-locale';
import { send } from './reading';
import { replies } from './replies';

/** Every screen in a language of longer texts, in both directions (WCAG 1.4.4, 1.4.10). */

const VOICES = ['en-US', 'ar-EG'].map((lang) => ({ id: lang, name: 'Ada', lang, local: true }));
const SIZES = [SCHEMA.textSize.default, SCHEMA.textSize.max];
const WINDOWS = [
  [1280, 900],
  [360, 740],
  [320, 256],
] as const;
/** The page's and the keyboard's own words. */
const DATA = 'article, .guess, kbd';
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const nothing = () => {};

let drawn: HTMLElement[] = [];

beforeEach(() => {
  replies.set('voices', VOICES);
  replies.set('prepareSpeaker', true);
});

afterEach(async () => {
  for (const root of drawn) await act(() => render(null, root));
  drawn = [];
  document.documentElement.dir = 'ltr';
  await page.viewport(1280, 900);
});

async function show(node: ComponentChild, css = ''): Promise<HTMLElement> {
  const style = document.createElement('style');
  style.textContent = css;
  document.body.append(style);
  const root = await draw(node);
  drawn.push(root);
  await settle();
  return root;
}

/** The button whose icon stands for it: its name is another in every language. */
async function pressAt(root: HTMLElement, selector: string): Promise<void> {
  await press(root.querySelector<HTMLElement>(selector)!);
  await settle();
}

function reader(textSize: number) {
  return (
    <Reader
      article={article({ lang: 'en' })}
      preferences={{ ...DEFAULTS, textSize }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={nothing}
      onClose={nothing}
    />
  );
}

const SCREENS: Record<string, (textSize: number) => Promise<HTMLElement>> = {
  popup: (textSize) =>
    show(<Popup initial={libraryWith({ textSize })} host="paper.example" />, popupCss),
  options: (textSize) => show(<Options initial={libraryWith({ textSize })} />, optionsCss),
  failure: (textSize) =>
    show(
      <Failure
        preferences={{ ...DEFAULTS, textSize }}
        missing="article"
        guess="It begins so"
        onReadGuess={nothing}
        onReadAll={nothing}
        onReadText={nothing}
        onClose={nothing}
      />,
    ),
  'reader with panel and player': async (textSize) => {
    const root = await show(reader(textSize));
    await pressAt(root, '.toolbar [aria-expanded]');
    await pressAt(root, '.toolbar .main');
    await pressAt(root, '.player [aria-expanded]');
    for (const group of root.querySelectorAll('details')) group.open = true;
    return root;
  },
  'shortcut help': async (textSize) => {
    const root = await show(reader(textSize));
    await send({ key: '?' });
    expect(root.querySelector('dialog')).not.toBeNull();
    return root;
  },
};

/** Each step of the path to a size, and its end. */
for (let steps = 0; steps <= FIND_STEPS.length; steps += 1) {
  SCREENS[`find my size after ${steps} steps`] = async (textSize) => {
    const root = await show(
      <FindSize
        initial={libraryWith({ textSize })}
        createEngine={fakeSpeech().createEngine}
        onClose={nothing}
      />,
      findSizeCss + scriptsCss,
    );
    for (let step = 0; step < steps; step += 1) await pressAt(root, '.ways .main');
    return root;
  };
}

/** What is wrong with a screen, each fault in words. */
function faults(root: HTMLElement): string[] {
  return [
    ...scrollsSideways(root).map((text) => `sideways: ${text}`),
    ...cutOff(root).map((text) => `cut off: ${text}`),
    ...clipped(root).map((text) => `clipped: ${text}`),
    ...overlapping(root).map((text) => `one over the other: ${text}`),
    ...unbracketed(root, DATA, [languageName('en'), languageName('ar')]).map(
      (text) => `no message: ${text}`,
    ),
  ];
}

for (const [name, screen] of Object.entries(SCREENS)) {
  test.each(['pseudo', 'mirrored'] as const)(`${name}, %s`, { timeout: 60_000 }, async (texts) => {
    locale.now = texts;
    document.documentElement.dir = uiDirection();
    const found: string[] = [];
    for (const textSize of SIZES) {
      const root = await screen(textSize);
      for (const [width, height] of WINDOWS) {
        await page.viewport(width, height);
        await settle();
        found.push(...faults(root).map((fault) => `${textSize} px in ${width} px: ${fault}`));
      }
      await act(() => render(null, root));
      document.body.replaceChildren();
    }
    expect(found).toEqual([]);
  });
}

test('numbers and lists in a text are written as its language writes them', () => {
  expect(t('pageOf', 1234, 5678)).toBe('Page 1,234 of 5,678');
  expect(list(['a', 'b', 'c'])).toBe('a, b, c');
  locale.now = 'mirrored';
  expect(list(['a', 'b'])).toBe('a وb');
});
