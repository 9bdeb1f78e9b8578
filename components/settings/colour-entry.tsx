import { useId, useState } from 'preact/hooks';
import { readColour } from '../../utils/colour/read';
import { t } from '../../utils/i18n';

interface Props {
  label: string;
  /** `#rrggbb`, or empty. */
  value: string;
  onChange: (value: string) => void;
}

/**
 * A colour as text, for those who know its code or name and for whom a picker is no help. It is taken
 * on Enter or on leaving, as half a name may be the name of another colour.
 */
export function ColourEntry({ label, value, onChange }: Props) {
  const id = useId();
  const [unknown, setUnknown] = useState<string | null>(null);

  function take(text: string): void {
    const colour = text.trim() === '' ? '' : readColour(text);
    setUnknown(colour === null ? text : null);
    if (colour !== null) onChange(colour);
  }

  return (
    <>
      <input
        class="field"
        type="text"
        spellcheck={false}
        autocomplete="off"
        placeholder={t('colourOfTheme')}
        aria-label={t('colourEntry', label)}
        aria-invalid={unknown !== null}
        aria-describedby={unknown === null ? undefined : id}
        value={unknown ?? value}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {unknown !== null && (
        <p class="mistake" id={id} role="alert">
          {t('colourUnknown')}
        </p>
      )}
    </>
  );
}
