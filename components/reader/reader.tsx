import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/article';
import { t } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import type { Playback } from '../../utils/speech/playback';
import { Announcer } from '../controls/announcer';
import { useAnnouncement, useNewest } from '../controls/use-announcement';
import type { ProfileProps } from '../profiles/profile-menu';
import { explain, Player } from '../speech/player';
import { type CreateEngine, useReadAloud } from '../speech/use-read-aloud';
import { ArticleBody } from './article-body';
import { Headline } from './headline';
import { LeadFigure } from './lead-figure';
import { Page } from './page';
import { Panel } from './panel';
import { Toolbar } from './toolbar';
import { useKeptPlace } from './use-kept-place';
import { usePlayerFocus } from './use-player-focus';

interface Props {
  article: Article;
  preferences: Preferences;
  /** The profiles for the panel to show. */
  profiles?: Omit<ProfileProps, 'onAnnounce'> | undefined;
  /** What a key has just switched to: shown, and announced. */
  notice?: string;
  createEngine: CreateEngine;
  /** Counts the requests to listen that came from outside: popup and command. */
  listenRequests: number;
  onChange: (patch: Partial<Preferences>) => void;
  onClose: () => void;
}

/** The reader: an article, the buttons over it, and the speech buttons under it while listening. */
export function Reader(props: Props) {
  const { article, preferences, profiles, notice = '', createEngine, listenRequests } = props;
  const { onChange, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLElement>(null);
  const speech = useReadAloud(text, article.lang, preferences, createEngine);
  const { playback, send } = speech;
  const listening = playback.status !== 'idle';
  const frame = usePlayerFocus(listening);
  const [panel, setPanel] = useState(false);
  const [said, announce] = useAnnouncement();
  const message = useNewest(announcement(playback, speech.lang), said, notice);
  useKeptPlace(text, speech.spoken);

  function closePanel(): void {
    setPanel(false);
    frame.current!.querySelector<HTMLElement>('.toolbar [aria-expanded]')!.focus();
  }

  useEffect(() => title.current!.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (listenRequests > 0) send({ type: 'play' });
  }, [listenRequests]);

  return (
    <Page preferences={preferences} article={text} spoken={speech.spoken}>
      <div class={panel ? 'frame with-panel' : 'frame'} ref={frame}>
        <Toolbar
          preferences={preferences}
          canListen={!listening}
          panel={panel}
          notice={notice}
          onPanel={() => (panel ? closePanel() : setPanel(true))}
          onListen={() => send({ type: 'play' })}
          onChange={onChange}
          onClose={onClose}
        />
        {panel && (
          <Panel
            preferences={preferences}
            profiles={profiles && { ...profiles, onAnnounce: announce }}
            onChange={onChange}
            onClose={closePanel}
          />
        )}
        <main>
          <article ref={text} lang={article.lang || undefined} dir={article.dir}>
            <Headline article={article} title={title} />
            {article.leadImage && <LeadFigure image={article.leadImage} />}
            <ArticleBody html={article.body} />
          </article>
        </main>
        {listening && (
          <Player
            playback={playback}
            lang={speech.lang}
            rate={preferences.rate}
            onSpeech={send}
            onChange={onChange}
          />
        )}
        <Announcer message={message} />
      </div>
    </Page>
  );
}

/** What a screen reader is told of the state of speech. */
function announcement(playback: Playback, lang: string): string {
  if (playback.status === 'speaking') return playback.heard ? t('announceReading') : '';
  if (playback.status === 'paused') {
    return playback.reason ? explain(playback.reason, lang) : t('announcePaused');
  }
  return playback.turn > 0 ? t('announceFinished') : '';
}
