import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { Page } from './page';

interface Props {
  preferences: Preferences;
  onClose: () => void;
}

/** The reader while a large page is read: says so, and can be called off. */
export function Waiting({ preferences, onClose }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current!.focus(), []);
  return (
    <Page preferences={preferences}>
      <main class="failure">
        <h1 tabIndex={-1} ref={title}>
          {t('waitingTitle')}
        </h1>
        <p role="status">{t('waitingExplanation')}</p>
        <progress aria-label={t('waitingTitle')} />
        <div class="buttons">
          <Button look="main" icon={X} label={t('cancel')} onPress={onClose} />
        </div>
      </main>
    </Page>
  );
}
