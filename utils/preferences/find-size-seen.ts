import { browser } from 'wxt/browser';
import { own } from '../parse';

/** Beside the library: it says what this device has offered, not how a person reads. */
const SEEN = 'find-size-seen';

/** Whether somebody has finished or left the path to their size; it is offered less loudly then. */
export async function readFindSizeSeen(): Promise<boolean> {
  try {
    return own(await browser.storage.local.get(SEEN), SEEN) === true;
  } catch {
    // An offer too many is the smaller evil.
    return false;
  }
}

export function noteFindSizeSeen(): void {
  // Where storage refuses, the offer stays where it is.
  browser.storage.local.set({ [SEEN]: true }).catch(() => {});
}
