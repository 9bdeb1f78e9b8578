import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/settings/settings.css';
import '../../components/settings/fonts.css';
import './popup.css';
import { browser } from 'wxt/browser';
import { activeHost } from '../../components/popup/active-tab';
import { Popup } from '../../components/popup/popup';
import { uiDirection, uiLanguage } from '../../utils/i18n';
import { readFindSizeSeen } from '../../utils/preferences/find-size-seen';
import { readLibrary } from '../../utils/preferences/store';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
// As on a phone, or opened there by a person.
if (await browser.tabs.getCurrent()) document.body.className = 'tab';
render(
  <Popup
    initial={await readLibrary()}
    host={await activeHost()}
    findSizeSeen={await readFindSizeSeen()}
  />,
  document.body,
);
