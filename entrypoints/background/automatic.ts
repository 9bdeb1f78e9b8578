import { browser } from 'wxt/browser';
import { automaticHosts, originsOf } from '../../utils/automatic-sites';
import { answer } from '../../utils/messages';
import { openReader } from './open-reader';

const ID = 'automatic';

/** Keeps the script that opens articles by itself on exactly the sites that a person chose for it. */
export function watchAutomaticSites(): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(register);
  onRemoved.addListener(register);
  // An update of the extension forgets what was registered.
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
  answer('openAutomatically', async (_request, tabId) => {
    if (tabId === undefined) return false;
    return (await openReader(tabId, 'read', 'page')).ok;
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: a permission for two patterns is told twice. */
function register(): void {
  turn = turn.then(registerNow, registerNow);
}

async function registerNow(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = automaticHosts(origins)
    .flatMap(originsOf)
    .filter((origin) => origins.includes(origin));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  const script = { id: ID, matches, js: ['automatic.js'], runAt: 'document_idle' as const };
  await browser.scripting.registerContentScripts([script]);
}
