import { ChevronsLeft, ChevronsRight, FileAudio, LocateFixed } from 'lucide';
import { useId } from 'preact/hooks';
import { count, type MessageKey, t } from '../../utils/i18n';
import type { PlaybackEvent } from '../../utils/speech/playback';
import { Button } from '../controls/button';
import { inMinutes, TimeLeft } from './time-left';
import { STOPS, type StopAt } from './use-stop-at';

interface Props {
  id: string;
  stopAt: StopAt;
  /** What is left of the time that was chosen, in minutes; 0 where none was. */
  stopsIn: number;
  /** What is left of the text, in minutes. */
  minutesLeft: number | null;
  onStopAt: (stop: StopAt) => void;
  onSpeech: (event: PlaybackEvent) => void;
  onReadFromView: () => void;
  onSaveAudio: () => void;
}

/** Steps that are longer than a sentence: their name, and those of the buttons back and forward. */
const STEPS = [
  ['paragraph', 'byParagraph', 'previousParagraph', 'nextParagraph'],
  ['heading', 'byHeading', 'previousHeading', 'nextHeading'],
] as const satisfies ['paragraph' | 'heading', ...MessageKey[]][];

/** What the speech bar needs less often: longer steps, reading from here, and when to pause. */
export function MoreSpeech(props: Props) {
  const { id, stopAt, stopsIn, minutesLeft, onStopAt, onSpeech } = props;
  const menu = useId();
  return (
    <div class="more" id={id}>
      {STEPS.map(([unit, name, back, forward]) => {
        const skip = (by: 1 | -1) => () => onSpeech({ type: 'skip', by, unit });
        return (
          <div class="step" key={unit}>
            <Button look="bare" icon={ChevronsLeft} label={t(back)} onPress={skip(-1)} />
            <span class="name">{t(name)}</span>
            <Button look="bare" icon={ChevronsRight} label={t(forward)} onPress={skip(1)} />
          </div>
        );
      })}
      <Button icon={LocateFixed} label={t('readFromView')} onPress={props.onReadFromView} />
      <Button icon={FileAudio} label={t('saveAudio')} onPress={props.onSaveAudio} />
      <div class="step">
        <label class="name" for={menu}>
          {t('stopAt')}
        </label>
        <select
          id={menu}
          aria-describedby={stopsIn > 0 ? `${menu}-left` : undefined}
          value={stopAt}
          onChange={({ currentTarget }) => onStopAt(currentTarget.value as StopAt)}
        >
          {STOPS.map((stop) => (
            <option key={stop} value={stop}>
              {nameOf(stop)}
            </option>
          ))}
        </select>
        {stopsIn > 0 && <span id={`${menu}-left`}>{t('stopsIn', inMinutes(stopsIn))}</span>}
      </div>
      <TimeLeft minutes={minutesLeft} />
    </div>
  );
}

function nameOf(stop: StopAt): string {
  if (stop === 'end') return t('stopAtEnd');
  return stop === 'section' ? t('stopAtSection') : count('stopAtMinutes', Number(stop));
}
