import { CircleAlert, CircleCheck } from 'lucide';
import { lightnessContrast } from '../../utils/colour/apca';
import { contrast } from '../../utils/colour/colour';
import { t, uiLanguage } from '../../utils/i18n';
import { Icon } from '../controls/icon';
import type { Pair } from './use-drawn-pair';

/** WCAG 2.2 SC 1.4.3 and 1.4.6, for text that is not large. */
export const AA = 4.5;
const AAA = 7;

/** A contrast as people say it: the ratio, and the levels it reaches in words. */
export function contrastWords({ text, ground }: Pair): string {
  const ratio = contrast(text, ground);
  // Down, never up: 4.49 is not 4.5.
  const shown = number(Math.floor(ratio * 10) / 10, 1);
  if (ratio >= AAA) return t('contrastAAA', shown);
  return t(ratio >= AA ? 'contrastAA' : 'contrastLow', shown);
}

/** The contrast of a pair of colours, and beside it what another measure says. */
export function ContrastNote({ id, pair }: { id: string; pair: Pair }) {
  const passes = contrast(pair.text, pair.ground) >= AA;
  const lc = number(Math.round(lightnessContrast(pair.text, pair.ground)), 0);
  return (
    <p class="contrast" id={id}>
      <Icon node={passes ? CircleCheck : CircleAlert} />
      <span>{contrastWords(pair)}</span>
      <span class="note">{t('contrastApca', lc)}</span>
    </p>
  );
}

function number(value: number, digits: number): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(uiLanguage(), format).format(value);
}
