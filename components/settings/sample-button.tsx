import { Square, Volume2 } from 'lucide';
import { t } from '../../utils/i18n';
import type { Voice } from '../../utils/speech/engine';
import { Button } from '../controls/button';
import { useSample } from '../speech/use-sample';

interface Props {
  voice: Voice;
  rate: number;
  /** The id of the text that says whose voice it is. */
  describedBy: string;
  onSay: (message: string) => void;
}

/**
 * Lets a voice say a short sentence; one button to begin and to stop, so that the focus stays. Its end
 * is announced, its beginning is not: that would drown it.
 */
export function SampleButton({ voice, rate, describedBy, onSay }: Props) {
  const { state, start, stop } = useSample((now) =>
    onSay(t(now === 'failed' ? 'sampleFailed' : 'sampleEnded')),
  );
  const speaking = state === 'speaking';
  return (
    <>
      <Button
        icon={speaking ? Square : Volume2}
        label={t(speaking ? 'stopSample' : 'hearVoice')}
        describedBy={describedBy}
        onPress={() => (speaking ? stop() : start(voice, rate))}
      />
      {state === 'failed' && <p class="problem">{t('sampleFailed')}</p>}
    </>
  );
}
