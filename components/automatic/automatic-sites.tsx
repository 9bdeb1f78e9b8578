import { Trash2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originsOf } from '../../utils/automatic-sites';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';
import { useAutomaticHosts } from './use-automatic-hosts';

/** The sites whose articles open by themselves, each with a way out. */
export function AutomaticSites({ onAnnounce }: { onAnnounce: (message: string) => void }) {
  const hosts = useAutomaticHosts() ?? [];
  const removed = useRef(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (removed.current) title.current!.focus();
    removed.current = false;
  }, [hosts.length]);

  async function remove(host: string): Promise<void> {
    removed.current = await browser.permissions.remove({ origins: originsOf(host) });
    if (removed.current) onAnnounce(t('automaticRemoved', host));
  }

  return (
    <div class="fields">
      <h3 ref={title} tabIndex={-1}>
        {t('automaticSites')}
      </h3>
      <p class="note">{t(hosts.length > 0 ? 'automaticNote' : 'automaticNone')}</p>
      {hosts.length > 0 && (
        <ul class="rows">
          {hosts.map((host) => (
            <li class="row" key={host}>
              <span class="row-name">{host}</span>
              <Button
                icon={Trash2}
                label={t('remove')}
                fullLabel={t('removeThis', host)}
                onPress={() => void remove(host)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
