import { useState } from 'preact/hooks';
import { t, uiLanguage } from '../../utils/i18n';
import { findPreferences, startSize } from '../../utils/preferences/find-size';
import { noteFindSizeSeen } from '../../utils/preferences/find-size-seen';
import type { Library } from '../../utils/preferences/library';
import { freeName } from '../../utils/preferences/profile-name';
import { chooseAt, putProfile, removeProfile } from '../../utils/preferences/profiles';
import { pickVoice } from '../../utils/speech/voices';
import { Announcer } from '../controls/announcer';
import { useAnnouncement } from '../controls/use-announcement';
import { Page } from '../reader/page';
import { useLibrary } from '../settings/use-library';
import type { CreateEngine } from '../speech/reading';
import { useVoices } from '../speech/use-voices';
import { End } from './end';
import { Result } from './result';
import { Step } from './step';
import { usePath } from './use-path';

interface Props {
  initial: Library;
  createEngine: CreateEngine;
  onClose: () => void;
}

/** How the path has ended: left as it was, or with a profile and the one that was chosen before it. */
type Ending = { kind: 'left' } | { kind: 'saved'; id: string; name: string; chosen: string } | null;

/**
 * Half a minute to a size of one's own: one question at a time, each answered by looking or listening.
 * Nothing is changed before the end. What was answered holds for the page itself from the next step
 * on, as who reads at 80 px cannot read a question at 16.
 */
export function FindSize({ initial, createEngine, onClose }: Props) {
  const { library, place, edit } = useLibrary(initial, '');
  const voice = pickVoice(useVoices() ?? [], uiLanguage(), place.preferences);
  const path = usePath(voice !== null);
  const [ending, setEnding] = useState<Ending>(null);
  const [said, announce] = useAnnouncement();
  const before = place.preferences;
  const found = findPreferences(before, path.answers);

  function save(wanted: string): void {
    const [id, name] = [crypto.randomUUID(), freeName(library, wanted)];
    setEnding({ kind: 'saved', id, name, chosen: library.chosen });
    edit((old) => chooseAt('', id)(putProfile(id, { name, preferences: found })(old)));
    noteFindSizeSeen();
  }

  function undo(id: string, name: string, chosen: string): void {
    edit((old) => chooseAt('', chosen)(removeProfile(id)(old)));
    setEnding(null);
    announce(t('deleted', name));
  }

  function leave(): void {
    setEnding({ kind: 'left' });
    noteFindSizeSeen();
  }

  function again(): void {
    path.again();
    setEnding(null);
  }

  const shown =
    path.step === 'size' && !ending
      ? { ...before, textSize: startSize(before.textSize) }
      : ending
        ? before
        : found;
  return (
    <Page preferences={shown}>
      <main class="find-size">
        <h1>
          <img src="/icon.svg" alt="" width="40" height="40" />
          {t('findSize')}
        </h1>
        <Announcer message={said} />
        {ending ? (
          <End
            key={ending.kind}
            text={ending.kind === 'saved' ? t('profileCreated', ending.name) : t('findLeft')}
            note={t(ending.kind === 'saved' ? 'findSavedNote' : 'findLeftNote')}
            onUndo={
              ending.kind === 'saved'
                ? () => undo(ending.id, ending.name, ending.chosen)
                : undefined
            }
            onAgain={again}
            onClose={onClose}
          />
        ) : path.step ? (
          <Step
            key={path.step}
            step={path.step}
            path={path}
            before={before}
            voice={voice}
            createEngine={createEngine}
            onLeave={leave}
            onSay={announce}
          />
        ) : (
          <Result
            before={before}
            found={found}
            name={freeName(library, t('findProfileName'))}
            onBack={path.back!}
            onSave={save}
            onLeave={leave}
          />
        )}
      </main>
    </Page>
  );
}
