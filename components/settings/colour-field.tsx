import { Contrast, Undo2 } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import { contrast } from '../../utils/colour/colour';
import { nearestPassing } from '../../utils/colour/nearest';
import { t } from '../../utils/i18n';
import type { ColourRow, Row } from '../../utils/preferences/row';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { ColourEntry } from './colour-entry';
import { AA, ContrastNote, contrastWords } from './contrast-note';
import { useDrawnPair } from './use-drawn-pair';

interface Props {
  row: ColourRow & Row;
  value: string;
  /** All of them: the other half of the pair may be a person's own too. */
  preferences: Preferences;
  onChange: (value: string) => void;
  /** Says something to screen readers. */
  onSay: (message: string) => void;
}

/** How long a colour has to stay as it is before its contrast is announced: a drag has many steps. */
const CALM_MS = 800;

/**
 * A colour of the person's own: a native picker, a text field, and the contrast it makes. A low
 * contrast is told, and can be mended by one press, but is never refused: some people need it.
 */
export function ColourField({ row, value, preferences, onChange, onSay }: Props) {
  const id = useId();
  const label = t(row.label);
  const sample = useRef<HTMLSpanElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const touched = useRef(false);
  const pair = useDrawnPair(sample, preferences);
  const words = pair ? contrastWords(pair) : '';
  const [text, ground] = row.pair;
  const own = pair && (row.css.property === ground ? pair.ground : pair.text);
  const other = pair && (row.css.property === ground ? pair.text : pair.ground);

  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(() => {
      touched.current = false;
      onSay(t('announceContrast', label, words));
    }, CALM_MS);
    return () => clearTimeout(timer);
  }, [value, words]);

  function change(colour: string): void {
    touched.current = true;
    onChange(colour);
  }

  /** For buttons that are gone once they were pressed: the focus must not go with them. */
  function changeFrom(colour: string): void {
    change(colour);
    picker.current!.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset per colour would be read out at each
    <div class="colour" role="group" aria-labelledby={`${id}-label`}>
      <label class="name" id={`${id}-label`} for={id}>
        {label}
      </label>
      <div class="colour-line">
        <input
          id={id}
          ref={picker}
          type="color"
          value={value || (own ?? undefined)}
          aria-describedby={pair ? `${id}-contrast` : undefined}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <ColourEntry label={label} value={value} onChange={change} onSay={onSay} />
        <span class="sample-ground" aria-hidden="true">
          <span
            class="colour-sample"
            ref={sample}
            style={{ color: `var(${text})`, backgroundColor: `var(${ground})` }}
          >
            {t('colourSample')}
          </span>
        </span>
      </div>
      {pair && <ContrastNote id={`${id}-contrast`} pair={pair} />}
      {own && other && contrast(own, other) < AA && (
        <Button
          icon={Contrast}
          label={t('nearestColour')}
          onPress={() => changeFrom(nearestPassing(own, [other], AA))}
        />
      )}
      {value !== '' && (
        <Button icon={Undo2} label={t('colourOfTheme')} onPress={() => changeFrom('')} />
      )}
    </div>
  );
}
