import { h, render } from 'preact';
import { Failure } from '../../components/reader/failure';
import { Reader } from '../../components/reader/reader';
import { READER_STYLE } from '../../components/reader/styles/styles';
import type { Article, Refusal } from '../../utils/article/article';
import { extract } from '../../utils/article/extract';
import { cleanLine } from '../../utils/article/text';
import { t, uiLanguage } from '../../utils/i18n';
import type { Intent } from '../../utils/messages';
import { openPlaceMemory } from '../../utils/places/store';
import { liveLibrary } from '../../utils/preferences/live';
import { profileName } from '../../utils/preferences/profile-name';
import { changeAt, chooseAt, hostOf, nextProfile, placeAt } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';
import { readLibrary } from '../../utils/preferences/store';
import { failure, type Result, success } from '../../utils/result';
import { speakerEngine } from '../../utils/speech/speaker';
import { type Container, openContainer } from './container';
import { loadFont } from './load-font';
import { holdPage } from './page-state';

/** An open reader. */
export interface Session {
  listen(): void;
  nextProfile(): void;
  close(): void;
}

/** What the reader shows: an article, or what it could not find. */
type Content = Article | 'article' | 'selection' | 'text';

/**
 * Reads the page and opens the reader over it. A page without an article opens the reader too, with
 * a message and a way on; one that is no web page at all is a failure for the popup to tell.
 * @param onClosed called once, however the reader was closed.
 */
export async function openSession(
  intent: Intent,
  onClosed: () => void,
): Promise<Result<Session, Refusal>> {
  const part = intent === 'selection' ? 'selection' : 'article';
  const found = extract(document, part);
  if (!found.ok && found.reason !== 'noArticle') return failure(found.reason);
  let content: Content = found.ok ? found.value : part;
  const guess = part === 'article' && !found.ok ? extract(document, 'guess') : null;
  const host = hostOf(document.URL);
  const whole = part === 'article' ? (found.ok && found) || (guess?.ok && guess) : false;
  const [stored, memory] = await Promise.all([
    readLibrary(),
    whole ? openPlaceMemory(whole.value) : undefined,
  ]);
  let library = stored;
  let place = placeAt(library, host);
  /** Which profile the key switched to, told until another one or a change follows. */
  let switched = { id: '', notice: '' };
  let listenRequests = intent === 'listen' ? 1 : 0;
  let container: Container | undefined;
  const over = new AbortController();
  const page = holdPage(document);

  function close(): void {
    if (over.signal.aborted) return;
    over.abort();
    if (container) {
      render(null, container.root);
      container.close();
    }
    page.restore();
    onClosed();
  }

  function draw(): void {
    if (!container) return;
    const shared = { preferences: place.preferences, onClose: close };
    // In the page's own document the page would see in `document.fonts` what a person has chosen.
    const fonts = container.document === document ? undefined : loadFont;
    const engines = { createEngine: speakerEngine, listenRequests, loadFont: fonts, memory };
    const profiles = { library, host, onEdit: edit };
    const notice = switched.id === place.id ? switched.notice : '';
    const view =
      typeof content === 'string'
        ? h(Failure, { ...shared, missing: content, ...offered() })
        : h(Reader, { ...shared, ...engines, article: content, profiles, notice, onChange });
    render(view, container.root);
  }

  /** What can be read where no article was found. */
  function offered() {
    const show = (shown: Content) => {
      content = shown;
      draw();
    };
    return {
      guess: guess?.ok && content !== 'text' ? beginning(guess.value) : '',
      guessLang: guess?.ok ? guess.value.lang : undefined,
      onReadGuess: () => guess?.ok && show(guess.value),
      onReadAll() {
        const all = extract(document, 'page');
        show(all.ok ? all.value : 'text');
      },
    };
  }

  const edit = liveLibrary(
    library,
    (changed) => {
      library = changed;
      place = placeAt(library, host);
      draw();
    },
    over.signal,
  );
  const onChange = (patch: Partial<Preferences>) => {
    switched.notice = '';
    edit(changeAt(host, patch));
  };
  const opened = await openContainer(document, t('extensionName'), READER_STYLE, close);
  if (over.signal.aborted) {
    opened.close();
    return success({ listen() {}, nextProfile() {}, close() {} });
  }
  container = opened;
  closeOnEscape(container, close, over.signal);
  draw();
  return success({
    listen() {
      listenRequests += 1;
      draw();
    },
    nextProfile() {
      const id = nextProfile(library, host, uiLanguage());
      switched = { id, notice: t('profileNow', profileName(library, id)) };
      edit(chooseAt(host, id));
    },
    close,
  });
}

/** Enough of a text to tell whether it is the one that was wanted. */
const BEGINNING = 240;

function beginning({ body }: Article): string {
  const { textContent } = new DOMParser().parseFromString(body, 'text/html').body;
  return cleanLine(textContent, BEGINNING);
}

/** In a frame the dialog does not hear the key; without one it does, and cancels by itself. */
function closeOnEscape(container: Container, close: () => void, signal: AbortSignal): void {
  if (container.document === document) return;
  container.window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.isComposing) close();
    },
    { signal },
  );
}
