import type { Block } from '../../utils/speech/block';
import { createNavigator, type Delivery, type Navigator } from '../../utils/speech/navigator';
import { type Segment, segmentBlocks } from '../../utils/speech/segment';
import { edited } from '../../utils/speech/spoken';
import { type FakeClock, fakeClock } from './fake-clock';
import { type FakeEngine, fakeEngine } from './fake-engine';

/** What a person believes who only listens: what is said now, and where the reading stands. */
export interface Model {
  status: 'idle' | 'speaking' | 'paused';
  /** The sentence by its number, of those that are said. */
  at: number;
  until: 'sentence' | 'section' | null;
}

/** A sentence that is said, as the model knows it. */
export interface Said {
  text: string;
  block: number;
  heading: boolean;
  /** Whether a heading stands before it, said or not, that does not stand before the one before. */
  opensSection: boolean;
}

/** The real thing: navigator, an engine without sound, and a note of all that was begun. */
export interface Real {
  navigator: Navigator;
  engine: FakeEngine;
  time: FakeClock;
  said: readonly Said[];
  delivery: Delivery;
  /** What is in the air; undefined in silence. */
  sounding: () => string | undefined;
}

/** A reading of blocks; the sentences that begin with "No" are left out by a rule. */
export function reading(blocks: Block[]): { real: Real; model: Model } {
  const segments = segmentBlocks(blocks);
  const isSaid = ({ text }: Segment) => !text.startsWith('No');
  const delivery: Delivery = {
    ...{
      rate: 1,
      voices: {},
      onDeviceOnly: false,
      pitch: 1,
      volume: 1,
      sentencePause: 0,
      paragraphPause: 0.3,
    },
    spell: (segment) => {
      const { length } = segment.text;
      return edited(segment.text, isSaid(segment) ? [] : [{ start: 0, end: length, text: '' }]);
    },
  };
  const time = fakeClock();
  const engine = fakeEngine((event) => navigator.hear(event));
  let sounding: string | undefined;
  const { speak, cancel, end, fail } = engine;
  engine.speak = (utterance, turn) => {
    sounding = utterance.text;
    speak(utterance, turn);
  };
  engine.cancel = () => {
    sounding = undefined;
    cancel();
  };
  // Only what is in the air can end.
  engine.end = (turn) => {
    if (turn === undefined || turn === engine.turn) sounding = undefined;
    end(turn);
  };
  engine.fail = (reason, turn) => {
    sounding = undefined;
    fail(reason, turn);
  };
  const navigator = createNavigator(
    segments,
    engine,
    () => delivery,
    () => {},
    time,
  );
  const headings = segments.flatMap(({ kind, block }) => (kind === 'heading' ? [block] : []));
  const said = segments.filter(isSaid).map(({ text, block, kind }, index, all) => {
    const before = all[index - 1]?.block ?? -1;
    const opensSection = headings.some((heading) => heading > before && heading <= block);
    return { text, block, heading: kind === 'heading', opensSection };
  });
  return {
    real: { navigator, engine, time, said, delivery, sounding: () => sounding },
    model: { status: 'idle', at: 0, until: null },
  };
}
