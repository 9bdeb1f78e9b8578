import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Block } from '../../utils/speech/block';
import { createNavigator, type Delivery } from '../../utils/speech/navigator';
import type { Playback } from '../../utils/speech/playback';
import { segmentBlocks } from '../../utils/speech/segment';
import { speechEngine } from '../../utils/speech/speech-engine';
import { edited } from '../../utils/speech/spoken';
import { type Defects, defectiveWindow, type Mishap } from './defective-window';
import { voice } from './fake-speech-window';

const LONG = `This sentence, which is longer than any voice of the network can say in one go, winds through clause after clause, past commas; past semicolons, through a café and a crêperie, and only comes to its end when the listener has long since stopped expecting one at all.`;
const BLOCKS: Block[] = [
  { text: 'The ferry came back. Nobody met it, and the café was shut.', lang: 'en' },
  { text: LONG, lang: 'en' },
  { text: 'Tea & toast were sold for <nothing>. Then it left again.', lang: 'en' },
];
const SENTENCES = segmentBlocks(BLOCKS).map(({ text }) => text);

const ANNA = voice('Anna', 'en-GB');
const DORA = voice('Dora', 'en-US');
const CLOUD = voice('Cloud', 'en-US', { localService: false });
const BERTA = voice('Berta', 'de-DE');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A reader over the article, in a browser with this defect. */
function reader(defects: Defects, voices = [ANNA, DORA, BERTA], chosen = '') {
  const browser = defectiveWindow([...voices], defects);
  const delivery: Delivery = {
    ...{ rate: 1, pitch: 1, volume: 1, sentencePause: 0, paragraphPause: 0 },
    ...{ voices: chosen ? { en: `uri:${chosen}` } : {}, onDeviceOnly: false },
    spell: ({ text }) => edited(text, []),
  };
  const words: string[] = [];
  const segments = segmentBlocks(BLOCKS);
  const standIns: string[] = [];
  const engine = speechEngine((event) => {
    if (event.type === 'standIn') standIns.push(event.name);
    navigator.hear(event);
  }, browser.scope);
  const onChange = (state: Playback) => {
    if (state.status !== 'speaking' || !state.word) return;
    words.push(segments[state.segment]!.text.slice(state.word.start, state.word.end));
  };
  const navigator = createNavigator(segments, engine, () => delivery, onChange);
  return { browser, navigator, delivery, words, engine, standIns };
}

/** Long enough for any article here; the timers that are left by then tell of a leak. */
const wait = (ms = 400_000) => vi.advanceTimersByTimeAsync(ms);

async function read(...how: Parameters<typeof reader>) {
  const parts = reader(...how);
  parts.navigator.send({ type: 'play' });
  await wait();
  return parts;
}

/** Mishaps of the utterances with these numbers, counted as the browser was asked. */
const once =
  (mishap: Mishap, ...at: number[]) =>
  (asked: number) =>
    at.includes(asked) ? mishap : undefined;
/** A voice with which something always happens. */
const always = (mishap: Mishap, name: string) => (_asked: number, by: string) =>
  by === name ? mishap : undefined;

/** What was said, as one text: parts of a sentence join, and stand-in characters are themselves. */
const said = (heard: string[]) =>
  heard
    .join(' ')
    .replace(/\s+/g, ' ')
    .replaceAll('＆', '&')
    .replaceAll('＜', '<')
    .replaceAll('＞', '>');
const EACH_ONCE = said(SENTENCES);

