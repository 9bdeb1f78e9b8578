import { useId } from 'preact/hooks';
import type { Progress } from '../../utils/audio/record';
import { t, uiLanguage } from '../../utils/i18n';
import { clockTime, percent } from './quantities';

/** How far a file is, as a bar and in words. */
export function MakingProgress({ progress: { done, seconds } }: { progress: Progress }) {
  const id = useId();
  return (
    <div class="making-progress">
      <label class="name" for={id}>
        {t('saveAudioMaking')}
      </label>
      <progress id={id} max={1} value={done} aria-describedby={`${id}-text`} />
      <span id={`${id}-text`}>
        {t('saveAudioProgress', percent(done, uiLanguage()), clockTime(seconds))}
      </span>
    </div>
  );
}
