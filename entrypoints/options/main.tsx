import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/settings/fonts.css';
import '../../components/settings/settings.css';
import '../../components/options/options.css';
import { Options } from '../../components/options/options';
import { uiDirection, uiLanguage } from '../../utils/i18n';
import { readLibrary } from '../../utils/preferences/store';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = uiDirection();
render(<Options initial={await readLibrary()} />, document.body);
