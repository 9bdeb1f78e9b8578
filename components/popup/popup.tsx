import { BookOpen, SlidersHorizontal, Volume2, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../utils/i18n';
import { ask, type Intent, type Obstacle } from '../../utils/messages';
import type { Library } from '../../utils/preferences/library';
import { AutomaticSite } from '../automatic/automatic-site';
import { Announcer } from '../controls/announcer';
import { Button } from '../controls/button';
import { useAnnouncement, useNewest } from '../controls/use-announcement';
import { OpenFindSize } from '../find-size/open-find-size';
import { ProfileMenu } from '../profiles/profile-menu';
import { Page } from '../reader/page';
import { PreferenceForm } from '../settings/preference-form';
import { useLibrary } from '../settings/use-library';
import { useVoices } from '../speech/use-voices';
import { activeTabId } from './active-tab';
import { useUnlikely } from './likely';

/**
 * What a person changes before they read, from what the page in front of them asks for: can I see it,
 * is it too bright, can I follow the lines, who reads it to me how fast. The rest is in the reader's
 * panel, where the text shows what it does, and on the options page.
 */
const FEW = [
  ...(['textSize', 'font', 'lineHeight', 'lineLength'] as const),
  ...(['theme', 'rate', 'voices'] as const),
];

interface Props {
  initial: Library;
  host: string;
  /** Whether the path to a size was finished or left once: it stands at the end then. */
  findSizeSeen?: boolean;
}

/** The popup: two large buttons, what went wrong if anything did, and the few preferences used most. */
export function Popup({ initial, host, findSizeSeen = false }: Props) {
  const { library, place, edit, change } = useLibrary(initial, host);
  const [said, announce] = useAnnouncement();
  const [status, setStatus] = useState<'opening' | Obstacle | null>(null);
  const voices = useVoices();
  const unlikely = useUnlikely();
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    // A key or menu that could not open the reader left its reason for the popup to tell.
    void activeTabId()
      .then((tabId) => ask('obstacle', { tabId }))
      .then(setStatus)
      // No tab of its own or no background: there is nothing to tell then.
      .catch(() => {});
    // Where nobody answers there is no reader.
    void activeTabId()
      .then((tabId) => ask('isOpen', {}, tabId))
      .then(setIsOpen, () => {});
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

  const close = () => window.close();
  const told = status === null ? '' : t(status === 'opening' ? 'opening' : `obstacle_${status}`);
  // What cannot be read at all needs no doubt whether it is an article.
  const hint = unlikely && status === null ? t('unlikelyArticle') : '';
  const message = useNewest(said, told, hint);
  return (
    <Page preferences={place.preferences}>
      <main class="popup">
        <h1>
          <img src="/icon.svg" alt="" width="32" height="32" />
          {t('extensionName')}
        </h1>
        <div class="doors">
          <Button
            id="read"
            look="main"
            icon={isOpen ? X : BookOpen}
            label={t(isOpen ? 'closeReader' : 'readThisPage')}
            onPress={() => void open(isOpen ? 'close' : 'read')}
          />
          <Button
            id="listen"
            look="main"
            icon={Volume2}
            label={t('listen')}
            onPress={() => void open('listen')}
          />
        </div>
        <p class="status" hidden={!told}>
          {told}
        </p>
        <p class="note hint" hidden={!hint}>
          {hint}
        </p>
        {!findSizeSeen && (
          <div class="offer">
            <OpenFindSize onOpened={close} />
            <p class="note">{t('findSizeOffer')}</p>
          </div>
        )}
        <h2>{t('preferences')}</h2>
        <ProfileMenu library={library} host={host} onEdit={edit} onAnnounce={announce} />
        <PreferenceForm
          compact
          keys={FEW}
          preferences={place.preferences}
          voices={voices}
          onChange={change}
          onSay={announce}
        />
        {host && <AutomaticSite host={host} />}
        <Announcer message={message} />
        <Button
          id="options"
          icon={SlidersHorizontal}
          label={t('allPreferences')}
          onPress={() => void browser.runtime.openOptionsPage().then(close)}
        />
        {findSizeSeen && <OpenFindSize onOpened={close} />}
      </main>
    </Page>
  );
}
