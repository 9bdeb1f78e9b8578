import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/settings/fonts.css';
import '../../components/settings/settings.css';
import '../../components/find-size/find-size.css';
import { FindSize } from '../../components/find-size/find-size';
import { t, uiDirection, uiLanguage } from '../../utils/i18n';
import { readLibrary } from '../../utils/preferences/store';
import { speakerEngine } from '../../utils/speech/speaker';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
document.title = t('findSizeTitle');
render(
  <FindSize
    initial={await readLibrary()}
    createEngine={(listener) => speakerEngine(listener)}
    onClose={() => void closeTab()}
  />,
  document.body,
);

/** A page may not close a tab that it did not open; the extension may. */
async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
