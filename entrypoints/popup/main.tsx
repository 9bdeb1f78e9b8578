import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/settings/settings.css';
import '../../components/settings/fonts.css';
import './popup.css';
import { Popup } from '../../components/popup/popup';
import { uiDirection, uiLanguage } from '../../utils/i18n';
import { readPreferences } from '../../utils/preferences/store';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
render(<Popup initial={await readPreferences()} />, document.body);
