import { useMemo, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import { matchingKeys } from '../../utils/preferences/search';
import { Announcer } from '../controls/announcer';
import { SearchField } from '../controls/search-field';
import { Page } from '../reader/page';
import { PreferenceForm } from '../settings/preference-form';
import { usePreferences } from '../settings/use-preferences';
import { useVoices } from '../speech/use-voices';

/** The options page: every preference, with a search. */
export function Options({ initial }: { initial: Preferences }) {
  const [preferences, change] = usePreferences(initial);
  const [query, setQuery] = useState('');
  const keys = useMemo(() => matchingKeys(query), [query]);
  const voices = useVoices();
  const found = query.trim() === '' ? '' : t('foundPreferences', keys.length);
  return (
    <Page preferences={preferences}>
      <main class="options">
        <h1>
          <img src="/icon.svg" alt="" width="40" height="40" />
          {t('extensionName')}
        </h1>
        <h2>{t('preferences')}</h2>
        <SearchField label={t('findPreference')} value={query} onChange={setQuery} />
        <Announcer message={found} />
        {keys.length === 0 && <p>{t('nothingFound')}</p>}
        <PreferenceForm keys={keys} preferences={preferences} voices={voices} onChange={change} />
      </main>
    </Page>
  );
}
