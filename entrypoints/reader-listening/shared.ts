/** What the panel takes from this part: see the reader's own list. */

import * as rangeField from '../../components/controls/range-field';
import { shareModules } from '../../components/reader/parts';
import * as port from '../../utils/speech/port';
import * as speaker from '../../utils/speech/speaker';
import * as voiceNames from '../../utils/speech/voice-names';
import * as voices from '../../utils/speech/voices';

shareModules({
  port,
  rangeField,
  speaker,
  voiceNames,
  voices,
});
