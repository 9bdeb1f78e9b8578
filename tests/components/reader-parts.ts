import { Panel } from '../../components/reader/panel';
import { providePart } from '../../components/reader/parts';
import { createPlaceKeeper } from '../../components/reader/place-keeper';
import { scrollVerticalText } from '../../components/reader/scroll-vertical-text';
import { ShortcutHelp } from '../../components/reader/shortcut-help';
import { PANEL_STYLE } from '../../components/reader/styles/panel-styles';
import style from '../../components/reader/styles/vertical.css?inline';
import { explain, Player } from '../../components/speech/player';
import { startReading } from '../../components/speech/reading';
import { speakerEngine } from '../../utils/speech/speaker';

/** What the scripts beside the reader bring; here they have come already. */
providePart('listening', { createPlaceKeeper, explain, Player, speakerEngine, startReading });
providePart('panel', { Panel, ShortcutHelp, style: PANEL_STYLE });
providePart('vertical', { scrollVerticalText, style });
