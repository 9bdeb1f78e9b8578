import { ChevronsLeft, ChevronsRight, Heading, LocateFixed } from 'lucide';
import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { PlaybackEvent } from '../../utils/speech/playback';
import { Button } from '../controls/button';
import { STOPS, type StopAt } from './use-stop-at';

interface Props {
  id: string;
  stopAt: StopAt;
  onStopAt: (stop: StopAt) => void;
  onSpeech: (event: PlaybackEvent) => void;
  onReadFromView: () => void;
}

/** The speech buttons that are used less: by paragraph and heading, from here, and when to pause. */
export function MoreSpeech({ id, stopAt, onStopAt, onSpeech, onReadFromView }: Props) {
  const menu = useId();
  const skip = (by: 1 | -1, unit: 'paragraph' | 'heading') => () =>
    onSpeech({ type: 'skip', by, unit });
  return (
    <div class="more" id={id}>
      <Button icon={Heading} label={t('previousHeading')} onPress={skip(-1, 'heading')} />
      <Button icon={ChevronsLeft} label={t('previousParagraph')} onPress={skip(-1, 'paragraph')} />
      <Button icon={ChevronsRight} label={t('nextParagraph')} onPress={skip(1, 'paragraph')} />
      <Button icon={Heading} label={t('nextHeading')} onPress={skip(1, 'heading')} />
      <Button icon={LocateFixed} label={t('readFromView')} onPress={onReadFromView} />
      <div class="choice">
        <label class="name" for={menu}>
          {t('stopAt')}
        </label>
        <select
          id={menu}
          value={stopAt}
          onChange={({ currentTarget }) => onStopAt(currentTarget.value as StopAt)}
        >
          {STOPS.map((stop) => (
            <option key={stop} value={stop}>
              {nameOf(stop)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function nameOf(stop: StopAt): string {
  if (stop === 'end') return t('stopAtEnd');
  return stop === 'section' ? t('stopAtSection') : t('stopAtMinutes', stop);
}
