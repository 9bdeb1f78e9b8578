import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineEvent, Utterance } from '../../utils/speech/engine';
import { type SpeechWindow, webSpeechEngine } from '../../utils/speech/web-speech';
import { type Boundary, fakeSpeechWindow, voice } from './fake-speech-window';

const ANNA = voice('Anna', 'en-GB');
const BERTA = voice('Berta', 'de_DE', { localService: false });
const HELLO: Utterance = { text: 'Hello big world.', lang: 'en', voice: 'uri:Anna', rate: 1 };
/** No voice, in a browser whose window lacks speech altogether. */
const MUTE = {} as SpeechWindow;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listening(voices: SpeechSynthesisVoice[] = [ANNA, BERTA]) {
  const browser = fakeSpeechWindow(voices);
  const heard: EngineEvent[] = [];
  const engine = webSpeechEngine((event) => heard.push(event), browser.scope);
  return { browser, heard, engine };
}

/** The same, with an utterance on its way. */
function speaking(utterance: Partial<Utterance> = {}) {
  const parts = listening();
  parts.engine.speak({ ...HELLO, ...utterance }, 1);
  return { ...parts, utterance: parts.browser.last() };
}

describe('speaking', () => {
  test('gives the browser the text, the voice, its language and the rate', () => {
    const { utterance } = speaking({ voice: 'uri:Berta', lang: 'en', rate: 2.5 });
    const expected = { text: HELLO.text, voice: BERTA, lang: 'de_DE', rate: 2.5 };
    expect(utterance).toMatchObject(expected);
  });

  test('gives it pitch and volume, or the voice’s own', () => {
    expect(speaking({ pitch: 1.5, volume: 0.4 }).utterance).toMatchObject({
      pitch: 1.5,
      volume: 0.4,
    });
    expect(speaking().utterance).toMatchObject({ pitch: 1, volume: 1 });
  });

  test('tells the start, the words and the end', () => {
    const { utterance, heard } = speaking();
    utterance.onstart?.();
    utterance.onboundary?.({ name: 'word', charIndex: 6, charLength: 3 });
    utterance.onend?.();
    expect(heard).toEqual([
      { type: 'started', turn: 1 },
      { type: 'word', turn: 1, start: 6, length: 3 },
      { type: 'ended', turn: 1 },
    ]);
  });

  test.each<[string, Boundary, number]>([
    ['without a length, up to the next space', { charIndex: 6 }, 3],
    ['of length zero, up to the next space', { charIndex: 10, charLength: 0 }, 6],
    ['without a name', { charIndex: 0, charLength: 5 }, 5],
  ])('marks a word %s', (_how, boundary, length) => {
    const { utterance, heard } = speaking();
    utterance.onboundary?.(boundary);
    expect(heard).toEqual([{ type: 'word', turn: 1, start: boundary.charIndex, length }]);
  });

  test.each<[string, Boundary]>([
    ['a sentence', { name: 'sentence', charIndex: 0, charLength: 16 }],
    ['a space', { name: 'word', charIndex: 5 }],
    ['nothing behind the text', { name: 'word', charIndex: 99 }],
  ])('does not take %s for a word', (_what, boundary) => {
    const { utterance, heard } = speaking();
    utterance.onboundary?.(boundary);
    expect(heard).toEqual([]);
  });

  test('finds a voice by its name where it has no address', () => {
    const { browser, engine } = listening([voice('Nameless', 'en', { voiceURI: '' })]);
    engine.speak({ ...HELLO, voice: 'Nameless' }, 1);
    expect(browser.last().voice?.name).toBe('Nameless');
  });
});

