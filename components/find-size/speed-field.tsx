import { Square, Volume2 } from 'lucide';
import { t, uiLanguage } from '../../utils/i18n';
import { SCHEMA } from '../../utils/preferences/schema';
import type { Voice } from '../../utils/speech/engine';
import { Button } from '../controls/button';
import { RangeField } from '../controls/range-field';
import type { CreateEngine } from '../speech/reading';
import { useSampleSpeech } from './use-sample-speech';

interface Props {
  rate: number;
  voice: Voice;
  createEngine: CreateEngine;
  onChange: (rate: number) => void;
  onSay: (message: string) => void;
}

/** How fast the voice reads, with a sample to hear; a change while it speaks is heard at once. */
export function SpeedField({ rate, voice, createEngine, onChange, onSay }: Props) {
  const speech = useSampleSpeech(createEngine, (reason) => onSay(t(`speech_${reason}`)));
  const speak = (speed: number) =>
    speech.speak({ text: t('findSample'), lang: uiLanguage(), voice: voice.id, rate: speed });

  function change(speed: number): void {
    onChange(speed);
    if (speech.speaking) speak(speed);
  }

  return (
    <div class="fields">
      <RangeField row={SCHEMA.rate} value={rate} onChange={change} />
      <Button
        icon={speech.speaking ? Square : Volume2}
        label={t(speech.speaking ? 'findSilence' : 'findHear')}
        onPress={() => (speech.speaking ? speech.stop() : speak(rate))}
      />
      <p class="note">{t(voice.local ? 'voiceOnDevice' : 'voiceRemote', voice.name)}</p>
    </div>
  );
}
