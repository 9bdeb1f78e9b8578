import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { t, uiLanguage } from '../../utils/i18n';
import type { Edit, Library, Profile } from '../../utils/preferences/library';
import { freeName, profileName } from '../../utils/preferences/profile-name';
import {
  chooseAt,
  copyProfile,
  ownIds,
  placeAt,
  putProfile,
  removeProfile,
  renameProfile,
} from '../../utils/preferences/profiles';
import { GoneRow } from './gone-row';
import { NameForm } from './name-form';
import { ProfileRow } from './profile-row';

interface Props {
  library: Library;
  onEdit: (edit: Edit) => void;
  onAnnounce: (message: string) => void;
}

/** What the last action left to do: a name to type over, a removal to undo, a focus to give back. */
type Last =
  | { kind: 'renaming' | 'returned'; id: string }
  | { kind: 'gone'; id: string; profile: Profile }
  | null;

/** The profiles that a person made: create, rename, duplicate, delete and take that back. */
export function OwnProfiles({ library, onEdit, onAnnounce }: Props) {
  const [last, setLast] = useState<Last>(null);
  const inUse = placeAt(library, '').id;
  // A removed one keeps its place in the list, for the way back.
  const shown = last?.kind === 'gone' ? putProfile(last.id, last.profile)(library) : library;

  function create(wanted: string): void {
    const [id, name] = [crypto.randomUUID(), freeName(library, wanted)];
    onEdit((before) => chooseAt('', id)(copyProfile(inUse, id, name)(before)));
    setLast(null);
    onAnnounce(t('profileCreated', name));
  }

  function rename(id: string, wanted: string): void {
    const name = freeName(library, wanted, id);
    onEdit(renameProfile(id, name));
    setLast(null);
    onAnnounce(t('renamed', name));
  }

  function duplicate(from: string): void {
    const id = crypto.randomUUID();
    const name = freeName(library, profileName(library, from));
    onEdit(copyProfile(from, id, name));
    setLast({ kind: 'renaming', id });
    onAnnounce(t('duplicated', name));
  }

  function remove(id: string): void {
    const profile = library.profiles.get(id)!;
    onEdit(removeProfile(id));
    setLast({ kind: 'gone', id, profile });
    onAnnounce(t('deleted', profileName(library, id)));
  }

  function restore(id: string, profile: Profile): void {
    onEdit(putProfile(id, profile));
    setLast({ kind: 'returned', id });
    onAnnounce(t('restored', profileName(shown, id)));
  }

  const ids = ownIds(shown, uiLanguage());
  return (
    <div class="fields">
      <NameForm
        label={t('newProfileName')}
        submit={{ icon: Plus, label: t('createProfile') }}
        onName={create}
      />
      <p class="note">{t('newProfileExplained', profileName(library, inUse))}</p>
      {ids.length > 0 && <h3>{t('ownProfiles')}</h3>}
      {ids.length > 0 && (
        <ul class="rows">
          {ids.map((id) =>
            last?.kind === 'gone' && last.id === id ? (
              <GoneRow
                key={`${id} gone`}
                text={t('deleted', profileName(shown, id))}
                onUndo={() => restore(id, last.profile)}
              />
            ) : (
              <ProfileRow
                key={id}
                name={profileName(library, id)}
                renaming={last?.kind === 'renaming' && last.id === id}
                returned={last?.kind === 'returned' && last.id === id}
                onStartRename={() => setLast({ kind: 'renaming', id })}
                onRename={(name) => rename(id, name)}
                onCancelRename={() => setLast(null)}
                onDuplicate={() => duplicate(id)}
                onDelete={() => remove(id)}
              />
            ),
          )}
        </ul>
      )}
    </div>
  );
}
