import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineEvent, EngineListener, Utterance } from '../../utils/speech/engine';
import { createMediaControl } from '../../utils/speech/media-control';
import { remoteEngine } from '../../utils/speech/port';
import { revivingEngine } from '../../utils/speech/reviving';
import { serveSpeech } from '../../utils/speech/serve-speech';
import { ENGLISH, type FakeEngine, fakeEngine, GERMAN } from './fake-engine';
import { fakePortPair } from './fake-port';

const HELLO: Utterance = { text: 'Hello there.', lang: 'en', voice: 'anna', rate: 1 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** A reader's engine, over a connection that can be lost, and at last not be made again. */
function joined() {
  const heard: EngineEvent[] = [];
  const engines: FakeEngine[] = [];
  let lose = () => {};
  let reachable = true;
  const connect = vi.fn(async () => {
    if (!reachable) throw new Error('Extension context invalidated.');
    const [here, there] = fakePortPair();
    lose = () => there.disconnect();
    const create = (listener: EngineListener) => {
      engines.push(fakeEngine(listener));
      return engines.at(-1)!;
    };
    serveSpeech(there, create, createMediaControl(undefined));
    return here;
  });
  const engine = revivingEngine(
    (hear) => remoteEngine(connect, hear),
    (event) => heard.push(event),
  );
  return {
    engine,
    heard,
    connect,
    there: () => engines.at(-1)!,
    lose: async () => {
      lose();
      await settled();
    },
    leave: () => {
      reachable = false;
    },
  };
}

async function speaking() {
  const parts = joined();
  parts.engine.speak(HELLO, 3);
  await settled();
  parts.there().start();
  await settled();
  return parts;
}

describe('a connection that is lost', () => {
  test('amid a sentence is made anew, and the sentence said again as the same one', async () => {
    const { there, lose, heard, connect } = await speaking();
    await lose();
    expect(connect).toHaveBeenCalledTimes(2);
    // A page that has just been made knows no voices before it was asked for them.
    expect(there().asked).toEqual(['voices', 'speak Hello there.']);
    expect(there().utterance).toEqual(HELLO);
    there().start();
    there().end();
    await settled();
    expect(heard.map(({ type, turn }) => `${type} ${turn}`)).toEqual([
      'started 3',
      'started 3',
      'ended 3',
    ]);
  });

  test('as often as something was heard in between', async () => {
    const { there, lose, heard, connect } = await speaking();
    for (let left = 3; left > 0; left -= 1) {
      await lose();
      there().start();
      await settled();
    }
    expect(connect).toHaveBeenCalledTimes(4);
    expect(heard.some(({ type }) => type === 'failed')).toBe(false);
  });

  test('again before anything was heard is told', async () => {
    const { lose, heard, connect, engine, there } = await speaking();
    await lose();
    await lose();
    expect(heard.at(-1)).toEqual({ type: 'failed', turn: 3, reason: 'disconnected' });
    expect(connect).toHaveBeenCalledTimes(2);
    engine.speak(HELLO, 4);
    await settled();
    expect(there().turn).toBe(4);
  });

  test('and cannot be made anew is told', async () => {
    const { lose, leave, heard } = await speaking();
    leave();
    await lose();
    expect(heard.at(-1)).toEqual({ type: 'failed', turn: 3, reason: 'disconnected' });
    expect(heard.filter(({ type }) => type === 'failed')).toHaveLength(1);
  });

  test.each(['ended', 'cancelled'])('where the sentence was %s is no loss', async (how) => {
    const { engine, there, lose, heard, connect } = await speaking();
    if (how === 'ended') there().end();
    else engine.cancel();
    await settled();
    await lose();
    expect(connect).toHaveBeenCalledOnce();
    expect(heard.some(({ type }) => type === 'failed')).toBe(false);
    engine.speak(HELLO, 4);
    await settled();
    expect(there().turn).toBe(4);
  });

  test('while voices are listed is made anew for them', async () => {
    const { engine, there, lose, heard } = joined();
    engine.speak(HELLO, 1);
    await settled();
    there().end();
    await settled();
    there().listed = new Promise(() => {});
    const voices = engine.voices();
    await settled();
    await lose();
    expect(await voices).toEqual([ENGLISH, GERMAN]);
    expect(heard.some(({ type }) => type === 'failed')).toBe(false);
  });

  test('that never was is told, and there are no voices', async () => {
    const { engine, heard, leave, connect } = joined();
    leave();
    expect(await engine.voices()).toEqual([]);
    expect(connect).toHaveBeenCalledTimes(2);
    expect(heard).toEqual([{ type: 'failed', turn: 0, reason: 'disconnected' }]);
  });

  test('after closing is nothing at all', async () => {
    const { engine, heard, connect } = await speaking();
    engine.close();
    await settled();
    expect(connect).toHaveBeenCalledOnce();
    expect(heard).toHaveLength(1);
  });
});
