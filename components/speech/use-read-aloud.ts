import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Preferences } from '../../utils/preferences/schema';
import type { EngineListener, SpeechEngine } from '../../utils/speech/engine';
import { createHighlighter, type Highlighter } from '../../utils/speech/highlight';
import { createNavigator, type Navigator } from '../../utils/speech/navigator';
import { IDLE, type Playback, type PlaybackEvent } from '../../utils/speech/playback';
import { type Segment, segmentBlocks } from '../../utils/speech/segment';
import { indexText, type TextIndex } from '../../utils/speech/text-index';
import { windowOf } from '../reader/place';
import { follow } from './follow';

export type CreateEngine = (listener: EngineListener) => SpeechEngine;

export interface ReadAloud {
  playback: Playback;
  /** Language of the current segment; empty when unknown. */
  lang: string;
  /** The spoken sentence in the document. */
  spoken: Range | null;
  send: (event: PlaybackEvent) => void;
}

/** What is made when somebody listens for the first time: nothing of it costs those who only read. */
interface Reading {
  index: TextIndex;
  segments: Segment[];
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
  const delivery = useRef(preferences);
  delivery.current = preferences;

  function start(): Reading {
    const index = indexText(article.current!);
    const segments = segmentBlocks(
      index.blocks.map((block) => ({ ...block, lang: block.lang || lang })),
    );
    const engine = createEngine((event) => navigator.hear(event));
    const navigator = createNavigator(segments, engine, () => delivery.current, setPlayback);
    const highlighter = createHighlighter(windowOf(article.current!));
    return { index, segments, navigator, highlighter };
  }

  function send(event: PlaybackEvent): void {
    if (event.type === 'play') reading.current ??= start();
    reading.current?.navigator.send(event);
  }

  function goAlong(range: Range): void {
    follow(article.current!, range);
    onSpoken(range);
  }

  // By what they hold: every read of storage makes the map anew.
  const voices = JSON.stringify(preferences.voices);
  useEffect(() => send({ type: 'renew' }), [preferences.rate, voices, preferences.onDeviceOnly]);
  useEffect(
    () => () => {
      reading.current?.navigator.close();
      reading.current?.highlighter.close();
    },
    [],
  );

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

  return { playback, lang: segment?.lang ?? lang, spoken: sentence.current, send };
}
