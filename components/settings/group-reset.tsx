import { RotateCcw, Undo2 } from 'lucide';
import { t } from '../../utils/i18n';
import type { Place } from '../../utils/preferences/profiles';
import type { Group } from '../../utils/preferences/row';
import { PREFERENCE_KEYS, type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { useUndo } from '../controls/use-undo';
import { GROUP_NAMES } from './group-names';

/** What resetting needs to know; where it is left out, nothing can be reset. */
export interface Reset {
  /** What is reset, and what that leads back to. */
  place: Place;
  onAnnounce: (message: string) => void;
}

interface Props extends Reset {
  group: Group;
  preferences: Preferences;
  onChange: (patch: Partial<Preferences>) => void;
}

/**
 * Brings a group back to how the profile came, and the next press brings back what was there. One
 * button for both ways: the focus stays, and undoing is where the eye and the magnifier already are.
 */
export function GroupReset({ group, preferences, place, onChange, onAnnounce }: Props) {
  const now = groupOf(preferences, group);
  const came = groupOf(place.original, group);
  const undo = useUndo(JSON.stringify(now));
  const name = t(GROUP_NAMES[group]);

  function press(): void {
    if (undo.back) {
      undo.back();
      onAnnounce(t('resetUndone', name));
    } else if (JSON.stringify(now) === JSON.stringify(came)) {
      onAnnounce(t('resetNothing', name));
    } else {
      onChange(came);
      undo.offer(JSON.stringify(came), () => onChange(now));
      onAnnounce(t('resetDone', name));
    }
  }

  return (
    <Button
      icon={undo.back ? Undo2 : RotateCcw}
      label={t(undo.back ? 'resetGroupUndo' : 'resetGroup', name)}
      onPress={press}
    />
  );
}

function groupOf(preferences: Preferences, group: Group): Partial<Preferences> {
  const keys = PREFERENCE_KEYS.filter((key) => SCHEMA[key].group === group);
  return Object.fromEntries(keys.map((key) => [key, preferences[key]]));
}
