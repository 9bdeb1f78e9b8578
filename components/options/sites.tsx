import { Trash2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Edit, Library } from '../../utils/preferences/library';
import { chooseForSite, placeAt } from '../../utils/preferences/profiles';
import { Button } from '../controls/button';
import { ProfileSelect } from '../profiles/profile-select';
import { GoneRow } from './gone-row';

interface Props {
  library: Library;
  onEdit: (edit: Edit) => void;
  onAnnounce: (message: string) => void;
}

type Last = { kind: 'gone' | 'returned'; host: string; profile: string } | null;

/** The sites with a profile of their own: change it, remove it, take that back. */
export function Sites({ library, onEdit, onAnnounce }: Props) {
  const [last, setLast] = useState<Last>(null);
  const own = [...library.sites].filter(([host]) => placeAt(library, host).own);
  const rows = new Map(last?.kind === 'gone' ? [...own, [last.host, last.profile]] : own);

  function remove(host: string, profile: string): void {
    onEdit(chooseForSite(host, null));
    setLast({ kind: 'gone', host, profile });
    onAnnounce(t('removed', host));
  }

  function restore(host: string, profile: string): void {
    onEdit(chooseForSite(host, profile));
    setLast({ kind: 'returned', host, profile });
    onAnnounce(t('restored', host));
  }

  return (
    <div class="fields">
      <p class="note">{t('sitesExplained')}</p>
      {rows.size > 0 && (
        <ul class="rows">
          {[...rows]
            .sort(byHost)
            .map(([host, profile]) =>
              last?.kind === 'gone' && last.host === host && !library.sites.has(host) ? (
                <GoneRow
                  key={`${host} gone`}
                  text={t('removed', host)}
                  onUndo={() => restore(host, profile)}
                />
              ) : (
                <SiteRow
                  key={host}
                  {...{ host, profile, library }}
                  returned={last?.kind === 'returned' && last.host === host}
                  onChoose={(id) => onEdit(chooseForSite(host, id))}
                  onRemove={() => remove(host, profile)}
                />
              ),
            )}
        </ul>
      )}
    </div>
  );
}

function byHost([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}

interface RowProps {
  host: string;
  profile: string;
  library: Library;
  returned: boolean;
  onChoose: (id: string) => void;
  onRemove: () => void;
}

function SiteRow({ host, profile, library, returned, onChoose, onRemove }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (returned) row.current!.querySelector('button')!.focus();
  }, []);
  return (
    <li class="row" ref={row}>
      <ProfileSelect label={host} library={library} value={profile} onChange={onChoose} />
      <Button
        icon={Trash2}
        label={t('remove')}
        fullLabel={t('removeThis', host)}
        onPress={onRemove}
      />
    </li>
  );
}
