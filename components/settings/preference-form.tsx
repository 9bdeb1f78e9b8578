import { t } from '../../utils/i18n';
import {
  GROUPS,
  type Group,
  type PreferenceKey,
  type Preferences,
  ROWS,
  type Row,
} from '../../utils/preferences/schema';
import type { Voice } from '../../utils/speech/engine';
import { ChoiceField } from '../controls/choice-field';
import { RangeField } from '../controls/range-field';
import { FontField } from './font-field';
import { VoiceField } from './voice-field';

interface Props {
  preferences: Preferences;
  voices: readonly Voice[] | null;
  onChange: (patch: Partial<Preferences>) => void;
}

const GROUP_NAMES = {
  text: 'groupText',
  spacing: 'groupSpacing',
  colour: 'groupColour',
  speech: 'groupSpeech',
} as const satisfies Record<Group, string>;

/** Every preference of the schema as a labelled control, by group. */
export function PreferenceForm(props: Props) {
  return (
    <form class="preferences" onSubmit={(event) => event.preventDefault()}>
      {GROUPS.map((group) => (
        <fieldset key={group}>
          <legend>{t(GROUP_NAMES[group])}</legend>
          {ROWS.filter(([, row]) => row.group === group).map(([key, row]) => (
            <PreferenceField key={key} name={key} row={row} {...props} />
          ))}
        </fieldset>
      ))}
    </form>
  );
}

interface FieldProps extends Props {
  name: PreferenceKey;
  row: Row;
}

function PreferenceField({ name, row, preferences, voices, onChange }: FieldProps) {
  const value = preferences[name];
  const change = (next: string | number) => onChange({ [name]: next });
  // Each font shows its own face, and the name of an installed one is typed below its option.
  if (name === 'font') return <FontField preferences={preferences} onChange={onChange} />;
  if (name === 'installedFont') return null;
  switch (row.kind) {
    case 'range':
      return <RangeField row={row} value={Number(value)} onChange={change} />;
    case 'choice':
      return <ChoiceField row={row} value={String(value)} onChange={change} />;
    case 'voice':
      return (
        <VoiceField label={t(row.label)} value={String(value)} voices={voices} onChange={change} />
      );
    case 'text':
      return null;
  }
}
