import { t, uiLanguage } from '../../utils/i18n';
import { isBuiltIn } from '../../utils/speech/built-in/id';
import type { Voice } from '../../utils/speech/engine';
import { languagesOf } from '../../utils/speech/voices';
import { languageName } from './voice-labels';

/** Which languages the built-in voice speaks; nothing while it is not among the voices. */
export function BuiltInLanguages({ voices }: { voices: readonly Voice[] }) {
  const languages = languagesOf(voices.filter(isBuiltIn), [], languageName);
  if (languages.length === 0) return null;
  return (
    <details class="folded">
      <summary>
        <span class="name">{t('builtInLanguages')}</span>
      </summary>
      <p class="note">{new Intl.ListFormat(uiLanguage()).format(languages.map(languageName))}</p>
    </details>
  );
}
