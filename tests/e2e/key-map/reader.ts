import { expect } from '@playwright/test';
import type { Hands } from './hands';
import { text } from './texts';
import {
  expectFocus,
  expectScroll,
  expectValue,
  type Journey,
  tabTo,
  waitFor,
  waitForNone,
  words,
} from './walking';

const TITLE = 'Keys';

const onReader =
  (journey: Journey): Journey =>
  async (hands) => {
    await hands.openReader('/keys.html');
    await expectFocus(hands, TITLE);
    await journey(hands);
  };

const size = (hands: Hands) =>
  hands.see(() => getComputedStyle(document.querySelector('article')!).fontSize);
const main = (hands: Hands) => words(hands, '.player .main');
const marked = (hands: Hands) =>
  hands.see(() => [...(CSS.highlights.get('clarion-sentence') ?? [])].map(String).join());

async function expectClosed(hands: Hands): Promise<void> {
  await expect.poll(() => hands.isPageAlone()).toBe(true);
}

/** Starts the voice and stops it at once: what is marked stays marked. */
async function listenAndPause(hands: Hands): Promise<void> {
  await hands.press('k');
  await expect.poll(() => main(hands)).toBe(text('pause'));
  await hands.press('Space');
  await expect.poll(() => main(hands)).toBe(text('play'));
}

/**
 * Tab goes through the dialog alone, and Escape closes it. Past its last button come the browser's own
 * bars, where a driver's keys mean nothing.
 */
async function expectDialog(hands: Hands, names: string[], before: string): Promise<void> {
  await expectFocus(hands, names[0]!);
  for (const name of [...names.slice(1), ...names.slice(0, -1).toReversed()]) {
    await hands.press(names.indexOf(name) > 0 ? 'Tab' : 'Shift+Tab');
    await expectFocus(hands, name);
  }
  await hands.press('Escape');
  await waitForNone(hands, 'dialog[open]');
  await expectFocus(hands, before);
}

