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
import { MovedNotice } from './moved-notice';
import { NarrowNotice } from './narrow-notice';
import { Page } from './page';
import { Pager } from './pager';
import { Panel } from './panel';
import { type Picture, PictureViewer } from './picture-viewer';
import { ReadingAids } from './reading-aids';
import { Toolbar } from './toolbar';
import { type LoadFont, useFonts } from './use-fonts';
import { useKeptPlace } from './use-kept-place';
import { useLinePosition } from './use-line-position';
import { useNarrowLines } from './use-narrow-lines';
import { usePages } from './use-pages';
import { usePlayerFocus } from './use-player-focus';

interface Props {
  article: Article;
  preferences: Preferences;
  /** The profiles for the panel to show. */
  profiles?: Omit<ProfileProps, 'onAnnounce'> | undefined;
  /** What a key has just switched to: shown, and announced. */
  notice?: string;
  /** Whether the extension is gone, so that neither preferences nor voices can be had. */
  limited?: boolean;
  /** Reads what the page shows by now, where it has gone on to something else. */
  onReadNew?: (() => void) | undefined;
  createEngine: CreateEngine;
  /** Counts the requests to listen that came from outside: popup and command. */
  listenRequests: number;
  /** Gives the bytes of a shipped font; absent where the fonts of the document are the page's to see. */
  loadFont?: LoadFont | undefined;
  onChange: (patch: Partial<Preferences>) => void;
  onClose: () => void;
}

const LINES = { off: 1, one: 1, three: 3, five: 5 };

/** The reader: an article, the buttons over it, and the speech buttons under it while listening. */
export function Reader(props: Props) {
  const {
    article,
    preferences,
    profiles,
    notice = '',
    createEngine,
    listenRequests,
    onReadNew,
  } = props;
  const { loadFont, limited = false, onChange, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLElement>(null);
  const { lineFocus, ruler } = preferences;
  const aids = useLinePosition(text, lineFocus !== 'off' || ruler, LINES[lineFocus]);
  const speech = useReadAloud(text, article.lang, preferences, createEngine, aids.follow);
  const { playback, send } = speech;
  const listening = playback.status !== 'idle';
  const frame = usePlayerFocus(listening);
  const [panel, setPanel] = useState(false);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [said, announce] = useAnnouncement();
  useKeptPlace(text, speech.spoken);
  const pages = usePages(text, preferences.layout === 'pages');
  const narrow = useNarrowLines(text, preferences);
  const cramped = narrow ? t('narrow', narrow.characters) : '';
  const message = useNewest(
    announcement(playback, speech.lang),
    said,
    notice,
    cramped,
    onReadNew ? t('moved') : '',
  );

  function closePanel(): void {
    setPanel(false);
    frame
      .current!.querySelector<HTMLElement>('.toolbar [aria-expanded]')!
      .focus({ preventScroll: true });
  }

  useFonts(text, preferences.font, panel, speech.spoken, loadFont);
  useEffect(() => title.current!.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (listenRequests > 0) send({ type: 'play' });
  }, [listenRequests]);

  return (
    <Page preferences={preferences} article={text} spoken={speech.spoken}>
      <div class={panel ? 'frame with-panel' : 'frame'} ref={frame}>
        <Toolbar
          preferences={preferences}
          canListen={!listening && !limited}
          canChange={!limited}
          panel={panel}
          notice={notice}
          onPanel={() => (panel ? closePanel() : setPanel(true))}
          onListen={() => send({ type: 'play' })}
          onChange={onChange}
          onClose={onClose}
        >
          {onReadNew && <MovedNotice onReadNew={onReadNew} />}
          {narrow && <NarrowNotice lines={narrow} onChange={onChange} />}
        </Toolbar>
        {panel && !limited && (
          <Panel
            lang={article.lang}
            preferences={preferences}
            profiles={profiles && { ...profiles, onAnnounce: announce }}
            onChange={onChange}
            onSay={announce}
            onClose={closePanel}
          />
        )}
        <main>
          <article ref={text} lang={article.lang || undefined} dir={article.dir}>
            <Headline article={article} title={title} />
            {article.leadImage && <LeadFigure image={article.leadImage} onEnlarge={setPicture} />}
            <ArticleBody html={article.body} onEnlarge={setPicture} />
          </article>
          {pages && (
            <div
              class="page-end"
              style={{ insetBlockStart: `${pages.end}px`, blockSize: `${pages.rest}px` }}
            />
          )}
          {aids.aided && (
            <ReadingAids aided={aids.aided} focus={lineFocus !== 'off'} ruler={ruler} />
          )}
        </main>
        {(listening || pages) && (
          <div class="dock">
            {pages && <Pager pages={pages} />}
            {listening && (
              <Player
                playback={playback}
                lang={speech.lang}
                rate={preferences.rate}
                onSpeech={send}
                onReadFromView={speech.readFromView}
                onChange={onChange}
              />
            )}
          </div>
        )}
        {picture && <PictureViewer picture={picture} onClose={() => setPicture(null)} />}
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
