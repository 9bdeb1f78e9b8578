import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { activeTabId } from './active-tab';

const LIKELY_SCRIPT = '/likely.js';
/** Below this an article is less likely than not. */
const EVEN = 0.5;

/** Whether the page below the popup hardly looks like an article; false while nobody knows. */
export function useUnlikely(): boolean {
  const [unlikely, setUnlikely] = useState(false);
  useEffect(() => {
    askPage().then(
      (probability) => setUnlikely(probability !== null && probability < EVEN),
      // A page closed to scripts: pressing the button tells why, this note would only guess.
      () => {},
    );
  }, []);
  return unlikely;
}

async function askPage(): Promise<number | null> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: await activeTabId() },
    files: [LIKELY_SCRIPT],
  });
  const probability: unknown = answer?.result;
  return typeof probability === 'number' && probability >= 0 && probability <= 1
    ? probability
    : null;
}
