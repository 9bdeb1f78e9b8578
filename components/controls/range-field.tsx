import { Minus, Plus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { count, isPlural, t } from '../../utils/i18n';
import { nudge } from '../../utils/preferences/nudge';
import type { RangeRow, Row } from '../../utils/preferences/row';
import { Button } from './button';

interface Props {
  row: RangeRow & Row;
  value: number;
  onChange: (value: number) => void;
  /** Without the slider: − value + on one line, for bars. */
  compact?: boolean;
}

/**
 * A number of the schema: its name and value, a native slider, and − and + beside it (WCAG 2.5.7). The
 * value is a live region only while − or + has the focus: a slider tells its value itself, and choosing
 * a profile, which changes many values at once, would otherwise have all of them read out.
 */
export function RangeField({ row, value, onChange, compact = false }: Props) {
  const id = useId();
  const [stepping, setStepping] = useState(false);
  const label = t(row.label);
  const shown = displayValue(row, value);
  const move = (direction: 1 | -1) => () => onChange(nudge(row, value, direction));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset per slider would be read out at each
    <div
      class={compact ? 'range compact' : 'range'}
      role="group"
      aria-labelledby={`${id}-label`}
      onFocusIn={({ target }) => setStepping((target as Element).localName === 'button')}
      onFocusOut={() => setStepping(false)}
    >
      <label class="name" id={`${id}-label`} for={compact ? undefined : id}>
        {label}
      </label>
      <Button look="bare" icon={Minus} label={t('less', label)} onPress={move(-1)} />
      {!compact && (
        <input
          id={id}
          type="range"
          min={row.min}
          max={row.max}
          step={row.step}
          value={value}
          aria-valuetext={shown}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
      )}
      <output class="value" for={compact ? undefined : id} aria-live={stepping ? 'polite' : 'off'}>
        {shown}
      </output>
      <Button look="bare" icon={Plus} label={t('more', label)} onPress={move(1)} />
    </div>
  );
}

/** A value as people say it: "20 px", "1.6 lines". */
export function displayValue(row: RangeRow, value: number): string {
  if (isPlural(row.display)) return count(row.display, value);
  return t(row.display, value);
}
