import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, ask } from '../../utils/messages';
import { sweepPlaces } from '../../utils/places/store';
import { mirrorLibrary } from '../../utils/preferences/store';
import { startSpeaker } from '../speaker/start';
import { openSaveAudio, tellScript } from './audio-scripts';
import { watchAutomaticSites } from './automatic';
import { readFont } from './fonts';
import { addMenu, intentOfMenu } from './menu';
import { openReader, showObstacle, tellObstacle } from './open-reader';
import { bringPart } from './parts';
import { prepareSpeaker } from './prepare-speaker';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void addMenu());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const intent = intentOfMenu(menuItemId);
    if (intent && tab?.id !== undefined) void openReader(tab.id, intent, 'elsewhere');
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    // Without an open reader there is nothing to switch and nobody to answer.
    if (command === 'next-profile') ask('nextProfile', {}, tab.id).catch(() => {});
    else void openReader(tab.id, 'toggle', 'elsewhere');
  });
  answer('open', ({ tabId, intent }) => openReader(tabId, intent, 'popup'));
  answer('obstacle', async ({ tabId }) => tellObstacle(tabId));
  answer('lost', async (_request, tabId) => {
    if (tabId !== undefined) await showObstacle(tabId, 'pushedAside');
    return true;
  });
  answer('prepareSpeaker', prepareSpeaker);
  answer('openOptions', () => browser.runtime.openOptionsPage().then(() => true));
  answer('openFindSize', () =>
    browser.tabs.create({ url: browser.runtime.getURL('/find-size.html') }).then(() => true),
  );
  answer('saveAudio', ({ script }) => openSaveAudio(script));
  answer('audioScript', async ({ key }) => tellScript(key));
  answer('part', ({ part }, tabId) => bringPart(part, tabId));
  answer('font', ({ file }, tabId) => readFont(file, tabId));
  watchAutomaticSites();
  mirrorLibrary();
  sweepPlaces();
  // Firefox has no offscreen documents; its background page can speak, and rests by itself.
  if (import.meta.env.FIREFOX) startSpeaker(() => {});
});
