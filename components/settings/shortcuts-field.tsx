import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { type ShortcutChoices, withKey } from '../../utils/shortcuts/choices';
import { SHORTCUT_ROWS, type Shortcut } from '../../utils/shortcuts/table';
import { ShortcutField, takenFrom } from './shortcut-field';

export interface ShortcutsFieldProps {
  label: string;
  choices: ShortcutChoices;
  onChange: (choices: ShortcutChoices) => void;
  /** Tells screen readers whose key another one has now. */
  onSay: (message: string) => void;
}

/** Every single-key shortcut with a field for its key. */
export function ShortcutsField({ label, choices, onChange, onSay }: ShortcutsFieldProps) {
  const note = useId();

  function change(shortcut: Shortcut, key: string): void {
    const next = withKey(choices, shortcut, key);
    onChange(next);
    const lost = SHORTCUT_ROWS.map(([name]) => takenFrom(next, name)).filter(
      (taken, index) => taken && taken !== takenFrom(choices, SHORTCUT_ROWS[index]![0]),
    );
    if (lost.length > 0) onSay(lost.join(' '));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the group of preferences around it is the fieldset
    <div class="shortcuts" role="group" aria-label={label} aria-describedby={note}>
      <p class="note" id={note}>
        {t('shortcutsNote')}
      </p>
      {SHORTCUT_ROWS.map(([shortcut]) => (
        <ShortcutField
          key={shortcut}
          shortcut={shortcut}
          choices={choices}
          onKey={(key) => change(shortcut, key)}
        />
      ))}
    </div>
  );
}
