import type { Preferences } from '../../utils/preferences/schema';
import { detectLanguages } from '../../utils/speech/detect-languages';
import type { EngineListener, SpeechEngine } from '../../utils/speech/engine';
import { createHighlighter, type Highlighter } from '../../utils/speech/highlight';
import type { MediaButton } from '../../utils/speech/media-control';
import { createNavigator, type Delivery } from '../../utils/speech/navigator';
import { createPace } from '../../utils/speech/pace';
import type { Playback, PlaybackEvent, Word } from '../../utils/speech/playback';
import { type Segment, segmentBlocks } from '../../utils/speech/segment';
import { indexText } from '../../utils/speech/text-index';
import { windowOf } from '../reader/place';
import { spellerOf, spellingOf } from './spelling';
import { type Start, selected, startByKey, startInView, startUnder } from './where';

/** @param onButton hears the media keys and the system's media control. */
export type CreateEngine = (
  listener: EngineListener,
  onButton?: (button: MediaButton) => void,
) => SpeechEngine;

/** An article that is read aloud: made when somebody listens for the first time. */
export interface Reading {
  readonly segments: readonly Segment[];
  readonly highlighter: Highlighter;
  send(event: PlaybackEvent): void;
  /** Goes on from the current word where what was preferred now sounds otherwise. */
  prefer(): void;
  /** A segment in the document, or a word of it. */
  range(segment: Segment, word?: Word): Range;
  minutesLeft(state: Playback): number | null;
  /** Where a person reads, presses, or means by a key. */
  inView(): Start | null;
  under(press: MouseEvent): Start | null;
  byKey(key: KeyboardEvent): Start | null;
  /** The sentences that the selection touches; null where it touches none. */
  selected(): Segment[] | null;
  close(): void;
}

/** What a reading tells. */
export interface ReadingEvents {
  state(state: Playback): void;
  /** The name of a voice that stands in for one that failed. */
  standIn(name: string): void;
}

const BUTTONS: Record<MediaButton, PlaybackEvent> = {
  play: { type: 'play' },
  pause: { type: 'pause' },
  next: { type: 'skip', by: 1 },
  previous: { type: 'skip', by: -1 },
};

/**
 * @param lang language of the text as a whole.
 * @param preferences those of now, asked anew for each sentence.
 */
export function startReading(
  article: HTMLElement,
  lang: string,
  preferences: () => Preferences,
  createEngine: CreateEngine,
  events: ReadingEvents,
): Reading {
  const index = indexText(article);
  const segments = segmentBlocks(
    index.blocks.map((block) => ({ ...block, lang: block.lang || lang })),
  );
  const text = { article, index, segments };
  // The voices are listed in the meantime.
  void detectLanguages(index.blocks, segments, lang);

  let spelling = '';
  let speller: Delivery['spell'];
  function delivery(): Delivery {
    const now = preferences();
    const wanted = spellingOf(now);
    if (wanted !== spelling) speller = spellerOf(now);
    spelling = wanted;
    return { ...now, volume: now.volume / 100, spell: speller };
  }

  const pace = createPace(segments, lang, delivery);
  const engine = createEngine(
    (event) => {
      if (event.type === 'standIn') events.standIn(event.name);
      pace.hear(event, navigator.state);
      navigator.hear(event);
    },
    (button) => send(BUTTONS[button]),
  );
  const navigator = createNavigator(segments, engine, delivery, (state) => {
    pace.see(state);
    events.state(state);
  });
  const highlighter = createHighlighter(windowOf(article));
  let sound = soundOf(preferences());

  function send(event: PlaybackEvent): void {
    // Who presses Play in the middle of a text has read what stands before.
    const begins = event.type === 'play' && navigator.state.status === 'idle';
    navigator.send(begins ? { ...startInView(text), ...event } : event);
  }

  return {
    segments,
    highlighter,
    send,
    prefer() {
      const before = sound;
      sound = soundOf(preferences());
      if (sound !== before) send({ type: 'renew' });
    },
    range: ({ block, start, end }, word) =>
      index.range(block, word ? start + word.start : start, word ? start + word.end : end),
    minutesLeft: (state) => pace.minutesLeft(state, preferences().rate),
    inView: () => startInView(text),
    under: (press) => startUnder(text, press),
    byKey: (key) => startByKey(text, key),
    selected: () => selected(text),
    close() {
      navigator.close();
      highlighter.close();
    },
  };
}

/** The preferences that change how the sentence of now sounds, as one value to compare. */
function soundOf(preferences: Preferences): string {
  const { rate, voices, onDeviceOnly, pitch, volume } = preferences;
  return JSON.stringify([rate, voices, onDeviceOnly, pitch, volume, spellingOf(preferences)]);
}
