import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/article';
import { ask } from '../../utils/messages';
import { hostOf } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';
import { IDLE, type Playback, type PlaybackEvent } from '../../utils/speech/playback';
import { loadPart, partHere } from '../reader/parts';
import type { CreateEngine, Reading } from './reading';
import { type Following, useFollow } from './use-follow';
import type { Start } from './where';

export interface ReadAloud extends Omit<Following, 'along'> {
  playback: Playback;
  /** Language of the current segment; empty when unknown. */
  lang: string;
  /** The spoken sentence in the document. */
  spoken: Range | null;
  /** The name of a voice that stands in for one that failed; empty while none does. */
  standIn: string;
  send: (event: PlaybackEvent) => void;
  /** Estimates how many minutes the rest takes at the rate of now; null while nothing is read. */
  minutesLeft: () => number | null;
  /** Goes on where the person reads: from what they selected, else from the first line in view. */
  readFromView: () => void;
  /** Pauses, and opens the page that makes a file of the selected sentences, or of all. */
  saveAudio: (article: Pick<Article, 'title' | 'url'>) => void;
}

/**
 * Reads an element's text aloud: navigator, marks and following scroll, from first press to unmount.
 * @param onSpoken told of each sentence and word that is begun, while the person does not look elsewhere.
 */
export function useReadAloud(
  article: RefObject<HTMLElement | null>,
  lang: string,
  preferences: Preferences,
  createEngine: CreateEngine,
  onSpoken: (range: Range) => void,
): ReadAloud {
  const [playback, setPlayback] = useState<Playback>(IDLE);
  const [standIn, setStandIn] = useState('');
  const reading = useRef<Reading | null>(null);
  const newest = useRef(preferences);
  newest.current = preferences;
  const listening = playback.status !== 'idle';
  const { along, ...following } = useFollow(article, listening, onSpoken);

  function start(): Reading | null {
    if (!article.current) return null;
    const part = partHere('listening');
    if (part) {
      const events = { state: setPlayback, standIn: setStandIn };
      return part.startReading(article.current, lang, () => newest.current, createEngine, events);
    }
    void loadPart('listening').then((loaded) => loaded && send({ type: 'play' }));
    return null;
  }

  function send(event: PlaybackEvent): void {
    if (event.type === 'play') reading.current ??= start();
    reading.current?.send(event);
    // Who leads the voice somewhere wants to be there.
    if (event.type === 'skip' || (event.type === 'play' && event.segment !== undefined))
      following.back();
  }

  function readFromView(): void {
    if (reading.current) send({ type: 'play', ...(reading.current.inView() ?? { segment: 0 }) });
  }

  function saveAudio({ title, url }: Pick<Article, 'title' | 'url'>): void {
    if (!reading.current) return;
    const part = reading.current.selected();
    const segments = part ?? reading.current.segments;
    const script = { title, host: hostOf(url), part: part !== null, segments };
    send({ type: 'pause' });
    // After an update of the extension nobody answers.
    ask('saveAudio', { script }).catch(() => {});
  }

  useEffect(() => reading.current?.prefer(), [preferences]);
  useEffect(() => () => reading.current?.close(), []);

  // What was said of a voice holds until another one is chosen; every read of storage makes the map anew.
  const voices = JSON.stringify([preferences.voices, preferences.onDeviceOnly]);
  useEffect(() => setStandIn(''), [voices]);
  useEffect(() => {
    if (!listening) return;
    const stop = new AbortController();
    const { signal } = stop;
    const begin = (place: Start | null) => place && send({ type: 'play', ...place });
    const onPress = (event: MouseEvent) => begin(reading.current!.under(event));
    const onKey = (event: Event) => begin(reading.current!.byKey(event as KeyboardEvent));
    article.current!.addEventListener('click', onPress, { signal });
    // Seen from outside of a closed root, every key in it is typed on its host.
    article.current!.getRootNode().addEventListener('keydown', onKey, { signal });
    return () => stop.abort();
  }, [listening]);

  const segment = playback.status === 'idle' ? null : reading.current!.segments[playback.segment]!;
  const spoken = useMemo(() => segment && reading.current!.range(segment), [segment]);
  useLayoutEffect(() => {
    reading.current?.highlighter.sentence(spoken);
    if (spoken && playback.status === 'speaking') along(spoken);
  }, [spoken]);
  const word = playback.status === 'speaking' ? playback.word : undefined;
  useLayoutEffect(() => {
    const range = segment && word ? reading.current!.range(segment, word) : null;
    reading.current?.highlighter.word(range);
    // A sentence in large type may be taller than the window; then the word leads.
    if (range) along(range);
  }, [segment, word]);

  return {
    playback,
    lang: segment?.lang ?? lang,
    spoken,
    standIn,
    send,
    minutesLeft: () => reading.current?.minutesLeft(playback) ?? null,
    readFromView,
    saveAudio,
    ...following,
  };
}
