import { RotateCcw, X } from 'lucide';
import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { keyOf, type ShortcutChoices, winnerOver } from '../../utils/shortcuts/choices';
import { normalKey, shownKey } from '../../utils/shortcuts/keys';
import { SHORTCUTS, type Shortcut } from '../../utils/shortcuts/table';
import { Button } from '../controls/button';

interface Props {
  shortcut: Shortcut;
  choices: ShortcutChoices;
  onKey: (key: string) => void;
}

/**
 * The key of one shortcut in a native text field: what is typed there is the key, so that Tab and
 * Escape mean what they always do, and keys from a screen keyboard or a voice count, too.
 */
export function ShortcutField({ shortcut, choices, onKey }: Props) {
  const id = useId();
  const { key: original, label } = SHORTCUTS[shortcut];
  const name = t(label);
  const key = keyOf(choices, shortcut);
  const taken = takenFrom(choices, shortcut);

  function take(input: HTMLInputElement, typed: string): void {
    const next = typed === '' ? '' : normalKey([...typed].at(-1)!);
    // Drawn from what is stored, it would keep a text that is no key and so changes nothing there.
    input.value = shownKey(next ?? key);
    input.select();
    if (next !== null && next !== key) onKey(next);
  }

  return (
    <div class="shortcut">
      <label class="name" for={id}>
        {name}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={shownKey(key)}
        aria-describedby={taken ? `${id}-taken` : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onInput={({ currentTarget, data, isComposing }) => {
          if (!isComposing) take(currentTarget, data ?? currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget, data }) => take(currentTarget, data)}
      />
      {key === '' ? (
        <Button
          look="bare"
          icon={RotateCcw}
          label={t('keyBack', shownKey(original), name)}
          onPress={() => onKey(original)}
        />
      ) : (
        <Button look="bare" icon={X} label={t('keyOff', name)} onPress={() => onKey('')} />
      )}
      {taken && (
        <p class="problem" id={`${id}-taken`}>
          {taken}
        </p>
      )}
    </div>
  );
}

/** In words, that the key of a shortcut does something else; empty where it does not. */
export function takenFrom(choices: ShortcutChoices, shortcut: Shortcut): string {
  const winner = winnerOver(choices, shortcut);
  if (!winner) return '';
  const [other, name] = [winner, shortcut].map((one) => t(SHORTCUTS[one].label));
  return t('keyTaken', shownKey(keyOf(choices, shortcut)), other!, name!);
}
