import { describe, expect, test } from 'vitest';
import type { Block } from '../../utils/speech/block';
import type { Voice } from '../../utils/speech/engine';
import { createNavigator, type Delivery } from '../../utils/speech/navigator';
import type { Playback } from '../../utils/speech/playback';
import { segmentBlocks } from '../../utils/speech/segment';
import { edited } from '../../utils/speech/spoken';
import { fakeClock } from './fake-clock';
import { ENGLISH, type FakeEngine, fakeEngine, GERMAN } from './fake-engine';

const BLOCKS: Block[] = [{ text: 'One two three. Four five. Six.', lang: 'en' }];

interface Options {
  blocks?: Block[];
  /** The voices; a promise makes the navigator wait. */
  listed?: FakeEngine['listed'];
}

/** A navigator over a text, with what it told (`seen`) and the engine it drives. */
function reading({ blocks = BLOCKS, listed = [ENGLISH, GERMAN] }: Options = {}) {
  const delivery: Delivery = {
    ...{ rate: 1, voices: {}, onDeviceOnly: false, pitch: 1, volume: 1 },
    ...{ sentencePause: 0, paragraphPause: 0, spell: ({ text }) => edited(text, []) },
  };
  const time = fakeClock();
  const seen: Playback[] = [];
  const engine = fakeEngine((event) => navigator.hear(event), listed);
  const navigator = createNavigator(
    segmentBlocks(blocks),
    engine,
    () => delivery,
    (state) => seen.push(state),
    time,
  );
  return { navigator, engine, delivery, seen, time };
}

/** The same, after Play was pressed and the voices were listed. */
async function playing(options: Options = {}) {
  const parts = reading(options);
  parts.navigator.send({ type: 'play' });
  await settled();
  parts.engine.asked.length = 0;
  return parts;
}

