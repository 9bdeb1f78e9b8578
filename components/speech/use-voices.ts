import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../utils/messages';
import type { Voice } from '../../utils/speech/engine';

/**
 * The browser's voices; null until they are known, none where the speaker cannot be reached.
 * @param wanted whether anybody looks at them; before that nothing is asked.
 */
export function useVoices(wanted = true): Voice[] | null {
  const [voices, setVoices] = useState<Voice[] | null>(null);
  useEffect(() => {
    if (!wanted || voices) return;
    ask('prepareSpeaker', {})
      .then(() => ask('voices', {}))
      .then(setVoices, () => setVoices([]));
  }, [wanted]);
  return voices;
}
