import { RotateCcw, Undo2 } from 'lucide';
import { t } from '../../utils/i18n';
import type { Edit, Library } from '../../utils/preferences/library';
import { profileName } from '../../utils/preferences/profile-name';
import {
  chooseAt,
  chooseForSite,
  isChanged,
  placeAt,
  putProfile,
  removeProfile,
} from '../../utils/preferences/profiles';
import { Button } from '../controls/button';
import { Checkbox } from '../controls/checkbox';
import { useUndo } from '../controls/use-undo';
import { ProfileSelect } from './profile-select';

export interface ProfileProps {
  library: Library;
  /** The site in front of the person; empty where there is none. */
  host: string;
  onEdit: (edit: Edit) => void;
  onAnnounce: (message: string) => void;
}

interface Props extends ProfileProps {
  label?: string;
  /** The id of a text that says more about the menu. */
  describedBy?: string;
}

/** Which profile is in use, whether on this site only, and the way back to how a built-in one came. */
export function ProfileMenu(props: Props) {
  const { library, host, onEdit, onAnnounce, label = t('profile'), describedBy } = props;
  const { id, own } = placeAt(library, host);
  return (
    <div class="fields">
      <ProfileSelect
        label={label}
        library={library}
        value={id}
        describedBy={describedBy}
        onChange={(chosen) => onEdit(chooseAt(host, chosen))}
      />
      {host && (
        <Checkbox
          label={t('profileAlwaysHere', host)}
          checked={own}
          onChange={(always) => onEdit(chooseForSite(host, always ? id : null))}
        />
      )}
      <BackToOriginal key={id} id={id} {...{ library, onEdit, onAnnounce }} />
    </div>
  );
}

type BackProps = Pick<ProfileProps, 'library' | 'onEdit' | 'onAnnounce'> & { id: string };

/** One button for both ways, so that the focus stays where it is. */
function BackToOriginal({ id, library, onEdit, onAnnounce }: BackProps) {
  const profile = library.profiles.get(id);
  const undo = useUndo(JSON.stringify(profile ?? null));
  const name = profileName(library, id);
  if (!isChanged(library, id) && !undo.back) return null;

  function press(): void {
    if (undo.back) {
      undo.back();
      onAnnounce(t('profileBackUndone', name));
    } else {
      onEdit(removeProfile(id));
      undo.offer('null', () => onEdit(putProfile(id, profile!)));
      onAnnounce(t('profileBackDone', name));
    }
  }

  return (
    <Button
      icon={undo.back ? Undo2 : RotateCcw}
      label={t(undo.back ? 'profileBackUndo' : 'profileBack', name)}
      onPress={press}
    />
  );
}
