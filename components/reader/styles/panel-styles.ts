import settings from '../../settings/settings.css?inline';
import help from './help.css?inline';
import panel from './panel.css?inline';

/** The style of the panel of preferences and of the help, which come with them. */
export const PANEL_STYLE = [settings, panel, help].join('\n');
