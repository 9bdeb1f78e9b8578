import { useMemo } from 'preact/hooks';
import { linesOf } from '../../utils/audio/lines';
import type { AudioScript } from '../../utils/audio/script';
import { t, uiLanguage } from '../../utils/i18n';
import type { Library } from '../../utils/preferences/library';
import { placeAt } from '../../utils/preferences/profiles';
import { Page } from '../reader/page';
import { useSpeller } from '../speech/use-speller';
import { Making } from './making';
import type { MakeFile } from './use-file';

interface Props {
  initial: Library;
  /** What is to be saved; null where the page was reloaded, and nobody knows it any more. */
  script: AudioScript | null;
  /** Null where the browser has no encoder. */
  make: MakeFile | null;
}

/**
 * The page that makes a sound file of an article. It is as the person reads: the preferences are those
 * of the article's site, as they were when the page was opened.
 */
export function SaveAudio({ initial, script, make }: Props) {
  const { preferences } = useMemo(() => placeAt(initial, script?.host ?? ''), []);
  const spell = useSpeller(preferences);
  const { lines, missing } = useMemo(
    () => linesOf(script?.segments ?? [], script?.title ?? '', { ...preferences, spell }),
    [],
  );
  const names = listOf(missing);
  const obstacle = !script
    ? t('saveAudioLost')
    : !make
      ? t('saveAudioNoEncoder')
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
        {obstacle || !make || !script ? (
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
