import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/article';
import { t } from '../../utils/i18n';
import type { PlaceMemory } from '../../utils/places/store';
import type { Preferences } from '../../utils/preferences/schema';
import { scriptOf } from '../../utils/script';
import type { Playback } from '../../utils/speech/playback';
import { Announcer } from '../controls/announcer';
import { useAnnouncement, useNewest, useUnasked } from '../controls/use-announcement';
import type { ProfileProps } from '../profiles/profile-menu';
import type { CreateEngine } from '../speech/reading';
import { useReadAloud } from '../speech/use-read-aloud';
import { ArticleBody } from './article-body';
import { Headline } from './headline';
import { LeadFigure } from './lead-figure';
import { MovedNotice } from './moved-notice';
import { NarrowNotice } from './narrow-notice';
import { Page } from './page';
import { Pager } from './pager';
import { PartStyle } from './part-style';
import { type Parts, usePart } from './parts';
import { type Picture, PictureViewer } from './picture-viewer';
import { useLayoutInPieces } from './pieces';
import { notePlace, restorePlace } from './place';
import { ReadingAids } from './reading-aids';
import { ResumeNotice } from './resume-notice';
import { shortcutActions } from './shortcut-actions';
import { Toolbar } from './toolbar';
import { type LoadFont, useFonts } from './use-fonts';
import { useKeptPlace } from './use-kept-place';
import { useLinePosition } from './use-line-position';
import { useNarrowLines } from './use-narrow-lines';
import { usePages } from './use-pages';
import { usePanel } from './use-panel';
import { usePlaceMemory } from './use-place-memory';
import { usePlayerFocus } from './use-player-focus';
import { useShortcuts } from './use-shortcuts';
import { useVerticalText } from './use-vertical-text';

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
  /** What is known of where the person stopped on this page; absent where nothing may be kept. */
  memory?: PlaceMemory | undefined;
  onChange: (patch: Partial<Preferences>) => void;
  onClose: () => void;
}

const LINES = { off: 1, one: 1, three: 3, five: 5 };

