import { Minus, Plus } from 'lucide';
import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { nextSize, SIZES } from '../../utils/preferences/find-size';
import { SCHEMA } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { displayValue } from '../controls/range-field';
import { spokenSize } from './values';

interface Props {
  size: number;
  onChange: (size: number) => void;
  onSay: (message: string) => void;
}

/**
 * One sample at a time, made smaller and larger by two buttons or a native slider: a list of all
 * sizes would be ten screens long, and its end out of reach.
 */
export function SizeField({ size, onChange, onSay }: Props) {
  const id = useId();
  const move = (direction: 1 | -1) => () => {
    const next = nextSize(size, direction);
    onChange(next);
    onSay(spokenSize(next));
  };
  return (
    <div class="size">
      <label class="name" for={id}>
        {t('textSize')}
      </label>
      <span class="value" aria-hidden="true">
        {displayValue(SCHEMA.textSize, size)}
      </span>
      <div class="steps">
        <Button icon={Minus} label={t('smallerText')} onPress={move(-1)} />
        <Button icon={Plus} label={t('largerText')} onPress={move(1)} />
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={SIZES.length - 1}
        step={1}
        value={SIZES.indexOf(size)}
        aria-valuetext={spokenSize(size)}
        onInput={(event) => onChange(SIZES[event.currentTarget.valueAsNumber]!)}
      />
    </div>
  );
}
