import { useId, useMemo, useState } from 'preact/hooks';
import { count, t } from '../../utils/i18n';
import type { Library } from '../../utils/preferences/library';
import { profileName } from '../../utils/preferences/profile-name';
import { matchingKeys } from '../../utils/preferences/search';
import { AutomaticSites } from '../automatic/automatic-sites';
import { Announcer } from '../controls/announcer';
import { SearchField } from '../controls/search-field';
import { useAnnouncement, useNewest } from '../controls/use-announcement';
import { OpenFindSize } from '../find-size/open-find-size';
import { ProfileMenu } from '../profiles/profile-menu';
import { Page } from '../reader/page';
import { PreferenceForm } from '../settings/preference-form';
import { ShortcutsField } from '../settings/shortcuts-field';
import { useLibrary } from '../settings/use-library';
import { useVoices } from '../speech/use-voices';
import { KeptPlaces } from './kept-places';
import { OwnProfiles } from './own-profiles';
import { Sites } from './sites';
import { Transfer } from './transfer';

/** The options page: profiles, every preference with a search, sites, and all of it as a file. */
export function Options({ initial }: { initial: Library }) {
  const { library, place, edit, change } = useLibrary(initial, '');
  const [query, setQuery] = useState('');
  const keys = useMemo(() => matchingKeys(query), [query]);
  const voices = useVoices();
  const [said, announce] = useAnnouncement();
  const searching = query.trim() !== '';
  const message = useNewest(searching ? count('foundPreferences', keys.length) : '', said);
  const note = useId();
  const shared = { library, onEdit: edit, onAnnounce: announce };
  return (
    <Page preferences={place.preferences}>
      <main class="options">
        <h1>
          <img src="/icon.svg" alt="" width="40" height="40" />
          {t('extensionName')}
        </h1>
        <Announcer message={message} />
        <section class="part">
          <h2>{t('profiles')}</h2>
          <ProfileMenu {...shared} host="" label={t('defaultProfile')} describedBy={note} />
          <p class="note" id={note}>
            {t('profileExplained')}
          </p>
          <div class="actions">
            <OpenFindSize />
          </div>
          <OwnProfiles {...shared} />
        </section>
        <section class="part">
          <h2>{t('preferencesOf', profileName(library, place.id))}</h2>
          <SearchField label={t('findPreference')} value={query} onChange={setQuery} />
          {keys.length === 0 && <p>{t('nothingFound')}</p>}
          <PreferenceForm
            keys={keys}
            preferences={place.preferences}
            voices={voices}
            shortcuts={ShortcutsField}
            // A group of which only a part is in view must not be reset whole.
            reset={searching ? undefined : { place, onAnnounce: announce }}
            onChange={change}
            onSay={announce}
          />
        </section>
        <section class="part">
          <h2>{t('sites')}</h2>
          <Sites {...shared} />
          <AutomaticSites onAnnounce={announce} />
        </section>
        <section class="part">
          <h2>{t('resumeTitle')}</h2>
          <KeptPlaces onAnnounce={announce} />
        </section>
        <section class="part">
          <h2>{t('file')}</h2>
          <Transfer {...shared} />
        </section>
      </main>
    </Page>
  );
}
