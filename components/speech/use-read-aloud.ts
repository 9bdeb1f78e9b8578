import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Preferences } from '../../utils/preferences/schema';
import type { EngineListener, SpeechEngine } from '../../utils/speech/engine';
import { createHighlighter, type Highlighter } from '../../utils/speech/highlight';
import type { MediaButton } from '../../utils/speech/media-control';
import { createNavigator, type Delivery, type Navigator } from '../../utils/speech/navigator';
import { IDLE, type Playback, type PlaybackEvent } from '../../utils/speech/playback';
import { segmentBlocks } from '../../utils/speech/segment';
import { indexText } from '../../utils/speech/text-index';
import { windowOf } from '../reader/place';
import { follow } from './follow';
import { useSpeller } from './use-speller';
import { type Start, startByKey, startInView, startUnder, type Text } from './where';

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

export interface ReadAloud {
  playback: Playback;
  /** Language of the current segment; empty when unknown. */
  lang: string;
  /** The spoken sentence in the document. */
  spoken: Range | null;
  send: (event: PlaybackEvent) => void;
  /** Goes on where the person reads: from what they selected, else from the first line in view. */
  readFromView: () => void;
}

/** What is made when somebody listens for the first time: nothing of it costs those who only read. */
interface Reading extends Text {
  navigator: Navigator;
  highlighter: Highlighter;
}

/**
 * Reads an element's text aloud: navigator, marks and following scroll, from first press to unmount.
 * @param onSpoken told of each sentence and word when it is begun.
 */
export function useReadAloud(
  article: RefObject<HTMLElement | null>,
  lang: string,
  preferences: Preferences,
  createEngine: CreateEngine,
  onSpoken: (range: Range) => void,
): ReadAloud {
  const [playback, setPlayback] = useState<Playback>(IDLE);
  const reading = useRef<Reading | null>(null);
  const spell = useSpeller(preferences);
  const delivery = useRef<Delivery>(null!);
  delivery.current = { ...preferences, volume: preferences.volume / 100, spell };

  function start(): Reading {
    const index = indexText(article.current!);
    const segments = segmentBlocks(
      index.blocks.map((block) => ({ ...block, lang: block.lang || lang })),
    );
    const onButton = (button: MediaButton) => send(BUTTONS[button]);
    const engine = createEngine((event) => navigator.hear(event), onButton);
    const navigator = createNavigator(segments, engine, () => delivery.current, setPlayback);
    const highlighter = createHighlighter(windowOf(article.current!));
    return { article: article.current!, index, segments, navigator, highlighter };
  }

  function send(event: PlaybackEvent): void {
    if (event.type === 'play') reading.current ??= start();
    const { current } = reading;
    // Who presses Play in the middle of a text has read what stands before.
    const begins = event.type === 'play' && current?.navigator.state.status === 'idle';
    current?.navigator.send(begins ? { ...startInView(current), ...event } : event);
  }

  function readFromView(): void {
    if (reading.current)
      send({ type: 'play', ...(startInView(reading.current) ?? { segment: 0 }) });
  }

  function goAlong(range: Range): void {
    follow(article.current!, range);
    onSpoken(range);
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

  const listening = playback.status !== 'idle';
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
  const sentence = useRef<Range | null>(null);
  useLayoutEffect(() => {
    const range =
      segment && reading.current!.index.range(segment.block, segment.start, segment.end);
    sentence.current = range;
    reading.current?.highlighter.sentence(range);
    if (range && playback.status === 'speaking') goAlong(range);
  }, [segment]);
  const word = playback.status === 'speaking' ? playback.word : undefined;
  useLayoutEffect(() => {
    const { index, highlighter } = reading.current ?? {};
    const range =
      segment && word
        ? index!.range(segment.block, segment.start + word.start, segment.start + word.end)
        : null;
    highlighter?.word(range);
    // A sentence in large type may be taller than the window; then the word leads.
    if (range) goAlong(range);
  }, [segment, word]);

  return { playback, lang: segment?.lang ?? lang, spoken: sentence.current, send, readFromView };
}
