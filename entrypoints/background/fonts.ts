import { browser } from 'wxt/browser';
import { scriptOf } from '../../utils/fonts/families';

/**
 * The bytes of a shipped font in base64, for the reader in a tab; null where they cannot be had. The
 * font's script says them as its last value; see modules/fonts.ts for why it is a script.
 */
export async function readFont(file: string, tabId: number | undefined): Promise<string | null> {
  if (tabId === undefined) return null;
  const results = await browser.scripting.executeScript({
    target: { tabId },
    files: [scriptOf(file)],
    injectImmediately: true,
  });
  const value: unknown = results[0]?.result;
  return typeof value === 'string' ? value : null;
}
