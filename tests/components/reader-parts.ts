import { Panel } from '../../components/reader/panel';
import { providePart } from '../../components/reader/parts';
import { createPlaceKeeper } from '../../components/reader/place-keeper';
import { ShortcutHelp } from '../../components/reader/shortcut-help';
import { explain, Player } from '../../components/speech/player';
import { startReading } from '../../components/speech/reading';
import { speakerEngine } from '../../utils/speech/speaker';

/** What the scripts beside the reader bring; here they have come already. */
providePart('listening', { createPlaceKeeper, explain, Player, speakerEngine, startReading });
providePart('panel', { Panel, ShortcutHelp });
