import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Panel } from '../components/reader/panel';
import { providePart } from '../components/reader/parts';
import { ShortcutHelp } from '../components/reader/shortcut-help';
import { PANEL_STYLE } from '../components/reader/styles/panel-styles';

/** Preferences and keys, for a reader that is open: put beside it when they are wanted first. */
export default defineUnlistedScript(() =>
  providePart('panel', { Panel, ShortcutHelp, style: PANEL_STYLE }),
);