/** The reader: an article, the buttons over it, and the speech buttons under it while listening. */
export function Reader(props: Props) {
  const { article, preferences, profiles, notice = '', createEngine, listenRequests } = props;
  const { loadFont, memory, limited = false, onReadNew, onChange, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLElement>(null);
  const { lineFocus, ruler } = preferences;
  const vertical = useVerticalText(text, article, preferences);
  const aids = useLinePosition(text, lineFocus !== 'off' || ruler, LINES[lineFocus]);
  // Wanted at once, but not before the first screen is seen.
  const sentences = usePart('listening', true);
  const speech = useReadAloud(text, article.lang, preferences, createEngine, aids.follow);
  const { playback, send } = speech;
  const listening = playback.status !== 'idle';
  const byShortcut = useRef(false);
  const frame = usePlayerFocus(listening, byShortcut);
  const panel = usePanel(frame, byShortcut);
  const [help, setHelp] = useState(false);
  const preferring = usePart('panel', panel.open || help);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [said, announce] = useAnnouncement();
  useKeptPlace(text, speech.spoken);
  const offer = usePlaceMemory(
    text,
    article,
    preferences.rememberPlaces ? memory : undefined,
    sentences,
    speech,
    aids.follow,
    announce,
  );
  const layOutInPieces = useLayoutInPieces(text, preferences.layout !== 'pages');
  const pages = usePages(text, preferences.layout === 'pages');
  const narrow = useNarrowLines(text, preferences, vertical === null);
  const away = speech.away ? t('announceAway') : '';
  const quiet = playback.status !== 'speaking';
  const cramped = useUnasked(narrow ? t('narrow', narrow.characters) : '', quiet);
  const otherVoice = useUnasked(speech.standIn && t('standIn', speech.standIn), quiet);
  const moved = useUnasked(onReadNew ? t('moved') : '', quiet);
  const state = limited ? '' : announcement(playback, speech.lang, sentences);
  const message = useNewest(state, said, notice, cramped, away, otherVoice, moved);
  const onHelp = () => setHelp(true);
  const reach = {
    preferences,
    playback,
    send,
    onChange,
    onSay: announce,
    onPanel: panel.toggle,
    onHelp,
  };
  const actions = shortcutActions(reach);
  useShortcuts(text, preferences, listening, actions, byShortcut);

  useFonts(text, preferences.font, panel.open, speech.spoken, loadFont, layOutInPieces);
  useLayoutEffect(() => title.current!.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (listenRequests > 0) send({ type: 'play' });
  }, [listenRequests]);
  // There is nobody any more who would speak, and none who tells that they do not.
  useEffect(() => {
    if (limited && listening) send({ type: 'stop' });
  }, [limited, listening]);

  return (
    <Page
      preferences={preferences}
      notePlace={() => notePlace(text.current!, speech.spoken)}
      restorePlace={restorePlace}
      onLayout={layOutInPieces}
    >
      <div class={panel.open ? 'frame with-panel' : 'frame'} ref={frame}>
        <Toolbar
          canListen={!listening}
          canChange={!limited}
          panel={panel.open}
          notice={notice}
          onPanel={panel.toggle}
          onListen={() => send({ type: 'play' })}
          onSmaller={actions.smallerText}
          onLarger={actions.largerText}
          onClose={onClose}
        >
          {onReadNew && <MovedNotice onReadNew={onReadNew} />}
          {offer && <ResumeNotice {...offer} />}
          {narrow && <NarrowNotice lines={narrow} onChange={onChange} />}
        </Toolbar>
        {preferring && <PartStyle css={preferring.style} />}
        {preferring && panel.open && !limited && (
          <preferring.Panel
            lang={article.lang}
            preferences={preferences}
            profiles={profiles && { ...profiles, onAnnounce: announce }}
            onChange={onChange}
            onSay={announce}
            onHelp={onHelp}
            onClose={panel.close}
          />
        )}
        {vertical && <PartStyle css={vertical.style} />}
        {/* What scrolls by itself is reached by Tab (WCAG 2.1.1). */}
        <main data-writing={vertical?.mode} tabIndex={vertical ? 0 : undefined}>
          <div class="sheet">
            <article
              ref={text}
              lang={article.lang || undefined}
              data-script={scriptOf(article.lang)}
              dir={article.dir}
              translate
            >
              <Headline article={article} title={title} />
              {article.leadImage && <LeadFigure image={article.leadImage} onEnlarge={setPicture} />}
              <ArticleBody
                html={article.body}
                textSize={preferences.textSize}
                onEnlarge={setPicture}
              />
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
          </div>
        </main>
        {(listening || pages) && (
          <div class="dock">
            {pages && <Pager pages={pages} silent={playback.status === 'speaking'} />}
            {listening && sentences && (
              <sentences.Player
                playback={playback}
                lang={speech.lang}
                rate={preferences.rate}
                minutesLeft={speech.minutesLeft}
                away={speech.away}
                onBack={speech.back}
                standIn={speech.standIn}
                onSpeech={send}
                onReadFromView={speech.readFromView}
                onSaveAudio={() => speech.saveAudio(article)}
                onChange={onChange}
              />
            )}
          </div>
        )}
        {picture && <PictureViewer picture={picture} onClose={() => setPicture(null)} />}
        {preferring && help && (
          <preferring.ShortcutHelp preferences={preferences} onClose={() => setHelp(false)} />
        )}
        <Announcer message={message} />
      </div>
    </Page>
  );
}

/** What a screen reader is told of the state of speech; nothing over the voice, which tells it itself. */
function announcement(playback: Playback, lang: string, part: Parts['listening'] | null): string {
  if (playback.status === 'speaking') return '';
  if (playback.status === 'paused') {
    return playback.reason && part ? part.explain(playback.reason, lang) : t('announcePaused');
  }
  return playback.turn > 0 ? t('announceFinished') : '';
}
