import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { cssVariables } from '../../utils/preferences/css-variables';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { InstalledFont } from './installed-font';

interface Props {
  preferences: Preferences;
  /** The list is folded up behind the name of the chosen font: for the popup, which is small. */
  folded?: boolean | undefined;
  onChange: (patch: Partial<Preferences>) => void;
  /** Says something to screen readers. */
  onSay: (message: string) => void;
}

/** The fonts as native radio buttons, each in its own face: a menu could not show them. */
export function FontField({ folded = false, ...list }: Props) {
  if (!folded) return <FontList {...list} />;
  const { preferences } = list;
  const { names, label } = SCHEMA.font;
  return (
    <details class="folded">
      <summary>
        <span class="name">{t(label)}</span>{' '}
        <span style={{ fontFamily: cssVariables(preferences)['--text-font'] }}>
          {t(names[preferences.font])}
        </span>
      </summary>
      <FontList {...list} />
    </details>
  );
}

function FontList({ preferences, onChange, onSay }: Omit<Props, 'folded'>) {
  const name = useId();
  const { options, names, label } = SCHEMA.font;
  return (
    <fieldset class="fonts">
      <legend class="name">{t(label)}</legend>
      <div class="faces">
        {options.map((font) => (
          <label
            key={font}
            class="face"
            style={{ fontFamily: cssVariables({ ...preferences, font })['--text-font'] }}
          >
            <input
              type="radio"
              name={name}
              value={font}
              checked={preferences.font === font}
              onChange={() => onChange({ font })}
            />
            <span class="look">
              <span>{t(names[font])}</span>
              <span class="sample" aria-hidden="true">
                {t('fontSample')}
              </span>
            </span>
          </label>
        ))}
      </div>
      {preferences.font === 'installed' && (
        <InstalledFont
          value={preferences.installedFont}
          onChange={(installedFont) => onChange({ installedFont })}
          onSay={onSay}
        />
      )}
    </fieldset>
  );
}
