import { Check, WandSparkles } from 'lucide';
import { t } from '../../utils/i18n';
import type { Value } from '../../utils/preferences/row';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { closing, type Gap, spacingGaps } from '../../utils/preferences/standards';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { displayValue } from '../controls/range-field';

interface Props {
  preferences: Preferences;
  onChange: (patch: Partial<Preferences>) => void;
}

const CRITERIA = [
  ['1.4.12', 'criterion1412'],
  ['1.4.8', 'criterion148'],
] as const;

/** What of WCAG's text spacing the preferences reach, by how much they miss it, and one press to reach it. */
export function SpacingCheck({ preferences, onChange }: Props) {
  const gaps = spacingGaps(preferences);
  return (
    <details class="check">
      <summary>{t('spacingCheck')}</summary>
      {CRITERIA.map(([criterion, name]) => {
        const missed = gaps.filter((gap) => gap.criterion === criterion);
        return (
          <div key={criterion} class="criterion">
            <p class="name">{t(name)}</p>
            {missed.length === 0 ? (
              <p class="met">
                <Icon node={Check} /> {t('criterionMet')}
              </p>
            ) : (
              <>
                <ul>
                  {missed.map((gap) => (
                    <li key={gap.key}>{tellGap(gap, preferences)}</li>
                  ))}
                </ul>
                <Button
                  icon={WandSparkles}
                  label={t('criterionMeet', criterion)}
                  onPress={() => onChange(closing(missed))}
                />
              </>
            )}
          </div>
        );
      })}
      <p class="note">{t('spacingCheckNote')}</p>
    </details>
  );
}

/** "Line height: 1.2 lines, 1.5 lines wanted" */
function tellGap({ key, wanted }: Gap, preferences: Preferences): string {
  return t('gap', t(SCHEMA[key].label), tell(key, preferences[key]), tell(key, wanted));
}

function tell(key: Gap['key'], value: Value): string {
  const row = SCHEMA[key];
  if (row.kind === 'range') return displayValue(row, Number(value));
  if (row.kind === 'choice') return t(Object(row.names)[String(value)]);
  return t(value === true ? 'on' : 'off');
}
