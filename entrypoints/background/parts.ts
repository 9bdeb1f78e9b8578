import { browser } from 'wxt/browser';
import type { PartName } from '../../utils/parts';

/** Puts a part of the reader beside it in its tab. */
export async function bringPart(name: PartName, tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  await browser.scripting.executeScript({
    target: { tabId },
    files: [`/reader-${name}.js`],
    injectImmediately: true,
  });
  return true;
}
