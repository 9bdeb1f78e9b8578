import { browser } from 'wxt/browser';
import { hostOf } from '../../utils/preferences/profiles';

/**
 * The tab the popup belongs to.
 * @throws when the window has none, as when the popup was opened as a page of its own.
 */
export async function activeTabId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('no active tab');
  return tab.id;
}

/** The site in front of the person, whose address `activeTab` tells; empty where there is none. */
export async function activeHost(): Promise<string> {
  const tabs = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return hostOf(tabs[0]?.url ?? '');
}