describe('replacing and cancelling', () => {
  test('a new utterance silences the one before', () => {
    const { browser, engine } = speaking();
    const before = browser.cancels;
    engine.speak({ ...HELLO, text: 'Again.' }, 2);
    expect(browser.cancels).toBe(before + 1);
    expect(browser.last().text).toBe('Again.');
  });

  test.each(['cancel', 'close'] as const)('%s is silence', (quiet) => {
    const { browser, engine } = speaking();
    const before = browser.cancels;
    engine[quiet]();
    expect(browser.cancels).toBe(before + 1);
  });

  test('an engine that says nothing silences nobody when it is closed', () => {
    const { browser, engine, utterance } = speaking();
    utterance.onend?.();
    const before = browser.cancels;
    engine.close();
    expect(browser.cancels).toBe(before);
  });

  test.each(['cancel', 'speak'] as const)('%s makes late events void', (act) => {
    const { engine, utterance, heard } = speaking();
    if (act === 'cancel') engine.cancel();
    else engine.speak(HELLO, 2);
    utterance.onstart?.();
    utterance.onboundary?.({ name: 'word', charIndex: 0, charLength: 5 });
    utterance.onerror?.({ error: 'interrupted' });
    utterance.onend?.();
    expect(heard).toEqual([]);
  });

  test('a late end does not end the utterance that came after', () => {
    const { browser, engine, utterance, heard } = speaking();
    engine.speak(HELLO, 2);
    utterance.onend?.();
    browser.last().onend?.();
    expect(heard).toEqual([{ type: 'ended', turn: 2 }]);
  });

  test('nothing is watched any more', () => {
    const { engine } = speaking();
    engine.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('failing', () => {
  test('of the browser is a refusal, told once', () => {
    const { utterance, heard } = speaking();
    utterance.onerror?.({ error: 'not-allowed' });
    utterance.onerror?.({ error: 'interrupted' });
    utterance.onend?.();
    expect(heard).toEqual([{ type: 'failed', turn: 1, reason: 'refused' }]);
  });

  test('for lack of the voice is told at once', () => {
    const { browser, heard } = speaking({ voice: 'uri:Gone' });
    expect(heard).toEqual([{ type: 'failed', turn: 1, reason: 'noVoice' }]);
    expect(browser.spoken).toEqual([]);
  });

  test('for lack of speech in this browser is told at once', async () => {
    const heard: EngineEvent[] = [];
    const engine = webSpeechEngine((event) => heard.push(event), MUTE);
    engine.speak(HELLO, 1);
    expect(heard).toEqual([{ type: 'failed', turn: 1, reason: 'noVoice' }]);
    expect(await engine.voices()).toEqual([]);
    expect(() => engine.close()).not.toThrow();
  });
});

describe('a voice that stalls', () => {
  const stalled = { type: 'failed', turn: 1, reason: 'stalled' };

  test('before it begins is given up', () => {
    const { browser, heard } = speaking();
    const before = browser.cancels;
    vi.advanceTimersByTime(4000);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(heard).toEqual([stalled]);
    expect(browser.cancels).toBe(before + 1);
  });

  test('before its end is given up', () => {
    const { utterance, heard } = speaking();
    utterance.onstart?.();
    vi.advanceTimersByTime(30_000);
    expect(heard.at(-1)).toEqual(stalled);
  });

  test('may end late, which is void', () => {
    const { utterance, heard } = speaking();
    vi.advanceTimersByTime(6000);
    utterance.onstart?.();
    utterance.onend?.();
    expect(heard).toEqual([stalled]);
  });

  test('is not what has ended', () => {
    const { utterance, heard } = speaking();
    utterance.onstart?.();
    utterance.onend?.();
    vi.advanceTimersByTime(60_000);
    expect(heard).not.toContainEqual(stalled);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ['an English sentence', 'word '.repeat(100), 1, 100],
    ['a slow rate', 'word '.repeat(100), 0.5, 200],
    ['a rate that no voice reaches', 'word '.repeat(100), 4, 36],
    ['Chinese, where a character is a syllable', '今天下雨'.repeat(25), 1, 250],
    ['Korean, where it is one too', '안녕하세요'.repeat(20), 1, 250],
    ['figures, where it is a word', '1987 '.repeat(20), 1, 250],
  ])('is not %s', (_what, text, rate, msACharacter) => {
    const { utterance, heard } = speaking({ text, rate });
    utterance.onstart?.();
    vi.advanceTimersByTime(text.length * msACharacter);
    expect(heard).not.toContainEqual(stalled);
  });
});

describe('the list of voices', () => {
  /** What `voices()` gives, and after how many milliseconds. */
  async function listed(engine: ReturnType<typeof listening>['engine'], patient = true) {
    const begun = Date.now();
    const voices = engine.voices(patient).then((list) => ({ list, ms: Date.now() - begun }));
    await vi.advanceTimersByTimeAsync(10_000);
    return voices;
  }

  test('tells what a person chooses by, with the language in canonical form', async () => {
    const { list } = await listed(listening().engine);
    expect(list).toEqual([
      { id: 'uri:Anna', name: 'Anna', lang: 'en-GB', local: true },
      { id: 'uri:Berta', name: 'Berta', lang: 'de-DE', local: false },
    ]);
  });

  test('keeps a language that is none as it is', async () => {
    const { list } = await listed(listening([voice('Odd', 'x')]).engine);
    expect(list[0]?.lang).toBe('x');
  });

  test('leaves out the variants of speech-dispatcher', async () => {
    const { engine } = listening([ANNA, voice('Anna+Max', 'en-GB'), voice('Anna+croak', 'en-GB')]);
    expect((await listed(engine)).list.map(({ name }) => name)).toEqual(['Anna']);
  });

  test('is ready soon where it is whole at once', async () => {
    expect((await listed(listening().engine)).ms).toBeLessThan(1000);
  });

  test('waits until voices that arrive bit by bit have all come', async () => {
    const { browser, engine } = listening([]);
    setTimeout(() => browser.voices.push(ANNA), 400);
    setTimeout(() => browser.voices.push(BERTA), 800);
    expect((await listed(engine)).list.map(({ name }) => name)).toEqual(['Anna', 'Berta']);
  });

  test('is empty after a while where there are none', async () => {
    const { list, ms } = await listed(listening([]).engine);
    expect(list).toEqual([]);
    expect(ms).toBeGreaterThan(2000);
    expect(ms).toBeLessThan(6000);
  });

  test('is not waited for again where it has come to rest', async () => {
    const { browser, engine } = listening();
    await listed(engine);
    expect((await listed(engine)).ms).toBe(0);
    browser.voices.push(voice('Carla', 'it'));
    const { list, ms } = await listed(engine);
    expect(list).toHaveLength(3);
    expect(ms).toBeGreaterThan(0);
  });

  test('that stays empty keeps the impatient no longer than since it was first asked for', async () => {
    const { engine, browser } = listening([]);
    expect((await listed(engine, false)).ms).toBe(300);
    expect((await listed(engine, false)).ms).toBe(0);
    expect((await listed(engine)).ms).toBeGreaterThan(2000);
    browser.voices.push(ANNA);
    expect((await listed(engine, false)).list).toHaveLength(1);
  });

  test('is what there is when it never comes to rest', async () => {
    const { browser, engine } = listening([]);
    setInterval(() => browser.voices.push(ANNA), 100);
    const { list, ms } = await listed(engine);
    expect(list.length).toBeGreaterThan(0);
    expect(ms).toBeLessThan(6000);
  });
});
