import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { launchFirefox } from '../firefox';
import { chromiumArgs, findChromium } from '../programs';
import { costOfDialog } from './in-page';

/** A browser without the reader, to tell what a page does to its tab by itself. */
export interface Alone {
  /**
   * How long an empty modal dialog takes to be shown over a page, as every reader must show one; null
   * where the page ends its tab.
   */
  dialog(address: string): Promise<number | null>;
  close(): Promise<void>;
}

const SETTLE_MS = 500;

export async function aloneInChromium(): Promise<Alone> {
  const executablePath = findChromium() ?? '';
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  return {
    async dialog(address) {
      const page = await browser.newPage();
      try {
        await page.goto(address, { timeout: 60_000 }).catch(() => {});
        await sleep(SETTLE_MS);
        return await page.evaluate(costOfDialog).catch(() => null);
      } finally {
        await page.close().catch(() => {});
      }
    },
    close: () => browser.close(),
  };
}

export async function aloneInFirefox(): Promise<Alone> {
  const firefox = await launchFirefox({ headless: true });
  return {
    async dialog(address) {
      await firefox.goto(address);
      await sleep(SETTLE_MS);
      return firefox.content(costOfDialog).catch(() => null);
    },
    close: () => firefox.close(),
  };
}
