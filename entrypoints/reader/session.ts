import { h, render } from 'preact';
import { Failure } from '../../components/reader/failure';
import { drawFirstScreen } from '../../components/reader/first-screen';
import { loadPart, partHere } from '../../components/reader/parts';
import { Reader } from '../../components/reader/reader';
import { READER_STYLE } from '../../components/reader/styles/styles';
import { Waiting } from '../../components/reader/waiting';
import type { CreateEngine } from '../../components/speech/reading';
import type { Article, Refusal } from '../../utils/article/article';
import { excessOf } from '../../utils/article/caps';
import { extract, extraction, type Part, refuse } from '../../utils/article/extract';
import { readCanonical } from '../../utils/article/metadata/addresses';
import { inTurns } from '../../utils/article/steps';
import { t, uiLanguage } from '../../utils/i18n';
import { ask, type Intent } from '../../utils/messages';
import { memoryAhead, type OpenMemory } from '../../utils/places/ahead';
import type { Library } from '../../utils/preferences/library';
import { liveLibrary } from '../../utils/preferences/live';
import { profileName } from '../../utils/preferences/profile-name';
import { changeAt, chooseAt, hostOf, nextProfile, placeAt } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';
import { failure, type Result, success } from '../../utils/result';
import { type Container, prepareContainer } from './container';
import { beginning, type Content, contentOf, isSelected } from './content';
import { guard } from './guard';
import { loadFont } from './load-font';
import { removeOrphans } from './orphans';
import { holdPage } from './page-state';

/** An open reader. */
export interface Session {
  listen(): void;
  nextProfile(): void;
  close(): void;
}

/**
 * Reads the page and opens the reader over it. A page without an article opens the reader too, with
 * a message and a way on; one that is no web page at all is a failure for the popup to tell. What
 * takes long is shown as waiting, and can be called off.
 * @param stored the person's library as it was when the reader was asked for.
 * @param onClosed called once, however the reader was closed.
 */
