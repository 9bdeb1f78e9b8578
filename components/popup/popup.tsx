import { BookOpen, Volume2 } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { ask, type Intent, type Obstacle } from '../../utils/messages';
import { livePreferences } from '../../utils/preferences/live';
import type { Preferences } from '../../utils/preferences/schema';
import type { Voice } from '../../utils/speech/engine';
import { Button } from '../controls/button';
import { Page } from '../reader/page';
import { PreferenceForm } from '../settings/preference-form';
import { activeTabId } from './active-tab';
import { useUnlikely } from './likely';

/** The popup: two large buttons, what went wrong if anything did, and every preference. */
export function Popup({ initial }: { initial: Preferences }) {
  const [preferences, setPreferences] = useState(initial);
  const [status, setStatus] = useState<'opening' | Obstacle | null>(null);
  const voices = useVoices();
  const unlikely = useUnlikely();

  const closed = useMemo(() => new AbortController(), []);
  const change = useMemo(() => livePreferences(initial, setPreferences, closed.signal), []);

  useEffect(() => {
    // A key or menu that could not open the reader left its reason for the popup to tell.
    void activeTabId()
      .then((tabId) => ask('obstacle', { tabId }))
      .then(setStatus)
      // No tab of its own or no background: there is nothing to tell then.
      .catch(() => {});
    return () => closed.abort();
  }, []);

  async function open(intent: Intent): Promise<void> {
    setStatus('opening');
    try {
      const outcome = await ask('open', { tabId: await activeTabId(), intent });
      if (outcome.ok) window.close();
      else setStatus(outcome.reason);
    } catch {
      setStatus('broken');
    }
  }

  return (
    <Page preferences={preferences}>
      <main class="popup">
        <h1>
          <img src="/icon.svg" alt="" width="32" height="32" />
          {t('extensionName')}
        </h1>
        <div class="doors">
          <Button
            id="read"
            look="main"
            icon={BookOpen}
            label={t('readThisPage')}
            onPress={() => void open('read')}
          />
          <Button
            id="listen"
            look="main"
            icon={Volume2}
            label={t('listen')}
            onPress={() => void open('listen')}
          />
        </div>
        <p class="status" role="status">
          {status === 'opening' ? t('opening') : status && t(`obstacle_${status}`)}
        </p>
        <p class="note hint" role="status">
          {unlikely && t('unlikelyArticle')}
        </p>
        <h2>{t('preferences')}</h2>
        <PreferenceForm preferences={preferences} voices={voices} onChange={change} />
      </main>
    </Page>
  );
}

/** The browser's voices; null until they are known, none where the speaker cannot be reached. */
function useVoices(): Voice[] | null {
  const [voices, setVoices] = useState<Voice[] | null>(null);
  useEffect(() => {
    ask('prepareSpeaker', {})
      .then(() => ask('voices', {}))
      .then(setVoices, () => setVoices([]));
  }, []);
  return voices;
}
