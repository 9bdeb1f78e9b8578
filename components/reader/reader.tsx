import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../utils/article/article';
import { t } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import type { Playback } from '../../utils/speech/playback';
import { Announcer } from '../controls/announcer';
import { explain, Player } from '../speech/player';
import { type CreateEngine, useReadAloud } from '../speech/use-read-aloud';
import { ArticleBody } from './article-body';
import { Headline } from './headline';
import { LeadFigure } from './lead-figure';
import { Page } from './page';
import { Toolbar } from './toolbar';
import { type LoadFont, useFonts } from './use-fonts';
import { usePlayerFocus } from './use-player-focus';

interface Props {
  article: Article;
  preferences: Preferences;
  createEngine: CreateEngine;
  /** Counts the requests to listen that came from outside: popup and command. */
  listenRequests: number;
  /** Gives the bytes of a shipped font; absent where the fonts of the document are the page's to see. */
  loadFont?: LoadFont | undefined;
  onChange: (patch: Partial<Preferences>) => void;
  onClose: () => void;
}

/** The reader: an article, the buttons over it, and the speech buttons under it while listening. */
export function Reader(props: Props) {
  const { article, preferences, createEngine, listenRequests, loadFont, onChange, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLElement>(null);
  const speech = useReadAloud(text, article.lang, preferences, createEngine);
  const { playback, send } = speech;
  const listening = playback.status !== 'idle';
  const frame = usePlayerFocus(listening);

  useFonts(text, preferences.font, speech.spoken, loadFont);
  useEffect(() => title.current!.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (listenRequests > 0) send({ type: 'play' });
  }, [listenRequests]);

  return (
    <Page preferences={preferences} article={text} spoken={speech.spoken}>
      <div class="frame" ref={frame}>
        <Toolbar
          preferences={preferences}
          canListen={!listening}
          onListen={() => send({ type: 'play' })}
          onChange={onChange}
          onClose={onClose}
        />
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
        <Announcer message={announcement(playback, speech.lang)} />
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
