import { useEffect, useId, useState } from 'preact/hooks';
import { readColour } from '../../utils/colour/read';
import { t } from '../../utils/i18n';

interface Props {
  label: string;
  /** `#rrggbb`, or empty. */
  value: string;
  onChange: (value: string) => void;
  /** Says something to screen readers. */
  onSay: (message: string) => void;
}

/**
 * A colour as text, for those who know its code or name and for whom a picker is no help. It is taken
 * on Enter or on leaving, as half a name may be the name of another colour.
 */
export function ColourEntry({ label, value, onChange, onSay }: Props) {
  const id = useId();
  // Kept while it is written: the reader draws itself anew at each spoken word.
  const [typed, setTyped] = useState<string | null>(null);
  const [unknown, setUnknown] = useState(false);

  function take(text: string): void {
    const colour = text.trim() === '' ? '' : readColour(text);
    setUnknown(colour === null);
    if (colour === null) {
      onSay(t('colourUnknown'));
      return;
    }
    setTyped(null);
    onChange(colour);
  }

  // Another colour came from elsewhere, as from the picker.
  useEffect(() => {
    setTyped(null);
    setUnknown(false);
  }, [value]);

  return (
    <>
      <input
        class="field"
        type="text"
        spellcheck={false}
        autocomplete="off"
        placeholder={t('colourOfTheme')}
        aria-label={t('colourEntry', label)}
        aria-invalid={unknown}
        aria-describedby={unknown ? id : undefined}
        value={typed ?? value}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {unknown && (
        <p class="problem" id={id}>
          {t('colourUnknown')}
        </p>
      )}
    </>
  );
}
