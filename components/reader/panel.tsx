import { Keyboard, SlidersHorizontal, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { ask } from '../../utils/messages';
import { placeAt } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';
import { Button } from '../controls/button';
import { OpenFindSize } from '../find-size/open-find-size';
import { ProfileMenu, type ProfileProps } from '../profiles/profile-menu';
import type { Reset } from '../settings/group-reset';
import { PreferenceForm } from '../settings/preference-form';
import { useVoices } from '../speech/use-voices';
import { PANEL_ID } from './use-panel';

interface Props {
  /** Language of the article. */
  lang: string;
  preferences: Preferences;
  /** The profiles to choose from, and what resetting leads back to. */
  profiles?: ProfileProps | undefined;
  onChange: (patch: Partial<Preferences>) => void;
  /** Tells the live region what a control has to say. */
  onSay: (message: string) => void;
  onHelp: () => void;
  onClose: () => void;
}

/** Every preference beside the text, which shows at once what each of them does. Not modal. */
export function Panel(props: Props) {
  const { lang, preferences, profiles, onChange, onSay, onHelp, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const voices = useVoices();
  useEffect(() => title.current!.focus({ preventScroll: true }), []);

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The same key closes the reader; inside the panel it closes the panel alone.
    event.stopPropagation();
    event.preventDefault();
    onClose();
  }

  return (
    <aside id={PANEL_ID} class="panel" aria-labelledby="panel-title" onKeyDown={closeOnEscape}>
      <header class="panel-head">
        <h2 id="panel-title" class="panel-title" tabIndex={-1} ref={title}>
          {t('preferences')}
        </h2>
        <Button look="bare" icon={X} label={t('closePreferences')} onPress={onClose} />
      </header>
      {profiles && <ProfileMenu {...profiles} />}
      <PreferenceForm
        folding
        preferences={preferences}
        voices={voices}
        lang={lang}
        reset={profiles && resetOf(profiles)}
        onChange={onChange}
        onSay={onSay}
      />
      <div class="buttons">
        <OpenFindSize />
        <Button icon={Keyboard} label={t('keyHelp')} onPress={onHelp} />
        <Button
          icon={SlidersHorizontal}
          label={t('allPreferences')}
          onPress={() => void ask('openOptions', {}).catch(() => {})}
        />
      </div>
    </aside>
  );
}

function resetOf({ library, host, onAnnounce }: ProfileProps): Reset {
  return { place: placeAt(library, host), onAnnounce };
}
