import { cssString } from '../fonts/names';
import { type Preferences, ROWS } from './schema';

/** The custom properties that carry preferences into CSS: the only way they get there. */
export function cssVariables(preferences: Preferences): Record<`--${string}`, string> {
  const variables: Record<`--${string}`, string> = {};
  for (const [key, row] of ROWS) {
    const value = preferences[key];
    if (row.kind === 'range' && row.css) variables[row.css.property] = `${value}${row.css.unit}`;
    if (row.kind === 'choice' && row.css) {
      variables[row.css.property] = row.css.values[String(value)] ?? '';
    }
    if (row.kind === 'colour' && value) variables[row.css.property] = String(value);
    if (row.kind === 'toggle' && row.css && value) variables[row.css.property] = row.css.on;
  }
  const { font, installedFont } = preferences;
  if (font === 'installed' && installedFont !== '') {
    // What stands in for it where the device has no such font follows it already.
    variables['--text-font'] = `${cssString(installedFont)}, ${variables['--text-font']}`;
  }
  return variables;
}
