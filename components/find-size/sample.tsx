import { t, uiLanguage } from '../../utils/i18n';
import { cssVariables } from '../../utils/preferences/css-variables';
import { derivedColours } from '../../utils/preferences/derived-colours';
import type { Preferences } from '../../utils/preferences/schema';
import { scriptOf } from '../../utils/script';

interface Props {
  preferences: Preferences;
  /** Beside a name that says the same: screen readers need not read the words once more. */
  hidden?: boolean;
}

/** A few plain words as the reader would set them, by the same custom properties. */
export function Sample({ preferences, hidden = false }: Props) {
  return (
    <span
      class="clarion sample"
      data-theme={preferences.theme}
      style={{ ...derivedColours(preferences), ...cssVariables(preferences) }}
      aria-hidden={hidden || undefined}
    >
      <span class="sample-text" data-script={scriptOf(uiLanguage())}>
        <span class="paragraph">{t('findSample')}</span>
        <span class="paragraph">{t('findSampleMore')}</span>
      </span>
    </span>
  );
}
