import { useMemo } from 'preact/hooks';
import { linesOf } from '../../utils/audio/lines';
import type { AudioScript } from '../../utils/audio/script';
import { t, uiLanguage } from '../../utils/i18n';
import type { Library } from '../../utils/preferences/library';
import { placeAt } from '../../utils/preferences/profiles';
import { Page } from '../reader/page';
import { spellerOf } from '../speech/spelling';
import { Making } from './making';
import type { MakeFile } from './use-file';

interface Props {
  initial: Library;
  /** What is to be saved; null where the page was reloaded, and nobody knows it any more. */
  script: AudioScript | null;
  make: MakeFile;
}

/**
 * The page that makes a sound file of an article. It is as the person reads: the preferences are those
 * of the article's site, as they were when the page was opened.
 */
export function SaveAudio({ initial, script, make }: Props) {
  const { preferences } = useMemo(() => placeAt(initial, script?.host ?? ''), []);
  const { lines, missing } = useMemo(
    () =>
      linesOf(script?.segments ?? [], script?.title ?? '', {
        ...preferences,
        spell: spellerOf(preferences),
      }),
    [],
  );
  const names = listOf(missing);
  const obstacle = !script
    ? t('saveAudioLost')
    : lines.length === 0 && t('saveAudioNoVoice', names);
  return (
    <Page preferences={preferences}>
      <main class="save-audio">
        <h1>
          <img src="/icon.svg" alt="" width="40" height="40" />
          {t('saveAudio')}
        </h1>
        {script && (
          <p class="article-title" lang={script.segments[0]?.lang || undefined} dir="auto">
            {script.title}
          </p>
        )}
        {script?.part && <p>{t('saveAudioPart')}</p>}
        {obstacle || !script ? (
          <p>{obstacle}</p>
        ) : (
          <>
            <p class="note">{t('saveAudioNote')}</p>
            {missing.length > 0 && <p>{t('saveAudioMissing', names)}</p>}
            <Making
              make={make}
              recording={{
                lines,
                rate: preferences.rate,
                pitch: preferences.pitch,
                tags: { title: script.title, artist: script.host },
              }}
              waits={missing.length > 0}
            />
          </>
        )}
      </main>
    </Page>
  );
}

/** "Japanese and Thai", in the language of the interface. */
function listOf(tags: readonly string[]): string {
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'language', fallback: 'code' });
  const name = (tag: string) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // Pages mark languages by tags that are none.
      return tag;
    }
  };
  return new Intl.ListFormat(uiLanguage()).format(tags.map(name));
}