export const READER: Record<string, Journey> = {
  Reader: onReader(async (hands) => {
    await hands.press('Tab');
    await expectFocus(hands, 'a list');
    await hands.press('Shift+Tab');
    await expectFocus(hands, text('listen'));
    expect(await hands.isPageAlone()).toBe(false);
  }),

  'Bar over the text': onReader(async (hands) => {
    const names = ['listen', 'preferences', 'largerText', 'smallerText', 'close'];
    for (const name of names) {
      await hands.press('Shift+Tab');
      await expectFocus(hands, text(name));
    }
    await tabTo(hands, text('largerText'));
    await hands.press('Enter');
    await expect.poll(() => size(hands)).toBe('21px');
    await hands.press('Space');
    await expect.poll(() => size(hands)).toBe('22px');
    await expectScroll(hands, 'ArrowDown', 1);
    await expectFocus(hands, text('largerText'));
    await tabTo(hands, text('close'), 'Shift+Tab');
    await hands.press('Enter');
    await expectClosed(hands);
  }),

  Text: onReader(async (hands) => {
    await expectScroll(hands, 'ArrowDown', 1);
    await expectScroll(hands, 'ArrowUp', -1);
    await expectScroll(hands, 'PageDown', 1);
    await expectScroll(hands, 'PageUp', -1);
    await expectScroll(hands, 'Space', 1);
    await expectScroll(hands, 'Shift+Space', -1);
    await expectScroll(hands, 'End', 1);
    await expectScroll(hands, 'Home', -1);
    await hands.press('Enter');
    await waitForNone(hands, '.player');
    await hands.press('Escape');
    await expectClosed(hands);
  }),

  'Text while listening': onReader(async (hands) => {
    await listenAndPause(hands);
    await hands.press('Enter');
    await expect.poll(() => main(hands)).toBe(text('pause'));
    await hands.press('Space');
    await expect.poll(() => main(hands)).toBe(text('play'));
    await expectScroll(hands, 'PageDown', 1);
    await expectFocus(hands, TITLE);
  }),

  'Single keys': onReader(async (hands) => {
    await hands.press('+');
    await expect.poll(() => size(hands)).toBe('21px');
    await hands.press('-');
    await expect.poll(() => size(hands)).toBe('20px');
    await hands.press('t');
    await waitFor(hands, '.clarion[data-theme=light]');
    await listenAndPause(hands);
    const start = await marked(hands);
    // The voice may have been past the title before it paused.
    for (const [forth, back] of ['lj', 'po', 'hg']) {
      await hands.press(forth!);
      await expect.poll(() => marked(hands), forth).not.toBe(start);
      await hands.press(back!);
      await expect.poll(() => marked(hands), back).toBe(back === 'g' ? TITLE : start);
    }
    const rate = () => words(hands, '.player output');
    const before = await rate();
    await hands.press('>');
    await expect.poll(rate).not.toBe(before);
    await hands.press('<');
    await expect.poll(rate).toBe(before);
    await hands.press('s');
    await waitForNone(hands, '.player');
    await expectFocus(hands, TITLE);
  }),

  Link: onReader(async (hands) => {
    await tabTo(hands, 'a list');
    await hands.press('Enter');
    await expectClosed(hands);
  }),

  'Box that scrolls': onReader(async (hands) => {
    await tabTo(hands, 'wide');
    const left = () => hands.see(() => Math.round(document.activeElement!.scrollLeft));
    await hands.press('ArrowRight');
    await expect.poll(left).toBeGreaterThan(0);
    await hands.press('ArrowLeft');
    await expect.poll(left).toBe(0);
    await expectScroll(hands, 'ArrowDown', 1);
  }),

  Picture: async (hands) => {
    const isNowhere = () => hands.see(() => document.activeElement === document.body);
    await hands.openReader('/sample/page.html');
    await waitFor(hands, '.enlarger:not([hidden])');
    const button = text('enlarge');
    await tabTo(hands, button);
    for (const key of ['Enter', 'Space']) {
      await hands.press(key);
      await waitFor(hands, 'dialog[open]');
      await expectDialog(hands, [text('closePicture')], button);
    }
    // Nothing in the dialog has the focus, as after a click beside the picture.
    await hands.press('Enter');
    await expectFocus(hands, text('closePicture'));
    await hands.see(() => (document.activeElement as HTMLElement).blur());
    expect(await isNowhere()).toBe(true);
    await hands.press('Escape');
    await expectFocus(hands, button);
    await hands.press('Enter');
    await expectFocus(hands, text('closePicture'));
    await hands.press('Enter');
    await expectFocus(hands, button);
  },

  'Preferences beside the text': onReader(async (hands) => {
    await hands.press(',');
    await expectFocus(hands, text('preferences'));
    await hands.press('Tab');
    await expectFocus(hands, text('closePreferences'));
    await hands.press('Escape');
    await waitForNone(hands, '.panel');
    await expectFocus(hands, TITLE);
    await tabTo(hands, text('preferences'), 'Shift+Tab');
    for (const key of ['Enter', 'Space']) {
      await hands.press(key);
      await waitFor(hands, '.panel');
      await tabTo(hands, text('groupSpacing'));
      await hands.press('Enter', 'Tab', 'Escape');
      await waitForNone(hands, '.panel');
      await expectFocus(hands, text('preferences'));
    }
    expect(await hands.isPageAlone()).toBe(false);
  }),

  Player: onReader(async (hands) => {
    await listenAndPause(hands);
    const start = await marked(hands);
    await tabTo(hands, text('nextSentence'));
    await hands.press('Enter');
    await expect.poll(() => marked(hands)).not.toBe(start);
    await tabTo(hands, text('previousSentence'), 'Shift+Tab');
    await hands.press('Space');
    await expect.poll(() => marked(hands)).toBe(start);
    await hands.press('Tab', 'Space');
    await expect.poll(() => main(hands)).toBe(text('pause'));
    await hands.press('Enter');
    await expect.poll(() => main(hands)).toBe(text('play'));
    await tabTo(hands, text('stop'));
    await hands.press('Enter');
    await waitForNone(hands, '.player');
    await expectFocus(hands, text('listen'));
    await hands.press('Escape');
    await expectClosed(hands);
  }),

  'More controls': onReader(async (hands) => {
    await listenAndPause(hands);
    await tabTo(hands, text('moreSpeech'));
    await hands.press('Enter');
    await waitFor(hands, '.more');
    await tabTo(hands, text('stopAt'));
    await expectValue(hands, 'ArrowDown', 'section');
    await tabTo(hands, text('moreSpeech'), 'Shift+Tab');
    await hands.press('Space');
    await waitForNone(hands, '.more');
    await expectFocus(hands, text('moreSpeech'));
  }),

  'Offer to go on': async (hands) => {
    const openAndLeave = async () => {
      await hands.openReader('/keys.html');
      await expectFocus(hands, TITLE);
      for (let pages = 0; pages < 4; pages++) await expectScroll(hands, 'PageDown', 1);
      await hands.press('Escape');
      await expectClosed(hands);
    };
    await openAndLeave();
    await hands.openReader('/keys.html');
    await waitFor(hands, '.resume');
    await tabTo(hands, text('resumeDismiss'), 'Shift+Tab');
    await hands.press('Enter');
    await waitForNone(hands, '.resume');
    await expectFocus(hands, text('preferences'));
    await hands.press('Escape');
    await openAndLeave();
    await hands.openReader('/keys.html');
    await waitFor(hands, '.resume');
    await tabTo(hands, text('resumeAt').slice(0, 5), 'Shift+Tab');
    await hands.press('Space');
    await waitForNone(hands, '.resume');
    expect(await hands.see(() => String(getSelection()))).not.toBe('');
    expect(await hands.see(() => document.activeElement!.localName)).toBe('p');
  },

  'Lines that are too narrow': async (hands) => {
    await hands.begin({ textSize: 320, letterSpacing: 0.25 });
    await hands.openReader('/keys.html');
    await expectFocus(hands, TITLE);
    await waitFor(hands, '.notice[open]');
    await tabTo(hands, text('narrowCount').slice(0, 10), 'Shift+Tab');
    await hands.press('Enter');
    await waitForNone(hands, '.notice[open]');
    await hands.press('Space');
    await waitFor(hands, '.notice[open]');
    await tabTo(hands, text('leaveAsItIs'));
    await hands.press('Enter');
    await waitForNone(hands, '.notice');
    await expectFocus(hands, text('preferences'));
  },

  'List of keys': onReader(async (hands) => {
    await hands.press('?');
    await waitFor(hands, 'dialog[open]');
    await expectDialog(hands, [text('close'), text('allPreferences')], TITLE);
    await hands.press('?');
    await waitFor(hands, 'dialog[open]');
    await expectFocus(hands, text('close'));
    await hands.press('Enter');
    await waitForNone(hands, 'dialog');
    await expectFocus(hands, TITLE);
  }),

  'Text by pages': async (hands) => {
    await hands.begin({ layout: 'pages' });
    await hands.openReader('/keys.html');
    await expectFocus(hands, TITLE);
    const numbers = async () =>
      (await words(hands, '.pager output')).match(/\d+/g)?.map(Number) ?? [];
    const page = async () => (await numbers())[0];
    await expect.poll(page).toBe(1);
    for (const [forth, back] of [
      ['PageDown', 'PageUp'],
      ['ArrowRight', 'ArrowLeft'],
      ['Space', 'Shift+Space'],
    ] as const) {
      await hands.press(forth);
      await expect.poll(page, forth).toBe(2);
      await hands.press(back);
      await expect.poll(page, back).toBe(1);
    }
    const [, count] = await numbers();
    expect(count).toBeGreaterThan(9);
    await hands.press('End');
    await expect.poll(page).toBe(count);
    await hands.press('Home');
    await expect.poll(page).toBe(1);
    await tabTo(hands, text('nextPage'));
    await hands.press('Enter', 'Space');
    await expect.poll(page).toBe(3);
    await expectFocus(hands, text('nextPage'));
  },

  'No article': async (hands) => {
    await hands.openReader('/list.html');
    await expectFocus(hands, text('noArticleTitle'));
    await hands.press('Tab');
    await expectFocus(hands, text('readAllText'));
    await hands.press('Enter');
    await waitFor(hands, 'article li');
    await expectFocus(hands, 'List');
    await hands.openReader('/list.html');
    await expectFocus(hands, text('noArticleTitle'));
    await hands.press('Escape');
    await expectClosed(hands);
  },

  'Page that is being read': async (hands) => {
    await hands.openReader('/huge.html');
    await expectFocus(hands, text('waitingTitle'));
    await hands.press('Escape');
    await expectClosed(hands);
  },
};
