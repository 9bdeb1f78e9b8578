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
  words,
} from './walking';

/** The popup, and the pages that are about one thing. */
export const PAGES: Record<string, Journey> = {
  Popup: async (hands) => {
    await hands.openPopup('/frames.html');
    await waitFor(hands, 'form');
    for (const name of ['readThisPage', 'listen', 'findSize', 'profile']) {
      await tabTo(hands, text(name));
    }
    await tabTo(hands, text('font'));
    await hands.press('Enter');
    await waitFor(hands, 'details.folded[open]');
    await hands.press('Space');
    await waitForNone(hands, 'details.folded[open]');
    await tabTo(hands, text('theme'));
    await expectValue(hands, 'ArrowDown', 'light');
    await waitFor(hands, '.clarion[data-theme=light]');
    await tabTo(hands, text('readThisPage'), 'Shift+Tab');
    await hands.press('Enter');
    await expect.poll(() => words(hands, '.status')).not.toMatch(/^$|…$/);
    await expectFocus(hands, text('readThisPage'));
  },

  'Find my size': async (hands) => {
    await hands.openPage('/find-size.html');
    await expectFocus(hands, text('findProgress', '1').slice(0, 6));
    await tabTo(hands, text('smallerText'));
    await hands.press('Enter');
    await tabTo(hands, text('textSize'));
    const size = Number(await hands.see(valueOfFocus));
    await expectValue(hands, 'ArrowLeft', `${size - 1}`);
    await expectValue(hands, 'ArrowRight', `${size}`);
    await hands.press('Enter');
    await expectFocus(hands, text('findProgress', '2').slice(0, 6));
    await hands.press('Tab', 'Space');
    await waitFor(hands, 'input:checked');
    await hands.press('ArrowDown');
    await expectFocus(hands, (await words(hands, '.card:nth-of-type(2) .card-name')).trim());
    await hands.press('Enter');
    await expectFocus(hands, text('findProgress', '3').slice(0, 6));
    await tabTo(hands, text('findBack'));
    await hands.press('Space');
    await expectFocus(hands, text('findProgress', '2').slice(0, 6));
    await waitFor(hands, 'input:checked');
    await tabTo(hands, text('findSkip'));
    await hands.press('Enter');
    await expectFocus(hands, text('findProgress', '3').slice(0, 6));
    await hands.press('Escape');
    await expectFocus(hands, text('findProgress', '3').slice(0, 6));
    for (let step = 3; (await words(hands, 'h2')).startsWith('Step'); step++) {
      await expectFocus(hands, text('findProgress', `${step}`).slice(0, 6));
      await tabTo(hands, text('findNext'));
      await hands.press('Enter');
      await waitForNone(hands, `[data-step="${step}"]`);
    }
    await tabTo(hands, text('findName'));
    await hands.press('Enter');
    await tabTo(hands, text('undo'));
    await hands.press('Enter');
    await tabTo(hands, text('findLeave'));
    await hands.press('Enter');
    await expectFocus(hands, text('findLeft'));
  },

  'Save as audio': async (hands) => {
    await hands.openReader('/keys.html');
    await expectFocus(hands, 'Keys');
    await hands.press('k');
    await waitFor(hands, '.player');
    await tabTo(hands, text('moreSpeech'));
    await hands.press('Enter');
    await tabTo(hands, text('saveAudio'));
    await hands.press('Enter');
    await hands.followTab();
    await waitFor(hands, 'progress');
    await tabTo(hands, text('saveAudioCancel'));
    await hands.press('Space');
    await expectFocus(hands, text('saveAudioAgain'));
    await hands.press('Enter');
    await waitFor(hands, 'progress');
    await expectFocus(hands, text('saveAudioCancel'));
    await hands.press('Enter');
    await expectFocus(hands, text('saveAudioAgain'));
  },
};