describe('the article is spoken to its end, each sentence once', () => {
  test.each<[string, Defects, SpeechSynthesisVoice[]?]>([
    ['with nothing wrong', {}],
    ['9: voices that come late', { voicesAfter: 2000 }],
    ['9: voices that come late and one by one', { voicesAfter: 3700 }],
    ['1: a remote voice that is cut after 14 s', { remoteCutAfter: 14_000 }, [CLOUD]],
    ['2, 3, 4: no word events', { boundaries: 'none' }],
    ['word events that count bytes', { boundaries: 'bytes' }],
    ['10: the last end lost', { happens: once('endLost', SENTENCES.length - 1) }],
    ['10: every end lost', { happens: always('endLost', 'Anna') }],
    [
      '10: every end lost, and no word events',
      { boundaries: 'none', happens: always('endLost', 'Anna') },
    ],
    [
      '10: an end lost, while the browser believes that it speaks',
      { happens: once('endLostStuck', 2) },
    ],
    ['11: the first utterance dropped', { happens: once('dropped', 0) }],
    ['11: utterances dropped that come soon after a cancel', { deafAfterCancel: 200 }],
    ['1.2: an error without a code, too early', { happens: once('error', 0, 2) }],
    ['a sentence that never begins', { happens: once('neverStarts', 1) }],
    ['23: a voice that never begins', { happens: always('neverStarts', 'Anna') }],
    ['a voice that always fails', { happens: always('error', 'Anna') }],
    ['15: a remote voice that stops at & < >', { remoteStopsAt: /[&<>]/ }, [CLOUD]],
    ['22: texts that are too long', { longest: 250 }, [CLOUD]],
    ['another page that speaks first', { busy: { ms: 4000, cancelHelps: false, shown: false } }],
    [
      'another page that speaks first, as is seen',
      { busy: { ms: 15_000, cancelHelps: false, shown: true } },
    ],
    ['13: a queue left by a page before', { busy: { ms: 1e9, cancelHelps: true, shown: false } }],
  ])('%s', async (_defect, defects, voices) => {
    const { browser, navigator } = await read(defects, voices);
    expect(said(browser.heard)).toBe(EACH_ONCE);
    expect(navigator.state).toMatchObject({ status: 'idle' });
    expect(navigator.state).not.toHaveProperty('reason');
    expect(browser.pauses).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a voice that stalls halfway says that sentence again, and only that one', async () => {
    const { browser, standIns } = await read({ happens: once('halfway', 1) });
    expect(standIns).toEqual([]);
    expect(browser.heard).toEqual(SENTENCES);
    expect(browser.begun).toEqual(SENTENCES.toSpliced(1, 0, SENTENCES[1]!));
    expect(new Set(browser.by)).toEqual(new Set(['Anna']));
  });

  test('a voice that stalls twice is replaced by another on this device, from then on', async () => {
    const voices = [ANNA, CLOUD, BERTA, DORA];
    const { browser, standIns } = await read({ happens: always('halfway', 'Anna') }, voices);
    expect(standIns).toEqual(['Dora']);
    expect(browser.heard).toEqual(SENTENCES);
    expect(browser.begun.filter((text) => text === SENTENCES[0])).toHaveLength(3);
    expect(browser.begun).toHaveLength(SENTENCES.length + 2);
    expect(new Set(browser.by)).toEqual(new Set(['Dora']));
  });

  test('an end that is lost without a trace repeats the sentence once', async () => {
    const defects: Defects = { boundaries: 'none', happens: once('endLostStuck', 1) };
    const { browser, navigator } = await read(defects);
    expect(browser.heard).toEqual(SENTENCES.toSpliced(1, 0, SENTENCES[1]!));
    expect(navigator.state.status).toBe('idle');
  });

  test('what the browser dropped is asked again soon, not only when a voice would be late', async () => {
    const { browser, navigator } = reader({ happens: once('dropped', 0) });
    navigator.send({ type: 'play' });
    await wait(3000);
    expect(browser.begun).toEqual(SENTENCES.slice(0, 1));
  });

  test('a voice removed while it speaks is replaced', async () => {
    const { browser, navigator, standIns } = reader({});
    navigator.send({ type: 'play' });
    await wait(2500);
    browser.remove('Anna');
    await wait();
    expect(standIns).toEqual(['Dora']);
    expect(browser.heard).toEqual(SENTENCES);
    expect(browser.begun).toEqual(SENTENCES.toSpliced(1, 0, SENTENCES[1]!));
    expect(browser.by).toEqual(['Anna', ...SENTENCES.slice(1).map(() => 'Dora')]);
  });

  test.each(['end', 'interrupted', 'nothing'] as const)(
    '12: a pause and a jump, where a cancel tells %s',
    async (cancelTells) => {
      const { browser, navigator } = reader({ cancelTells });
      navigator.send({ type: 'play' });
      await wait(1200);
      navigator.send({ type: 'pause' });
      await wait(60_000);
      navigator.send({ type: 'play', segment: 0 });
      await wait(1500);
      navigator.send({ type: 'skip', by: 0 });
      await wait();
      expect(browser.heard).toEqual(SENTENCES);
      expect(navigator.state.status).toBe('idle');
    },
  );
});

