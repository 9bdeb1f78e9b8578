import type { Frame, Page } from '@playwright/test';
import type { Chromium } from '../../drive/chromium';
import type { Popup } from '../../drive/chromium-popup';
import { until } from '../../drive/until';
import { type Hands, isAlone, storeOnly } from './hands';

/** Hands on a Chromium; the popup is the true one. */
export function chromiumHands(chromium: Chromium, origin: string): Hands {
  const { context, extensionId } = chromium;
  let tab: Page;
  /** What has the keys. */
  let view: Page | Frame | Popup;

  async function open(url: string): Promise<void> {
    await tab.goto(url);
    view = tab;
  }

  return {
    async begin(preferences) {
      const old = context.pages();
      tab = await context.newPage();
      await Promise.all(old.map((page) => page.close()));
      await open(`chrome-extension://${extensionId}/save-audio.html`);
      await tab.evaluate(storeOnly, preferences ?? null);
    },
    openPage: (path) => open(`chrome-extension://${extensionId}${path}`),
    async openReader(path) {
      await open(origin + path);
      await chromium.clickAction(tab);
      const popup = await chromium.popup();
      await popup.waitFor(`document.querySelector('#read')`);
      await popup.click('#read');
      view = await chromium.reader(tab);
    },
    async openPopup(path) {
      await open(origin + path);
      await chromium.clickAction(tab);
      const popup = await chromium.popup();
      await popup.waitFor(`document.querySelector('form')`);
      view = popup;
    },
    async followTab() {
      tab = await until('a tab opens', () => context.pages().find((page) => page !== tab));
      await tab.waitForLoadState();
      view = tab;
    },
    async press(...keys) {
      for (const key of keys) await (isPopup(view) ? view.press(key) : tab.keyboard.press(key));
    },
    see<A extends unknown[], R>(fn: (...args: A) => R, ...args: A) {
      const expression = `(${fn})(...${JSON.stringify(args)})`;
      return isPopup(view)
        ? view.eval<Awaited<R>>(expression)
        : view.evaluate<Awaited<R>, null>(expression, null);
    },
    // A tab on its way to another page cannot be asked.
    isPageAlone: () => tab.evaluate(isAlone).catch(() => false),
  };
}

function isPopup(view: Page | Frame | Popup): view is Popup {
  return 'waitForClose' in view;
}
