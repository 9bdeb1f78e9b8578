import { Ellipsis, Pause, Play, SkipBack, SkipForward, Square } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { t, uiLanguage } from '../../utils/i18n';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import type { Playback, PlaybackEvent, Silence } from '../../utils/speech/playback';
import { Button } from '../controls/button';
import { RangeField } from '../controls/range-field';
import { BackToLine } from './back-to-line';
import { MoreSpeech } from './more-speech';
import { TimeLeft } from './time-left';
import { useMinutesLeft } from './use-minutes-left';
import { useStopAt } from './use-stop-at';

interface Props {
  playback: Playback;
  /** Language of the text, for the message that no voice speaks it. */
  lang: string;
  rate: number;
  /** Estimates how many minutes the rest takes at the rate; null while nothing is read. */
  minutesLeft: () => number | null;
  /** Whether the spoken line is out of view, and what goes back to it. */
  away: boolean;
  onBack: () => void;
  /** The name of a voice that stands in for one that failed; empty while none does. */
  standIn: string;
  onSpeech: (event: PlaybackEvent) => void;
  onReadFromView: () => void;
  onSaveAudio: () => void;
  onChange: (patch: Partial<Preferences>) => void;
}

/**
 * The speech buttons, as a bar under the article. Plain buttons in Tab order and no `role=toolbar`: its
 * arrow keys are those of the slider and the menu in it, and single keys are the shorter way for all.
 */
export function Player(props: Props) {
  const { playback, lang, rate, minutesLeft, away, standIn } = props;
  const { onBack, onSpeech, onReadFromView, onChange } = props;
  const [more, setMore] = useState(false);
  const [stopAt, setStopAt, stopsIn] = useStopAt(playback, onSpeech);
  const left = useMinutesLeft(playback, rate, minutesLeft);
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
      {away && <BackToLine onPress={onBack} />}
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
        <TimeLeft minutes={left} />
      </div>
      {more && (
        <MoreSpeech
          id={id}
          stopAt={stopAt}
          stopsIn={stopsIn}
          minutesLeft={left}
          onStopAt={setStopAt}
          onSpeech={onSpeech}
          onReadFromView={onReadFromView}
          onSaveAudio={props.onSaveAudio}
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