describe('where it cannot be spoken, there is a reason, and Play goes on', () => {
  test.each<[string, Defects, string, SpeechSynthesisVoice[]?]>([
    ['no voice begins', { happens: () => 'neverStarts' }, 'stalled'],
    ['no voice makes itself heard', { happens: () => 'noEvents' }, 'stalled'],
    [
      'the only voice on this device fails',
      { happens: always('error', 'Anna') },
      'stalled',
      [ANNA, CLOUD, BERTA],
    ],
    [
      'another page goes on speaking',
      { busy: { ms: 60_000, cancelHelps: false, shown: true } },
      'busy',
    ],
    ['there is no voice', {}, 'noVoice', []],
    ['no voice speaks the language', {}, 'noVoiceForLanguage', [BERTA]],
  ])('%s', async (_defect, defects, reason, voices) => {
    const { browser, navigator } = await read(defects, voices);
    expect(navigator.state).toMatchObject({ status: 'paused', segment: 0, reason });
    expect(browser.talking).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    browser.voices.unshift(DORA);
    delete defects.happens;
    navigator.send({ type: 'play' });
    await wait();
    expect(browser.heard.slice(-SENTENCES.length)).toEqual(SENTENCES);
    expect(navigator.state.status).toBe('idle');
  });

  test('14: another page cancels all speech, which is not spoken against', async () => {
    const { browser, navigator } = reader({});
    navigator.send({ type: 'play' });
    await wait(3000);
    browser.interrupt();
    await wait(60_000);
    expect(navigator.state).toMatchObject({ status: 'paused', segment: 1, reason: 'refused' });
    expect(browser.begun).toHaveLength(2);
    navigator.send({ type: 'play' });
    await wait();
    expect(browser.heard.slice(-3)).toEqual(SENTENCES.slice(-3));
  });

  test('a device of many dead voices is not tried to its last voice', async () => {
    const many = Array.from({ length: 40 }, (_, index) => voice(`Eve ${index}`, 'en-GB'));
    const { navigator } = reader({ happens: () => 'neverStarts' }, many);
    navigator.send({ type: 'play' });
    await wait(20_000);
    expect(navigator.state).toMatchObject({ status: 'paused', reason: 'stalled' });
  });

  test('the text is sent to no voice elsewhere that was not chosen', async () => {
    const { browser } = await read({ happens: always('error', 'Anna') }, [ANNA, CLOUD]);
    expect(browser.by).toEqual([]);
  });
});

describe('two readers in one browser', () => {
  test.each(['end', 'interrupted', 'nothing'] as const)(
    'the one that was started last is heard, where a cancel tells %s',
    async (cancelTells) => {
      const { browser, navigator: first, engine } = reader({ cancelTells });
      const second = speechEngine(() => {}, browser.scope);
      first.send({ type: 'play' });
      await wait(3000);
      second.speak({ text: 'Me.', lang: 'en', voice: 'uri:Dora', rate: 1 }, 1);
      await wait();
      expect(browser.heard).toEqual([SENTENCES[0], 'Me.']);
      expect(first.state).toMatchObject({ status: 'paused', reason: 'refused' });
      // What ends while another speaks leaves it alone.
      second.speak({ text: 'Still me.', lang: 'en', voice: 'uri:Dora', rate: 1 }, 2);
      engine.close();
      await wait();
      expect(browser.heard.at(-1)).toBe('Still me.');
    },
  );
});

describe('words', () => {
  test('are marked as they are where they are told', async () => {
    const { words } = await read({});
    expect(words).toEqual(SENTENCES.flatMap((text) => text.split(' ')));
  });

  test('are never wrong where they are counted in bytes', async () => {
    const { words } = await read({ boundaries: 'bytes' });
    const all = SENTENCES.flatMap((text) => text.split(' '));
    expect(words.filter((word) => !all.includes(word))).toEqual([]);
    expect(words.slice(0, 4)).toEqual(['The', 'ferry', 'came', 'back.']);
    expect(words).not.toContain('shut.');
  });
});