/** Lets what was promised arrive. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

describe('reading on', () => {
  test('asks for nothing before Play is pressed', () => {
    const { engine, seen } = reading();
    expect(engine.asked).toEqual([]);
    expect(seen).toEqual([]);
  });

  test('speaks one sentence after the other, then rests', async () => {
    const { navigator, engine } = reading();
    navigator.send({ type: 'play' });
    await settled();
    for (let sentence = 0; sentence < 3; sentence += 1) {
      engine.start();
      engine.end();
    }
    const spoken = ['speak One two three.', 'speak Four five.', 'speak Six.'];
    expect(engine.asked).toEqual(['cancel', 'voices', ...spoken, 'cancel']);
    expect(navigator.state.status).toBe('idle');
  });

  test('gives the engine the text, its language, a voice and the rate', async () => {
    const { engine } = await playing({ blocks: [{ text: 'Hallo.', lang: 'de-AT' }] });
    expect(engine.utterance).toEqual({
      ...{ text: 'Hallo.', lang: 'de-AT' },
      ...{ voice: 'berta', rate: 1, pitch: 1, volume: 1 },
    });
  });

  test('takes the language of the voice where that of the text is unknown', async () => {
    const { engine } = await playing({ blocks: [{ text: 'Hi.', lang: '' }] });
    expect(engine.utterance).toMatchObject({ lang: 'en-GB', voice: 'anna' });
  });

  test('takes another voice for a sentence in another language', async () => {
    const blocks = [
      { text: 'Hello.', lang: 'en' },
      { text: 'Hallo.', lang: 'de' },
    ];
    const { engine } = await playing({ blocks });
    expect(engine.utterance?.voice).toBe('anna');
    engine.end();
    expect(engine.utterance).toMatchObject({ text: 'Hallo.', voice: 'berta' });
  });

  test('takes the chosen voice where it speaks the language', async () => {
    const listed = [ENGLISH, { ...ENGLISH, id: 'cleo' }, GERMAN];
    const { navigator, engine, delivery } = reading({ listed });
    delivery.voices = { en: 'cleo' };
    navigator.send({ type: 'play' });
    await settled();
    expect(engine.utterance?.voice).toBe('cleo');
  });

  test('says that only voices of providers speak the language, where none of them may', async () => {
    const { navigator, delivery, engine } = reading({ listed: [{ ...ENGLISH, local: false }] });
    delivery.onDeviceOnly = true;
    navigator.send({ type: 'play' });
    await settled();
    expect(navigator.state).toMatchObject({ status: 'paused', reason: 'noVoiceOnDevice' });
    expect(engine.utterance).toBeUndefined();
    delivery.onDeviceOnly = false;
    navigator.send({ type: 'play' });
    await settled();
    expect(engine.utterance?.voice).toBe(ENGLISH.id);
  });

  test('asks for the voices once', async () => {
    const { engine } = await playing();
    engine.end();
    await settled();
    expect(engine.asked).toEqual(['speak Four five.']);
  });

  test('begins at the sentence that was pressed', async () => {
    const { navigator, engine } = reading();
    navigator.send({ type: 'play', segment: 2 });
    await settled();
    expect(engine.utterance?.text).toBe('Six.');
  });

  test('says nothing where there is nothing to say', async () => {
    const { navigator, engine, seen } = reading({ blocks: [{ text: ' — ', lang: 'en' }] });
    navigator.send({ type: 'play' });
    await settled();
    expect(engine.asked).toEqual([]);
    expect(seen).toEqual([]);
  });

  test('tells every change once, in order', async () => {
    const { engine, seen } = await playing({ blocks: [{ text: 'One. Two.', lang: 'en' }] });
    engine.start();
    engine.word(0, 3);
    engine.end();
    engine.end();
    expect(seen).toMatchObject([
      { status: 'speaking', segment: 0, heard: false },
      { status: 'speaking', segment: 0, heard: true },
      { status: 'speaking', segment: 0, word: { start: 0, end: 3 } },
      { status: 'speaking', segment: 1, heard: true },
      { status: 'idle' },
    ]);
    expect(seen).toHaveLength(5);
  });
});

describe('pausing', () => {
  test('is silence at once, and Play goes on from the word', async () => {
    const { navigator, engine } = await playing();
    engine.word(4, 3);
    navigator.send({ type: 'pause' });
    expect(engine.asked).toEqual(['cancel']);
    navigator.send({ type: 'play' });
    expect(engine.utterance?.text).toBe('two three.');
    engine.word(4, 5);
    expect(navigator.state).toMatchObject({ word: { start: 8, end: 13 } });
  });

  test('before the first word, Play says the sentence again', async () => {
    const { navigator, engine } = await playing();
    engine.start();
    navigator.send({ type: 'pause' });
    navigator.send({ type: 'play' });
    expect(engine.asked).toEqual(['cancel', 'speak One two three.']);
  });

  test('while the voices are being listed, nothing is spoken', async () => {
    const { navigator, engine } = reading();
    navigator.send({ type: 'play' });
    navigator.send({ type: 'pause' });
    await settled();
    expect(engine.asked).toEqual(['cancel', 'voices', 'cancel']);
  });
});

describe('skipping', () => {
  test('speaks the next sentence at once', async () => {
    const { navigator, engine } = await playing();
    navigator.send({ type: 'skip', by: 1 });
    expect(engine.asked).toEqual(['speak Four five.']);
  });

  test('in a pause is silent, and Play begins there', async () => {
    const { navigator, engine } = await playing();
    navigator.send({ type: 'pause' });
    navigator.send({ type: 'skip', by: 2 });
    expect(engine.asked).toEqual(['cancel']);
    navigator.send({ type: 'play' });
    expect(engine.utterance?.text).toBe('Six.');
  });
});

describe('a new rate or voice', () => {
  test('goes on from the word with it', async () => {
    const { navigator, engine, delivery } = await playing();
    engine.word(8, 5);
    Object.assign(delivery, { rate: 2 });
    navigator.send({ type: 'renew' });
    expect(engine.utterance).toMatchObject({ text: 'three.', rate: 2 });
  });

  test('counts in a pause too, once Play is pressed', async () => {
    const { navigator, engine, delivery } = await playing();
    navigator.send({ type: 'pause' });
    Object.assign(delivery, { rate: 2 });
    navigator.send({ type: 'renew' });
    expect(engine.asked).toEqual(['cancel']);
    navigator.send({ type: 'play' });
    expect(engine.utterance).toMatchObject({ text: 'One two three.', rate: 2 });
  });
});

describe('a pause between segments', () => {
  const blocks: Block[] = [
    { text: 'Title.', lang: 'en', kind: 'heading' },
    { text: 'One. Two.', lang: 'en' },
    { text: 'Three.', lang: 'en' },
  ];

  test('is as long as it was chosen: after sentences, paragraphs, and twice around headings', async () => {
    const { engine, delivery, time } = await playing({ blocks });
    Object.assign(delivery, { sentencePause: 0.1, paragraphPause: 0.5, rate: 2 });
    const waits: number[] = [];
    for (let ends = 0; ends < 3; ends += 1) {
      const said = engine.asked.length;
      engine.end();
      expect(engine.asked).toHaveLength(said);
      waits.push(time.next()!);
      time.pass(time.next()!);
      expect(engine.asked).toHaveLength(said + 1);
    }
    expect(waits).toEqual([500, 50, 250]);
  });

  test('is silent when Pause or Stop is pressed in it, and a skip does not wait', async () => {
    const { navigator, engine, delivery, time } = await playing({ blocks });
    Object.assign(delivery, { paragraphPause: 1 });
    engine.end();
    navigator.send({ type: 'pause' });
    time.pass(9000);
    expect(engine.asked).toEqual(['cancel']);
    navigator.send({ type: 'play' });
    engine.end();
    engine.end();
    navigator.send({ type: 'skip', by: -1 });
    time.pass(9000);
    expect(engine.asked).toEqual(['cancel', 'speak One.', 'speak Two.', 'speak Two.']);
  });
});

describe('what is said otherwise than it is written', () => {
  const blocks: Block[] = [{ text: 'Salt & pepper [1] fell. Then rain.', lang: 'en' }];
  const spell: Delivery['spell'] = ({ text }) => {
    const [and, mark] = [text.indexOf('&'), text.indexOf(' [1]')];
    if (and < 0) return edited(text, []);
    return edited(text, [
      { start: 0, end: 0, text: 'Heading: ' },
      { start: and, end: and + 1, text: 'and also' },
      { start: mark, end: mark + 4, text: '' },
    ]);
  };

  async function rewritten() {
    const parts = await playing({ blocks });
    parts.delivery.spell = spell;
    parts.navigator.send({ type: 'play', segment: 0 });
    return parts;
  }

  test('has its words where they are written', async () => {
    const { navigator, engine } = await rewritten();
    const { text } = engine.utterance!;
    expect(text).toBe('Heading: Salt and also pepper fell.');
    engine.word(0, 8);
    expect(navigator.state).not.toHaveProperty('word');
    engine.word(text.indexOf('also'), 4);
    expect(navigator.state).toMatchObject({ word: { start: 5, end: 6 } });
    engine.word(text.indexOf('fell'), 4);
    expect(navigator.state).toMatchObject({ word: { start: 18, end: 22 } });
  });

  test.each([
    [ENGLISH, 'plain'],
    [{ ...ENGLISH, id: 'clarion:en-US' }, 'built in'],
  ])('is as the voice reads it: $id', async (voice, text) => {
    const { navigator, engine, delivery } = await playing({ blocks, listed: [voice] });
    delivery.spell = (segment, builtIn) => {
      const said = builtIn ? 'built in' : 'plain';
      return edited(segment.text, [{ start: 0, end: segment.text.length, text: said }]);
    };
    navigator.send({ type: 'play', segment: 0 });
    expect(engine.utterance?.text).toBe(text);
  });

  test('goes on after a pause from the word, and counts on rightly', async () => {
    const { navigator, engine } = await rewritten();
    engine.word(engine.utterance!.text.indexOf('pepper'), 6);
    navigator.send({ type: 'pause' });
    navigator.send({ type: 'play' });
    expect(engine.utterance?.text).toBe('pepper fell.');
    engine.word(7, 4);
    expect(navigator.state).toMatchObject({ word: { start: 18, end: 22 } });
  });

  test('is passed over where nothing of it is left', async () => {
    const { navigator, engine, delivery } = await playing();
    delivery.spell = ({ text }) =>
      edited(text, text.startsWith('Four') ? [{ start: 0, end: text.length, text: '' }] : []);
    engine.end();
    expect(engine.utterance?.text).toBe('Six.');
    navigator.send({ type: 'skip', by: -1 });
    expect(engine.utterance?.text).toBe('One two three.');
  });

  test('is done where the place to go on from is followed by nothing that is said', async () => {
    const { navigator, engine } = await playing();
    navigator.send({ type: 'play', segment: 0, from: 13 });
    expect(engine.utterance?.text).toBe('Four five.');
  });
});

describe('late events', () => {
  test('of a skipped sentence do not move the reading', async () => {
    const { navigator, engine, seen } = await playing();
    const late = engine.turn;
    navigator.send({ type: 'skip', by: 1 });
    const before = { state: navigator.state, told: seen.length };
    engine.start(late);
    engine.word(0, 3, late);
    engine.end(late);
    engine.fail('refused', late);
    expect(navigator.state).toBe(before.state);
    expect(seen).toHaveLength(before.told);
  });

  test('after a stop do not begin again', async () => {
    const { navigator, engine } = await playing();
    navigator.send({ type: 'stop' });
    engine.end();
    expect(navigator.state.status).toBe('idle');
    expect(engine.asked).toEqual(['cancel']);
  });
});

describe('what comes next', () => {
  test('is told to the engine with each sentence, and nothing after the last', async () => {
    const { engine } = await playing();
    expect(engine.prepared).toEqual(['Four five.']);
    engine.end();
    engine.end();
    expect(engine.prepared).toEqual(['Four five.', 'Six.']);
  });

  test('is the next that is said', async () => {
    const { engine, delivery, navigator } = reading();
    delivery.spell = ({ text }) => edited(text === 'Four five.' ? '' : text, []);
    navigator.send({ type: 'play' });
    await settled();
    expect(engine.prepared).toEqual(['Six.']);
  });

  test('is not told where no voice may say it', async () => {
    const blocks = [
      { text: 'Hello.', lang: 'en' },
      { text: 'Bonjour.', lang: 'fr' },
    ];
    expect((await playing({ blocks })).engine.prepared).toEqual([]);
  });
});

describe('patience with voices that register late', () => {
  const BUILT_IN: Voice = { id: 'clarion:en-US', name: 'eSpeak NG', lang: 'en-US', local: true };

  test.each<[string, Record<string, string>, Voice[], boolean]>([
    ['is not needed where a voice is there at once', {}, [BUILT_IN], false],
    ['is not needed where the built-in voice was chosen', { en: BUILT_IN.id }, [BUILT_IN], false],
    ['is had where another voice was chosen', { de: 'berta' }, [BUILT_IN], true],
    ['is had where no voice can say the text', {}, [GERMAN], true],
  ])('%s', async (_what, voices, listed, patient) => {
    const { navigator, engine, delivery } = reading({ listed });
    delivery.voices = voices;
    navigator.send({ type: 'play' });
    await settled();
    expect(engine.patient).toBe(patient);
  });
});

describe('voices listed late', () => {
  /** A reading whose voices are listed when the test says so. */
  function waiting() {
    let list: (voices: Voice[]) => void = () => {};
    const listed = new Promise<Voice[]>((resolve) => {
      list = resolve;
    });
    const parts = reading({ listed });
    parts.navigator.send({ type: 'play' });
    return { ...parts, list };
  }

  test('do not speak when Stop was pressed meanwhile', async () => {
    const { navigator, engine, list } = waiting();
    navigator.send({ type: 'stop' });
    list([ENGLISH]);
    await settled();
    expect(navigator.state.status).toBe('idle');
    expect(engine.utterance).toBeUndefined();
  });

  test('speak only what was pressed last', async () => {
    const { navigator, engine, list } = waiting();
    navigator.send({ type: 'skip', by: 1 });
    navigator.send({ type: 'skip', by: 1 });
    list([ENGLISH]);
    await settled();
    expect(engine.asked.filter((asked) => asked.startsWith('speak'))).toEqual(['speak Six.']);
  });

  test('say nothing of a lack when Stop was pressed meanwhile', async () => {
    const { navigator, list } = waiting();
    navigator.send({ type: 'stop' });
    list([]);
    await settled();
    expect(navigator.state).not.toHaveProperty('reason');
  });

  test('say nothing after closing', async () => {
    const { navigator, engine, seen, list } = waiting();
    navigator.close();
    const told = seen.length;
    list([ENGLISH]);
    await settled();
    expect(engine.utterance).toBeUndefined();
    expect(seen).toHaveLength(told);
  });

  test('are not blamed when the connection is lost meanwhile', async () => {
    const { navigator, engine, list } = waiting();
    engine.fail('disconnected', 0);
    list([]);
    await settled();
    expect(navigator.state).toMatchObject({ status: 'paused', reason: 'disconnected' });
  });
});

