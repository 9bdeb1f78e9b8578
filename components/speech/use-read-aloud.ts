import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/article';
import { ask } from '../../utils/messages';
import { hostOf } from '../../utils/preferences/profiles';
import type { Preferences } from '../../utils/preferences/schema';
import { detectLanguages } from '../../utils/speech/detect-languages';
import type { EngineListener, SpeechEngine } from '../../utils/speech/engine';
import { createHighlighter, type Highlighter } from '../../utils/speech/highlight';
import type { MediaButton } from '../../utils/speech/media-control';
import { createNavigator, type Delivery, type Navigator } from '../../utils/speech/navigator';
import { createPace, type Pace } from '../../utils/speech/pace';
import { IDLE, type Playback, type PlaybackEvent } from '../../utils/speech/playback';
import { segmentBlocks } from '../../utils/speech/segment';
import { indexText } from '../../utils/speech/text-index';
import { windowOf } from '../reader/place';
import { type Following, useFollow } from './use-follow';
import { useSpeller } from './use-speller';
import { type Start, selected, startByKey, startInView, startUnder, type Text } from './where';

/** @param onButton hears the media keys and the system's media control. */
export type CreateEngine = (
  listener: EngineListener,
  onButton?: (button: MediaButton) => void,
) => SpeechEngine;

const BUTTONS: Record<MediaButton, PlaybackEvent> = {
  play: { type: 'play' },
  pause: { type: 'pause' },
  next: { type: 'skip', by: 1 },
  previous: { type: 'skip', by: -1 },
};

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

/** What is made when somebody listens for the first time: nothing of it costs those who only read. */
interface Reading extends Text {
  navigator: Navigator;
  pace: Pace;
  highlighter: Highlighter;
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
  const spell = useSpeller(preferences);
  const delivery = useRef<Delivery>(null!);
  delivery.current = { ...preferences, volume: preferences.volume / 100, spell };
  const listening = playback.status !== 'idle';
  const { along, ...following } = useFollow(article, listening, onSpoken);

  function start(): Reading {
    const index = indexText(article.current!);
    const segments = segmentBlocks(
      index.blocks.map((block) => ({ ...block, lang: block.lang || lang })),
    );
    const onButton = (button: MediaButton) => send(BUTTONS[button]);
    // The voices are listed in the meantime.
    void detectLanguages(index.blocks, segments, lang);
    const pace = createPace(segments, lang, () => delivery.current);
    const engine = createEngine((event) => {
      if (event.type === 'standIn') setStandIn(event.name);
      pace.hear(event, navigator.state);
      navigator.hear(event);
    }, onButton);
    const onState = (state: Playback) => {
      pace.see(state);
      setPlayback(state);
    };
    const navigator = createNavigator(segments, engine, () => delivery.current, onState);
    const highlighter = createHighlighter(windowOf(article.current!));
    return { article: article.current!, index, segments, navigator, pace, highlighter };
  }

  function send(event: PlaybackEvent): void {
    if (event.type === 'play') reading.current ??= start();
    const { current } = reading;
    // Who presses Play in the middle of a text has read what stands before.
    const begins = event.type === 'play' && current?.navigator.state.status === 'idle';
    current?.navigator.send(begins ? { ...startInView(current), ...event } : event);
    // Who leads the voice somewhere wants to be there.
    if (event.type === 'skip' || (event.type === 'play' && event.segment !== undefined))
      following.back();
  }

  function readFromView(): void {
    if (reading.current)
      send({ type: 'play', ...(startInView(reading.current) ?? { segment: 0 }) });
  }

  function saveAudio({ title, url }: Pick<Article, 'title' | 'url'>): void {
    if (!reading.current) return;
    const part = selected(reading.current);
    const segments = part ?? reading.current.segments;
    const script = { title, host: hostOf(url), part: part !== null, segments };
    send({ type: 'pause' });
    // After an update of the extension nobody answers.
    ask('saveAudio', { script }).catch(() => {});
  }

  const { rate, onDeviceOnly, pitch, volume } = preferences;
  // By what they hold: every read of storage makes the map anew.
  const voices = JSON.stringify(preferences.voices);
  useEffect(() => send({ type: 'renew' }), [rate, voices, onDeviceOnly, pitch, volume, spell]);
  useEffect(
    () => () => {
      reading.current?.navigator.close();
      reading.current?.highlighter.close();
    },
    [],
  );

  // What was said of a voice holds until another one is chosen.
  useEffect(() => setStandIn(''), [voices, onDeviceOnly]);
  useEffect(() => {
    if (!listening) return;
    const stop = new AbortController();
    const { signal } = stop;
    const begin = (place: Start | null) => place && send({ type: 'play', ...place });
    const onPress = (event: MouseEvent) => begin(startUnder(reading.current!, event));
    const onKey = (event: Event) => begin(startByKey(reading.current!, event as KeyboardEvent));
    article.current!.addEventListener('click', onPress, { signal });
    // Seen from outside of a closed root, every key in it is typed on its host.
    article.current!.getRootNode().addEventListener('keydown', onKey, { signal });
    return () => stop.abort();
  }, [listening]);

  const segment = playback.status === 'idle' ? null : reading.current!.segments[playback.segment]!;
  const spoken = useMemo(
    () => segment && reading.current!.index.range(segment.block, segment.start, segment.end),
    [segment],
  );
  useLayoutEffect(() => {
    reading.current?.highlighter.sentence(spoken);
    if (spoken && playback.status === 'speaking') along(spoken);
  }, [spoken]);
  const word = playback.status === 'speaking' ? playback.word : undefined;
  useLayoutEffect(() => {
    const { index, highlighter } = reading.current ?? {};
    const range =
      segment && word
        ? index!.range(segment.block, segment.start + word.start, segment.start + word.end)
        : null;
    highlighter?.word(range);
    // A sentence in large type may be taller than the window; then the word leads.
    if (range) along(range);
  }, [segment, word]);

  return {
    playback,
    lang: segment?.lang ?? lang,
    spoken,
    standIn,
    send,
    minutesLeft: () => reading.current?.pace.minutesLeft(playback, rate) ?? null,
    readFromView,
    saveAudio,
    ...following,
  };
}
