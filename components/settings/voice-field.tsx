import { useId } from 'preact/hooks';
import { t, uiLanguage } from '../../utils/i18n';
import type { Voice } from '../../utils/speech/engine';
import { groupVoices } from '../../utils/speech/voices';

interface Props {
  label: string;
  /** The `id` of the chosen voice, or empty. */
  value: string;
  /** Null while the browser has not told them yet. */
  voices: readonly Voice[] | null;
  onChange: (value: string) => void;
}

/** The voices by language, each with where its text goes, on-device ones first. */
export function VoiceField({ label, value, voices, onChange }: Props) {
  const id = useId();
  const languages = new Intl.DisplayNames(uiLanguage(), { type: 'language', fallback: 'code' });
  const note = voices === null ? t('voicesLoading') : voices.length === 0 ? t('voicesNone') : '';
  return (
    <div class="choice">
      <label class="name" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{t('voiceAutomatic')}</option>
        {[...groupVoices(voices ?? [])].map(([language, group]) => (
          <optgroup key={language} label={languages.of(language) ?? language}>
            {group.map((voice) => (
              <option key={voice.id} value={voice.id}>
                {t(voice.local ? 'voiceOnDevice' : 'voiceRemote', voice.name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {note && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
