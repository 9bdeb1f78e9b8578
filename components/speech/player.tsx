import { Ellipsis, Pause, Play, SkipBack, SkipForward, Square } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { t, uiLanguage } from '../../utils/i18n';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import type { Playback, PlaybackEvent, Silence } from '../../utils/speech/playback';
import { Button } from '../controls/button';
import { RangeField } from '../controls/range-field';
import { MoreSpeech } from './more-speech';
import { useStopAt } from './use-stop-at';

interface Props {
  playback: Playback;
  /** Language of the text, for the message that no voice speaks it. */
  lang: string;
  rate: number;
  /** The name of a voice that stands in for one that failed; empty while none does. */
  standIn: string;
  onSpeech: (event: PlaybackEvent) => void;
  onReadFromView: () => void;
  onChange: (patch: Partial<Preferences>) => void;
}

/** The speech buttons, as a bar under the article. */
export function Player({
  playback,
  lang,
  rate,
  standIn,
  onSpeech,
  onReadFromView,
  onChange,
}: Props) {
  const [more, setMore] = useState(false);
  const [stopAt, setStopAt] = useStopAt(playback, onSpeech);
  const id = useId();
  const speaking = playback.status === 'speaking';
  const reason = speaking ? undefined : playback.reason;
  const skip = (by: number) => () => onSpeech({ type: 'skip', by });
  return (
    <section class="player" aria-label={t('player')}>
      {reason && (
        <p class="silence" id="silence">
          {explain(reason, lang)}
        </p>
      )}
      {standIn && !reason && <p class="stand-in">{t('standIn', standIn)}</p>}
      <div class="buttons">
        <Button look="bare" icon={SkipBack} label={t('previousSentence')} onPress={skip(-1)} />
        <Button
          look="main"
          icon={speaking ? Pause : Play}
          label={t(speaking ? 'pause' : 'play')}
          describedBy={reason && 'silence'}
          onPress={() => onSpeech({ type: speaking ? 'pause' : 'play' })}
        />
        <Button look="bare" icon={SkipForward} label={t('nextSentence')} onPress={skip(1)} />
        <Button
          look="bare"
          icon={Square}
          label={t('stop')}
          onPress={() => onSpeech({ type: 'stop' })}
        />
        <Button
          look="bare"
          icon={Ellipsis}
          label={t('moreSpeech')}
          expands={{ id, open: more }}
          onPress={() => setMore(!more)}
        />
        <RangeField
          compact
          row={SCHEMA.rate}
          value={rate}
          onChange={(value) => onChange({ rate: value })}
        />
      </div>
      {more && (
        <MoreSpeech
          id={id}
          stopAt={stopAt}
          onStopAt={setStopAt}
          onSpeech={onSpeech}
          onReadFromView={onReadFromView}
        />
      )}
    </section>
  );
}

/** Why there is no speech, in words. */
export function explain(reason: Silence, lang: string): string {
  if (reason !== 'noVoiceForLanguage') return t(`speech_${reason}`);
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'language', fallback: 'code' });
  return t('speech_noVoiceForLanguage', names.of(lang) ?? lang);
}