export async function openSession(
  intent: Intent,
  stored: Library,
  onClosed: () => void,
): Promise<Result<Session, Refusal>> {
  const refusal = refuse(document);
  if (refusal) return failure(refusal);
  const part = intent === 'selection' ? 'selection' : 'article';
  const host = hostOf(document.URL);
  let content: Content = 'waiting';
  let guess: Article | null = null;
  let memory: Awaited<ReturnType<OpenMemory>>;
  let remembered: Promise<void> | undefined;
  let library = stored;
  let place = placeAt(library, host);
  /** Which profile the key switched to, told until another one or a change follows. */
  let switched = { id: '', notice: '' };
  let listenRequests = intent === 'listen' ? 1 : 0;
  let opening: Promise<void> | undefined;
  let container: Container | undefined;
  let giveBack: (() => void) | undefined;
  /** Whether the page has gone on to another address since it was read. */
  let moved = false;
  /** Whether the extension was updated since; its text is asked for while there is someone to ask. */
  let orphaned = false;
  const orphanNotice = t('orphaned');
  const over = new AbortController();
  const shown = Promise.withResolvers<void>();

  function close(): void {
    if (over.signal.aborted) return;
    over.abort();
    if (container) {
      render(null, container.root);
      container.close();
    }
    giveBack?.();
    onClosed();
  }

  function lost(): void {
    close();
    // Nobody answers any more once the extension was updated.
    void ask('lost', {}).catch(() => {});
  }

  removeOrphans(document);
  const openMemory = memoryAhead({
    url: document.URL,
    canonical: readCanonical(document, document.URL),
  });
  const edit = liveLibrary(stored, take, over.signal);

  /** Opens the reader over the page, once. */
  const open = () => (opening ??= openNow());

  async function openNow(): Promise<void> {
    await remembered;
    if (over.signal.aborted) return;
    const prepared = await prepareContainer(document, t('extensionName'), READER_STYLE, close);
    if (over.signal.aborted) {
      prepared.close();
      return;
    }
    giveBack = holdPage(document);
    container = prepared;
    container.show();
    closeOnEscape(container, close, over.signal);
    const onMoved = () => {
      moved = true;
      draw();
    };
    const onOrphaned = () => {
      orphaned = true;
      draw();
    };
    const events = { lost, moved: onMoved, orphaned: onOrphaned };
    guard(document, container, events, over.signal);
    const seen = show();
    shown.resolve();
    // Also where it says that a page is being read: that is to be seen before the next step begins.
    await seen;
  }

  function draw(): void {
    if (container) render(view(container), container.root);
  }

  /** Draws something else than before. */
  async function show(): Promise<void> {
    await drawFirstScreen(draw);
    if (content !== 'waiting') container?.makeModal();
  }

  function view({ document: inner }: Container) {
    const shared = { preferences: place.preferences, onClose: close };
    if (content === 'waiting') return h(Waiting, shared);
    if (typeof content === 'string')
      return h(Failure, { ...shared, missing: content, ...offered() });
    return h(Reader, {
      ...shared,
      // Another text is another reader: speech and place are not carried over.
      key: content.url + content.words,
      article: content,
      profiles: { library, host, onEdit: edit },
      notice: orphaned ? orphanNotice : switched.id === place.id ? switched.notice : '',
      limited: orphaned,
      createEngine,
      listenRequests,
      memory,
      // In the page's own document the page would see in `document.fonts` what a person has chosen.
      loadFont: inner === document ? undefined : loadFont,
      onReadNew: moved ? () => void read('article') : undefined,
      onChange,
    });
  }

  const createEngine: CreateEngine = (listener, onButton = () => {}) => {
    const title = typeof content === 'string' ? document.title : content.title;
    return partHere('listening')!.speakerEngine(listener, { title, site: host, onButton });
  };

  /** What can be read where no article was found. */
  function offered() {
    const begins = content === 'article' && guess ? beginning(guess) : '';
    return {
      guess: begins,
      guessLang: guess?.lang,
      excess: content === 'tooLarge' ? excessOf(document) : null,
      onReadGuess() {
        if (guess) content = guess;
        draw();
      },
      onReadAll: () => void read('page'),
      onReadText: () => void read('text'),
      onReadSelection: isSelected(document) ? () => void read('selection') : undefined,
    };
  }

  /** Finds out where somebody stopped in a text before; the text does not wait for it. */
  async function remember(text: Article): Promise<void> {
    const opened = await openMemory(text);
    if (over.signal.aborted || (content !== text && guess !== text)) return;
    memory = opened;
    draw();
  }

  /** Reads a part of the page, and shows it. */
  async function read(what: Part): Promise<void> {
    moved = false;
    const found = await inTurns(extraction(document, what), open, over.signal);
    if (over.signal.aborted) return;
    content = found ? contentOf(found, what) : 'tooSlow';
    if (content === 'article') {
      const guessed = extract(document, 'guess');
      guess = guessed.ok ? guessed.value : null;
    }
    // The place is that of the whole text, not of a part or of what a selection holds.
    const text = typeof content === 'object' ? content : guess;
    memory = undefined;
    remembered = what === 'article' && text ? remember(text) : undefined;
    if (text && text.writingMode !== 'horizontal-tb') await loadPart('vertical');
    if (container) void show();
    else await open();
  }

  function take(changed: Library): void {
    library = changed;
    place = placeAt(library, host);
    draw();
  }

  const onChange = (patch: Partial<Preferences>) => {
    switched.notice = '';
    edit(changeAt(host, patch));
  };
  // An open reader that still waits can already be closed by the toolbar.
  try {
    await Promise.race([read(part), shown.promise]);
  } catch (error) {
    close();
    throw error;
  }
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

/**
 * In a frame the dialog does not hear the key; without one it does, and cancels by itself. A dialog of
 * the view's own is closed by the same key first, wherever the focus is: who has clicked beside a
 * picture has it nowhere.
 */
function closeOnEscape(container: Container, close: () => void, signal: AbortSignal): void {
  if (container.document === document) return;
  container.window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (!container.document.querySelector('dialog[open]')) close();
    },
    { signal },
  );
}
