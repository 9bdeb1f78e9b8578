import type { ComponentType } from 'preact';
import { t } from '../../utils/i18n';
import type { Value } from '../../utils/preferences/row';
import { type PreferenceKey, type Preferences, SCHEMA } from '../../utils/preferences/schema';
import type { Voice } from '../../utils/speech/engine';
import { ChoiceField } from '../controls/choice-field';
import { RangeField } from '../controls/range-field';
import { ToggleField } from '../controls/toggle-field';
import { ColourField } from './colour-field';
import { FontField } from './font-field';
import { PronunciationsField } from './pronunciations-field';
import type { ShortcutsFieldProps } from './shortcuts-field';
import { VoiceField } from './voice-field';

export interface FieldProps {
  name: PreferenceKey;
  preferences: Preferences;
  /** Long lists are folded up. */
  compact?: boolean | undefined;
  /** Null until the browser has told them. */
  voices: readonly Voice[] | null;
  /** Language of the text beside the form; absent where there is none. */
  lang?: string | undefined;
  /** Draws the keys of shortcuts: only on the page of all preferences, as the list is long. */
  shortcuts?: ComponentType<ShortcutsFieldProps> | undefined;
  onChange: (patch: Partial<Preferences>) => void;
  /** Says something to screen readers. */
  onSay: (message: string) => void;
}

/** One row of the schema as a labelled control. */
export function PreferenceField(props: FieldProps) {
  const { name, preferences, compact, onChange, onSay } = props;
  // Each font shows its own face, and the name of an installed one is typed below its option.
  if (name === 'font') return <FontField {...{ preferences, onChange, onSay }} folded={compact} />;
  if (name === 'installedFont') return null;
  const row = SCHEMA[name];
  const value = preferences[name];
  const change = (next: Value) => onChange({ [name]: next });
  switch (row.kind) {
    case 'range':
      return <RangeField row={row} value={Number(value)} onChange={change} />;
    case 'choice':
      return <ChoiceField row={row} value={String(value)} onChange={change} />;
    case 'toggle':
      return <ToggleField row={row} value={value === true} onChange={change} />;
    case 'colour':
      return (
        <ColourField
          row={row}
          value={String(value)}
          preferences={preferences}
          onChange={change}
          onSay={onSay}
        />
      );
    case 'voices':
      return <VoiceField label={t(row.label)} {...props} />;
    case 'shortcuts': {
      const { shortcuts: Field } = props;
      const choices = preferences.shortcuts;
      return Field ? (
        <Field label={t(row.label)} choices={choices} onChange={change} onSay={onSay} />
      ) : null;
    }
    case 'pronunciations':
      return <PronunciationsField row={row} value={String(value)} onChange={change} />;
  }
}
