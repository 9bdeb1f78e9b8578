import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '../../components/reader/parts';
import { createPlaceKeeper } from '../../components/reader/place-keeper';
import { explain, Player } from '../../components/speech/player';
import { startReading } from '../../components/speech/reading';
import { speakerEngine } from '../../utils/speech/speaker';
import './shared';

/** All that knows of sentences, for a reader that is open: speech, and the place where somebody reads. */
export default defineUnlistedScript(() =>
  providePart('listening', { createPlaceKeeper, explain, Player, speakerEngine, startReading }),
);