describe('silence', () => {
  test('for lack of any voice is told, and Play looks for voices again', async () => {
    const { navigator, engine } = await playing({ listed: [] });
    expect(navigator.state).toMatchObject({ status: 'paused', segment: 0, reason: 'noVoice' });
    engine.listed = [ENGLISH];
    navigator.send({ type: 'play' });
    await settled();
    expect(engine.utterance?.text).toBe('One two three.');
  });

  test('for lack of a voice for the language is told', async () => {
    const { navigator, engine } = await playing({ blocks: [{ text: 'Un.', lang: 'fr' }] });
    expect(navigator.state).toMatchObject({ status: 'paused', reason: 'noVoiceForLanguage' });
    expect(engine.utterance).toBeUndefined();
  });

  test('in the middle of an article is told once', async () => {
    const blocks = [
      { text: 'Hello.', lang: 'en' },
      { text: 'Bonjour.', lang: 'fr' },
    ];
    const { navigator, engine, seen } = await playing({ blocks });
    engine.end();
    expect(seen.filter(({ status }) => status === 'paused')).toEqual([
      { status: 'paused', turn: 2, segment: 1, from: 0, reason: 'noVoiceForLanguage' },
    ]);
    expect(seen.at(-1)).toBe(navigator.state);
  });

  test('after a failure is told, and Play goes on from the word', async () => {
    const { navigator, engine } = await playing();
    engine.word(4, 3);
    engine.fail('stalled');
    expect(navigator.state).toMatchObject({ status: 'paused', reason: 'stalled' });
    expect(engine.asked).toEqual(['cancel']);
    navigator.send({ type: 'play' });
    expect(engine.utterance?.text).toBe('two three.');
  });

  test('when the connection is lost in a pause is not told', async () => {
    const { navigator, engine } = await playing();
    navigator.send({ type: 'pause' });
    engine.fail('disconnected');
    expect(navigator.state).not.toHaveProperty('reason');
  });
});

describe('closing', () => {
  test('is silence, and frees the engine', async () => {
    const { navigator, engine } = await playing();
    navigator.close();
    expect(engine.asked).toEqual(['cancel', 'close']);
    expect(navigator.state.status).toBe('idle');
  });

  test('hears nothing any more', async () => {
    const { navigator, engine, seen } = await playing();
    navigator.close();
    const told = seen.length;
    engine.end();
    engine.fail('disconnected');
    expect(seen).toHaveLength(told);
  });
});
