import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineEvent, Utterance, Voice } from '../../utils/speech/engine';
import {
  createMediaControl,
  type MediaButton,
  type MediaReader,
} from '../../utils/speech/media-control';
import { parseVoices } from '../../utils/speech/parse-voices';
import { type Port, type RemoteMedia, remoteEngine } from '../../utils/speech/port';
import { serveSpeech } from '../../utils/speech/serve-speech';
import { ENGLISH, type FakeEngine, fakeEngine, GERMAN } from './fake-engine';
import { fakePortPair } from './fake-port';

const HELLO: Utterance = { text: 'Hello.', lang: 'en', voice: 'anna', rate: 1.5 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets messages and promises arrive. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** A reader's engine whose sound a fake one makes at the other end. */
function joined(media?: RemoteMedia) {
  const heard: EngineEvent[] = [];
  const engines: FakeEngine[] = [];
  const ports: Port[] = [];
  const shown: string[] = [];
  let reader: MediaReader | undefined;
  const show = (state: string) => (now: MediaReader) => {
    reader = now;
    shown.push(`${state} ${now.title} ${now.site}`);
  };
  const control = { playing: show('playing'), paused: show('paused'), leave: show('leave') };
  const connect = vi.fn(async () => {
    const [here, there] = fakePortPair();
    serveSpeech(
      there,
      (listener) => {
        engines.push(fakeEngine(listener));
        return engines.at(-1)!;
      },
      control,
    );
    ports.push(there);
    return here;
  });
  const remote = remoteEngine(connect, (event) => heard.push(event), media);
  return {
    remote,
    heard,
    connect,
    engine: () => engines.at(-1)!,
    /** What the system's media control showed. */
    shown,
    press: (button: MediaButton) => reader!.press(button),
    /** The page that makes the sound goes away. */
    leave: () => ports.at(-1)!.disconnect(),
  };
}

/** One end alone: what it posts is collected, what it gets the test says. */
function single() {
  const [here, there] = fakePortPair();
  const posted: unknown[] = [];
  there.onMessage.addListener((message) => posted.push(message));
  return { here, there, posted };
}

describe('two ends', () => {
  test('connect when something is first needed, and once', async () => {
    const { remote, connect } = joined();
    expect(connect).not.toHaveBeenCalled();
    remote.speak(HELLO, 1);
    remote.speak(HELLO, 2);
    await remote.voices();
    expect(connect).toHaveBeenCalledOnce();
  });

  test('bring title and site to the media control, and its buttons back', async () => {
    const pressed: MediaButton[] = [];
    const onButton = (button: MediaButton) => pressed.push(button);
    const { remote, shown, press } = joined({ title: 'The ferry', site: 'a.example', onButton });
    remote.speak(HELLO, 1);
    await settled();
    press('next');
    remote.cancel();
    await settled();
    press('play');
    remote.close();
    await settled();
    const what = 'The ferry a.example';
    expect(shown).toEqual([`playing ${what}`, `paused ${what}`, `leave ${what}`]);
    expect(pressed).toEqual(['next', 'play']);
  });

  test('show nothing in the media control for a sample', async () => {
    const { remote, shown } = joined();
    remote.speak(HELLO, 1);
    remote.cancel();
    remote.close();
    await settled();
    expect(shown).toEqual([]);
  });

  test('bring over what comes next, and how much patience there is with voices', async () => {
    const { remote, engine } = joined();
    remote.prepare!(HELLO);
    await remote.voices(false);
    expect(engine().prepared).toEqual(['Hello.']);
    expect(engine().patient).toBe(false);
    await remote.voices();
    expect(engine().patient).toBe(true);
  });

  test('bring an utterance over, and its events back', async () => {
    const { remote, heard, engine } = joined();
    remote.speak(HELLO, 3);
    await settled();
    expect(engine().utterance).toEqual(HELLO);
    engine().start();
    engine().word(0, 5);
    engine().end();
    engine().fail('stalled');
    engine().replace('Dora');
    await settled();
    expect(heard).toEqual([
      { type: 'started', turn: 3 },
      { type: 'word', turn: 3, start: 0, length: 5 },
      { type: 'ended', turn: 3 },
      { type: 'failed', turn: 3, reason: 'stalled' },
      { type: 'standIn', turn: 3, name: 'Dora' },
    ]);
  });

  test('bring pitch and volume over, but none that is no such number', async () => {
    const { remote, engine } = joined();
    remote.speak({ ...HELLO, pitch: 1.5, volume: 0.4 }, 1);
    await settled();
    expect(engine().utterance).toEqual({ ...HELLO, pitch: 1.5, volume: 0.4 });
    remote.speak({ ...HELLO, pitch: Number.NaN, volume: 7 }, 2);
    await settled();
    expect(engine().utterance).toEqual(HELLO);
  });

  test('keep the order of what was asked', async () => {
    const { remote, engine } = joined();
    remote.speak(HELLO, 1);
    remote.cancel();
    remote.speak({ ...HELLO, text: 'Again.' }, 2);
    await settled();
    expect(engine().asked).toEqual(['speak Hello.', 'cancel', 'speak Again.']);
  });

  test('bring the voices over', async () => {
    const { remote } = joined();
    expect(await remote.voices()).toEqual([ENGLISH, GERMAN]);
  });

  test('answer each question for voices', async () => {
    const { remote } = joined();
    const all = [remote.voices(), remote.voices()];
    expect(await Promise.all(all)).toEqual([
      [ENGLISH, GERMAN],
      [ENGLISH, GERMAN],
    ]);
  });

  test('do not connect for a cancel alone', () => {
    const { remote, connect } = joined();
    remote.cancel();
    expect(connect).not.toHaveBeenCalled();
  });

  test('exchange a sign of life often enough for Firefox', async () => {
    const { here, posted } = single();
    remoteEngine(
      async () => here,
      () => {},
    ).speak(HELLO, 1);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(posted.filter((message) => isPing(message)).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a lost connection', () => {
  test('is told with the turn that was spoken', async () => {
    const { remote, heard, leave } = joined();
    remote.speak(HELLO, 4);
    await settled();
    leave();
    expect(heard).toEqual([{ type: 'failed', turn: 4, reason: 'disconnected' }]);
  });

  test('leaves nobody waiting for voices', async () => {
    const { remote, engine, leave } = joined();
    remote.speak(HELLO, 1);
    await settled();
    engine().listed = new Promise<Voice[]>(() => {});
    const voices = remote.voices();
    await settled();
    leave();
    expect(await voices).toEqual([]);
  });

  test('is made anew for the next utterance', async () => {
    const { remote, connect, engine, leave } = joined();
    remote.speak(HELLO, 1);
    await settled();
    leave();
    remote.speak(HELLO, 2);
    await settled();
    expect(connect).toHaveBeenCalledTimes(2);
    expect(engine().turn).toBe(2);
  });

  test('ends the signs of life', async () => {
    const { remote, leave } = joined();
    remote.speak(HELLO, 1);
    await settled();
    leave();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that was never made is told too', async () => {
    const heard: EngineEvent[] = [];
    const remote = remoteEngine(
      () => Promise.reject(new Error('no speaker')),
      (event) => heard.push(event),
    );
    remote.speak(HELLO, 1);
    expect(await remote.voices()).toEqual([]);
    expect(heard).toContainEqual({ type: 'failed', turn: 1, reason: 'disconnected' });
  });

  test('that is only noticed when something is sent is told as well', async () => {
    const { here } = single();
    const heard: EngineEvent[] = [];
    here.postMessage = () => {
      throw new Error('Extension context invalidated.');
    };
    remoteEngine(
      async () => here,
      (event) => heard.push(event),
    ).speak(HELLO, 1);
    await settled();
    expect(heard).toEqual([{ type: 'failed', turn: 1, reason: 'disconnected' }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('silences the engine at the other end', async () => {
    const { remote, engine } = joined();
    remote.speak(HELLO, 1);
    await settled();
    remote.close();
    await settled();
    expect(engine().asked.at(-1)).toBe('close');
  });

  test('while voices are listed does not trouble the other end', async () => {
    const { remote, engine } = joined();
    remote.speak(HELLO, 1);
    await settled();
    engine().listed = settled().then(() => [ENGLISH]);
    void remote.voices();
    await Promise.resolve();
    remote.close();
    engine().start();
    await settled();
    expect(engine().asked).toEqual(['speak Hello.', 'voices', 'close']);
  });
});

describe('closing', () => {
  test('is not told as a failure, and ends the signs of life', async () => {
    const { remote, heard } = joined();
    remote.speak(HELLO, 1);
    await settled();
    remote.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('while still connecting, nothing is said', async () => {
    const { here, posted } = single();
    const remote = remoteEngine(
      async () => here,
      () => {},
    );
    remote.speak(HELLO, 1);
    remote.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(posted).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('leaves nobody waiting for voices', async () => {
    const { remote, engine } = joined();
    remote.speak(HELLO, 1);
    await settled();
    engine().listed = new Promise<Voice[]>(() => {});
    const voices = remote.voices();
    remote.close();
    expect(await voices).toEqual([]);
  });

  test('while still connecting in vain, nothing is told', async () => {
    const heard = vi.fn();
    const remote = remoteEngine(() => Promise.reject(new Error('no speaker')), heard);
    remote.speak(HELLO, 1);
    remote.close();
    await settled();
    expect(heard).not.toHaveBeenCalled();
  });

  test('needs no connection', () => {
    const { remote, connect } = joined();
    remote.close();
    expect(connect).not.toHaveBeenCalled();
  });
});

describe('the speaker ignores what is malformed', () => {
  /** A served engine, and what a message from the reader makes it do. */
  async function asks(...messages: unknown[]): Promise<string[]> {
    const { here, there } = single();
    const engine = fakeEngine(() => {});
    serveSpeech(here, () => engine, createMediaControl(undefined));
    for (const message of messages) there.postMessage(message);
    await settled();
    return engine.asked;
  }

  test.each([
    ['nothing', undefined],
    ['a text', 'cancel'],
    ['an unknown command', { type: 'shout' }],
    ['no utterance', { type: 'speak', turn: 1 }],
    ['nothing to prepare', { type: 'prepare' }],
    ['media without a title', { type: 'media', media: { site: 'a.example' } }],
    ['no turn', { type: 'speak', utterance: HELLO }],
    ['a turn below zero', { type: 'speak', utterance: HELLO, turn: -1 }],
    ['a turn that is no whole number', { type: 'speak', utterance: HELLO, turn: 1.5 }],
    ['a text that is none', { type: 'speak', turn: 1, utterance: { ...HELLO, text: 5 } }],
    ['a language that is none', { type: 'speak', turn: 1, utterance: { ...HELLO, lang: null } }],
    ['a voice that is none', { type: 'speak', turn: 1, utterance: { ...HELLO, voice: {} } }],
    ['a rate of zero', { type: 'speak', turn: 1, utterance: { ...HELLO, rate: 0 } }],
    ['a rate that is no number', { type: 'speak', turn: 1, utterance: { ...HELLO, rate: '1' } }],
  ])('%s', async (_what, message) => {
    expect(await asks(message, { type: 'cancel' })).toEqual(['cancel']);
  });

  test('whatever comes', async () => {
    const message = fc.oneof(
      cloneable(),
      fc.record({
        type: fc.constantFrom('speak', 'word'),
        turn: cloneable(),
        utterance: cloneable(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(message, async (anything) => {
        const asked = await asks(anything);
        expect(asked.filter((what) => !/^(?:cancel|voices)$/.test(what))).toEqual([]);
      }),
    );
  });
});

describe('the reader ignores what is malformed', () => {
  async function hears(...messages: unknown[]): Promise<EngineEvent[]> {
    const { here, there } = single();
    const heard: EngineEvent[] = [];
    remoteEngine(
      async () => here,
      (event) => heard.push(event),
    ).speak(HELLO, 1);
    await settled();
    for (const message of messages) there.postMessage(message);
    await settled();
    return heard;
  }

  test.each([
    ['nothing', null],
    ['a text', 'ended'],
    ['an unknown report', { type: 'sung', turn: 1 }],
    ['no turn', { type: 'ended' }],
    ['a turn that is no count', { type: 'started', turn: '1' }],
    ['a word without a place', { type: 'word', turn: 1, length: 3 }],
    ['a word before the text', { type: 'word', turn: 1, start: -1, length: 3 }],
    ['a word without an end', { type: 'word', turn: 1, start: 0, length: Number.NaN }],
    ['a voice that stands in without a name', { type: 'standIn', turn: 1, name: 5 }],
    ['voices that nobody asked for', { type: 'voices', voices: [ENGLISH] }],
  ])('%s', async (_what, message) => {
    expect(await hears(message)).toEqual([]);
  });

  test('an unknown reason for silence is a refusal', async () => {
    expect(await hears({ type: 'failed', turn: 1, reason: 'bored' })).toEqual([
      { type: 'failed', turn: 1, reason: 'refused' },
    ]);
  });

  test('whatever comes', async () => {
    const types = ['started', 'word', 'ended', 'failed', 'standIn', 'voices'];
    const report = fc.record({
      type: fc.constantFrom(...types),
      turn: cloneable(),
      start: cloneable(),
      length: cloneable(),
      name: cloneable(),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(cloneable(), report), async (anything) => {
        for (const event of await hears(anything)) {
          expect(types).toContain(event.type);
          expect(event.turn).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a list of voices', () => {
  test.each([undefined, null, 'voices', {}, 5])('is empty when it is %j', (value) => {
    expect(parseVoices(value)).toEqual([]);
  });

  test('leaves out what is no voice, and what a voice does not have', () => {
    const list = [ENGLISH, null, [], 'x', { ...ENGLISH, name: 5 }, { ...GERMAN, secret: 1 }];
    expect(parseVoices(list)).toEqual([ENGLISH, GERMAN]);
  });

  test('takes a voice for remote unless it says that it is local', () => {
    expect(parseVoices([{ ...ENGLISH, local: 'yes' }])).toEqual([{ ...ENGLISH, local: false }]);
  });
});

/** Anything that a message can carry. */
function cloneable(): fc.Arbitrary<unknown> {
  return fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true });
}

function isPing(message: unknown): boolean {
  return JSON.stringify(message) === '{"type":"ping"}';
}
