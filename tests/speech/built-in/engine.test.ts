import { beforeEach, describe, expect, test } from 'vitest';
import { builtInEngine, type VoiceBox } from '../../../utils/speech/built-in/engine';
import { createPlayer } from '../../../utils/speech/built-in/player';
import { createSynthesis } from '../../../utils/speech/built-in/synthesis';
import type { EngineEvent, SpeechEngine, Utterance } from '../../../utils/speech/engine';
import { type FakeClock, fakeClock } from '../fake-clock';
import { FakeOutput } from './fake-output';
import { FakeWorker } from './fake-worker';

let output: FakeOutput;
let clock: FakeClock;
let workers: FakeWorker[];
let box: VoiceBox;
let events: EngineEvent[];
let engine: SpeechEngine;

beforeEach(() => {
  output = new FakeOutput();
  clock = fakeClock();
  workers = [];
  events = [];
  box = {
    synthesis: createSynthesis(() => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    }, clock),
    player: createPlayer(() => output.output, undefined, clock),
  };
  engine = builtInEngine((event) => events.push(event), box);
});

const saying = (text: string, more: Partial<Utterance> = {}): Utterance => ({
  ...{ text, lang: 'en', voice: 'clarion:en-US', rate: 1 },
  ...more,
});
const asked = () => workers.flatMap((worker) => worker.asked.map(({ text }) => text));

/** Lets the device answer, then both clocks go on. */
async function pass(seconds: number): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  for (let passed = 0; passed < seconds - 1e-9; passed += 0.05) {
    output.currentTime += 0.05;
    clock.pass(50);
  }
}

test('an utterance is started, told word by word and ended', async () => {
  engine.speak(saying('One two.'), 7);
  workers[0]!.make(1, [
    { at: 0, start: 0, length: 3 },
    { at: 0.5, start: 4, length: 3 },
  ]);
  await pass(2);
  expect(events).toEqual([
    { type: 'started', turn: 7 },
    { type: 'word', turn: 7, start: 0, length: 3 },
    { type: 'word', turn: 7, start: 4, length: 3 },
    { type: 'ended', turn: 7 },
  ]);
});

test('what is wished for reaches the synthesis, the volume the loudspeaker', async () => {
  engine.speak(saying('Hallo.', { voice: 'clarion:de', rate: 3, pitch: 1.5, volume: 0.3 }), 1);
  expect(workers[0]!.asked).toEqual([{ id: 1, text: 'Hallo.', lang: 'de', rate: 3, pitch: 1.5 }]);
  workers[0]!.make(1);
  await pass(0.1);
  expect(output.pieces[0]!.volume).toBe(0.3);
});

test('a variant of a language reaches the synthesis, one that is none is no voice', () => {
  engine.speak(saying('Hallo.', { voice: 'clarion:de+softer' }), 1);
  expect(workers[0]!.asked).toMatchObject([{ lang: 'de', variant: 'softer' }]);
  engine.speak(saying('Hallo.', { voice: 'clarion:de+louder' }), 2);
  expect(events).toEqual([{ type: 'failed', turn: 2, reason: 'noVoice' }]);
});

test('its voices are all on this device', async () => {
  const voices = await engine.voices();
  expect(voices.every(({ local }) => local)).toBe(true);
  expect(voices.map(({ lang }) => lang)).toContain('de');
  expect(new Set(voices.map(({ id }) => id)).size).toBe(voices.length);
});

describe('the next utterance', () => {
  test('is made while the one before sounds, and not made again', async () => {
    engine.speak(saying('One.'), 1);
    engine.prepare!(saying('Two.'));
    workers[0]!.make(1);
    workers[0]!.make(1);
    await pass(1.1);
    expect(events.at(-1)).toEqual({ type: 'ended', turn: 1 });
    engine.speak(saying('Two.'), 2);
    await pass(0);
    expect(output.pieces).toHaveLength(2);
    expect(asked()).toEqual(['One.', 'Two.']);
  });

  test('is made anew when another one is wanted, or it is wanted faster', async () => {
    engine.speak(saying('One.'), 1);
    workers[0]!.make(1);
    engine.prepare!(saying('Two.'));
    workers[0]!.make(1);
    engine.speak(saying('Two.', { rate: 2 }), 2);
    workers[0]!.make(1);
    engine.prepare!(saying('Three.'));
    engine.prepare!(saying('Three.'));
    expect(asked()).toEqual(['One.', 'Two.', 'Two.', 'Three.']);
  });

  test('is not made for a voice that is not there', () => {
    engine.prepare!(saying('One.', { voice: 'anna' }));
    expect(asked()).toEqual([]);
  });
});

test('nothing is told of what was cancelled or replaced', async () => {
  engine.speak(saying('One.'), 1);
  workers[0]!.make(1, [{ at: 0.5, start: 0, length: 3 }]);
  await pass(0.1);
  engine.speak(saying('Two.'), 2);
  workers[0]!.make(1);
  await pass(0.1);
  engine.cancel();
  await pass(3);
  expect(events).toEqual([
    { type: 'started', turn: 1 },
    { type: 'started', turn: 2 },
  ]);
  expect(output.pieces).toEqual([]);
});

describe('a failure', () => {
  test('of a voice that is none of these', () => {
    engine.speak(saying('One.', { voice: 'anna' }), 1);
    expect(events).toEqual([{ type: 'failed', turn: 1, reason: 'noVoice' }]);
    expect(workers).toEqual([]);
  });

  test('of the worker is a stall, and it is replaced', async () => {
    engine.speak(saying('One.'), 1);
    workers[0]!.crash();
    expect(events).toEqual([{ type: 'failed', turn: 1, reason: 'stalled' }]);
    engine.speak(saying('One.'), 2);
    workers[1]!.make(1);
    await pass(2);
    expect(events.at(-1)).toEqual({ type: 'ended', turn: 2 });
  });

  test('of a worker that makes nothing is a stall, too', async () => {
    engine.speak(saying('One.'), 1);
    await pass(7.9);
    expect(events).toEqual([]);
    await pass(0.2);
    expect(events).toEqual([{ type: 'failed', turn: 1, reason: 'stalled' }]);
    expect(workers[0]!.terminated).toBe(true);
  });

  test('of a worker that stops amid an utterance is one as well', async () => {
    engine.speak(saying('One.'), 1);
    await pass(5);
    const samples = new Float32Array(22_050);
    workers[0]!.answer({ type: 'piece', id: 1, samples, marks: [] });
    await pass(7.9);
    expect(events).toEqual([{ type: 'started', turn: 1 }]);
    await pass(0.2);
    expect(events.at(-1)).toEqual({ type: 'failed', turn: 1, reason: 'stalled' });
  });

  test('of the device is told as such', async () => {
    output.resumes = () => Promise.reject(new Error('none'));
    engine.speak(saying('One.'), 1);
    await pass(0);
    expect(events).toEqual([{ type: 'failed', turn: 1, reason: 'noSound' }]);
    workers[0]!.make(1);
    await pass(30);
    expect(events).toHaveLength(1);
  });
});

test('closing is silent at once, and leaves another reader alone', async () => {
  const other = builtInEngine(() => {}, box);
  engine.speak(saying('One.'), 1);
  workers[0]!.make(5);
  await pass(1);
  other.close();
  expect(output.pieces).toHaveLength(1);
  engine.close();
  expect(output.pieces).toEqual([]);
});
