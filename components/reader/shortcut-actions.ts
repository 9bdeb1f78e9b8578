import { t } from '../../utils/i18n';
import { nudge } from '../../utils/preferences/nudge';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import type { Shortcut } from '../../utils/shortcuts/table';
import type { Unit } from '../../utils/speech/moves';
import type { Playback, PlaybackEvent } from '../../utils/speech/playback';
import { displayValue } from '../controls/range-field';

/** What shortcuts work with. */
export interface Reach {
  preferences: Preferences;
  playback: Playback;
  send: (event: PlaybackEvent) => void;
  onChange: (patch: Partial<Preferences>) => void;
  /** Tells screen readers what a key changed: no control with a value of its own has the focus. */
  onSay: (message: string) => void;
  onPanel: () => void;
  onHelp: () => void;
}

/** What each shortcut does. */
export function shortcutActions(reach: Reach): Record<Shortcut, () => void> {
  const { preferences, playback, send, onChange, onSay } = reach;
  const speaking = playback.status === 'speaking';
  const skip = (by: 1 | -1, unit: Unit) => () => send({ type: 'skip', by, unit });
  const step = (key: 'textSize' | 'rate', direction: 1 | -1) => () => {
    const row = SCHEMA[key];
    const value = nudge(row, preferences[key], direction);
    onChange({ [key]: value });
    // While listening, the speed is told by the player: its value is an `output`.
    if (key !== 'rate' || playback.status === 'idle')
      onSay(told(t(row.label), displayValue(row, value)));
  };
  return {
    play: () => send({ type: speaking ? 'pause' : 'play' }),
    stop: () => send({ type: 'stop' }),
    previousSentence: skip(-1, 'sentence'),
    nextSentence: skip(1, 'sentence'),
    previousParagraph: skip(-1, 'paragraph'),
    nextParagraph: skip(1, 'paragraph'),
    previousHeading: skip(-1, 'heading'),
    nextHeading: skip(1, 'heading'),
    slower: step('rate', -1),
    faster: step('rate', 1),
    smallerText: step('textSize', -1),
    largerText: step('textSize', 1),
    nextTheme() {
      const { label, options, names } = SCHEMA.theme;
      const theme = options[(options.indexOf(preferences.theme) + 1) % options.length]!;
      onChange({ theme });
      onSay(told(t(label), t(names[theme])));
    },
    preferences: reach.onPanel,
    help: reach.onHelp,
  };
}

/** "Theme: Dark" */
function told(name: string, value: string): string {
  return t('findValue', name, value);
}
