import { useId } from 'preact/hooks';
import { t, uiLanguage } from '../../utils/i18n';
import { BUILT_IN_IDS } from '../../utils/preferences/built-in';
import type { Library } from '../../utils/preferences/library';
import { profileName } from '../../utils/preferences/profile-name';
import { ownIds } from '../../utils/preferences/profiles';

interface Props {
  label: string;
  library: Library;
  value: string;
  onChange: (id: string) => void;
  describedBy?: string | undefined;
}

/** Every profile in a native select. */
export function ProfileSelect({ label, library, value, onChange, describedBy }: Props) {
  const id = useId();
  const own = ownIds(library, uiLanguage());
  const option = (profile: string) => (
    <option key={profile} value={profile}>
      {profileName(library, profile)}
    </option>
  );
  return (
    <div class="choice">
      <label class="name" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {own.length === 0 && BUILT_IN_IDS.map(option)}
        {own.length > 0 && <optgroup label={t('ownProfiles')}>{own.map(option)}</optgroup>}
        {own.length > 0 && (
          <optgroup label={t('builtInProfiles')}>{BUILT_IN_IDS.map(option)}</optgroup>
        )}
      </select>
    </div>
  );
}
