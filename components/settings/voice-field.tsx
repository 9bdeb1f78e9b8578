import { useId, useMemo, useState } from 'preact/hooks';
import { t, uiLanguage } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import type { Voice } from '../../utils/speech/engine';
import {
  choose,
  chosen,
  languagesOf,
  offered,
  pickVoice,
  primary,
  voicesOf,
} from '../../utils/speech/voices';
import { BuiltInLanguages } from './built-in-languages';
import { SampleButton } from './sample-button';
import { fullName, languageName, shortName } from './voice-labels';

interface Props {
  label: string;
  preferences: Preferences;
  /** Null while the browser has not told them yet. */
  voices: readonly Voice[] | null;
  /** Language of the text beside the form; absent where there is none. */
  lang?: string | undefined;
  onChange: (patch: Partial<Preferences>) => void;
  onSay: (message: string) => void;
}

/** A language, and the voice for it; each voice with where its text goes, on-device ones first. */
export function VoiceField({ label, preferences, voices, lang = '', onChange, onSay }: Props) {
  const id = useId();
  const all = voices ?? [];
  const languages = useMemo(
    () => languagesOf(all, [lang, uiLanguage(), ...navigator.languages], languageName),
    [voices, lang],
  );
  const [wanted, setWanted] = useState('');
  // Until the person chooses one, the first: it may change when the voices become known.
  const language = languages.includes(wanted) ? wanted : languages[0]!;
  const menu = voicesOf(offered(all, preferences.onDeviceOnly), language);
  const choice = chosen(menu, language, preferences.voices);
  const voice =
    choice ?? pickVoice(menu, primary(lang) === language ? lang : language, preferences);
  const note = noteOn(voices, language, choice, voice);

  return (
    <>
      <div class="choice">
        <label class="name" for={`${id}-language`}>
          {t('voiceLanguage')}
        </label>
        <select
          id={`${id}-language`}
          value={language}
          onChange={(event) => setWanted(event.currentTarget.value)}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
            </option>
          ))}
        </select>
      </div>
      <div class="choice">
        <label class="name" for={id}>
          {label}
        </label>
        <select
          id={id}
          value={choice?.id ?? ''}
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget: { value } }) =>
            onChange({ voices: choose(preferences.voices, all, language, value) })
          }
        >
          <option value="">{t('voiceAutomatic')}</option>
          {menu.map((one) => (
            <option key={one.id} value={one.id}>
              {t(one.local ? 'voiceOnDevice' : 'voiceRemote', shortName(one, menu))}
            </option>
          ))}
        </select>
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      </div>
      {voice && (
        <SampleButton
          key={voice.id}
          voice={voice}
          rate={preferences.rate}
          describedBy={`${id}-note`}
          onSay={onSay}
        />
      )}
      <BuiltInLanguages voices={all} />
    </>
  );
}

/** Why there is no voice, else who speaks, in full: a narrow menu cuts off where the text goes. */
function noteOn(
  voices: readonly Voice[] | null,
  language: string,
  choice: Voice | undefined,
  voice: Voice | null,
): string {
  if (voices === null) return t('voicesLoading');
  if (voices.length === 0) return t('voicesNone');
  if (!voice) {
    const kept = voicesOf(voices, language).length > 0;
    return t(kept ? 'voicesOnlyRemote' : 'voicesNoneForLanguage');
  }
  return t(choice ? 'voiceChosen' : 'voicePicked', fullName(voice));
}
