import { count, t } from '../../utils/i18n';
import type { ToldKey } from '../../utils/preferences/find-size';
import type { Row } from '../../utils/preferences/row';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { displayValue } from '../controls/range-field';

/** A preference and its value in words: "Line height: 1.8 lines". */
export function tell(key: ToldKey, preferences: Preferences): string {
  return t('findValue', t(SCHEMA[key].label), tellValue(key, preferences));
}

function tellValue(key: ToldKey, preferences: Preferences): string {
  const row: Row = SCHEMA[key];
  const value = preferences[key];
  if (row.kind === 'range') return displayValue(row, Number(value));
  if (row.kind === 'choice') return t(row.names[String(value)]!);
  return t(value ? 'findOn' : 'findOff');
}

/** The size as it is said, "32 px" read out as "32 pixels". */
export function spokenSize(size: number): string {
  return count('findPixels', size);
}
