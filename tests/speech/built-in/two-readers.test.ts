import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VoiceBox } from '../../../utils/speech/built-in/engine';
import { createPlayer } from '../../../utils/speech/built-in/player';
import { createSynthesis } from '../../../utils/speech/built-in/synthesis';
import type { EngineEvent, SpeechEngine } from '../../../utils/speech/engine';
import { speechEngine } from '../../../utils/speech/speech-engine';
import { fakeSpeechWindow, voice } from '../fake-speech-window';
import { FakeOutput } from './fake-output';
import { FakeWorker } from './fake-worker';

const SYSTEM = 'uri:Anna';
const BUILT_IN = 'clarion:en-US';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Two readers of one page where sound is made, and what sounds there. */
function page() {
  const output = new FakeOutput();
  const browser = fakeSpeechWindow([voice('Anna', 'en-GB')]);
  const worker = new FakeWorker();
  const box: VoiceBox = {
    synthesis: createSynthesis(() => worker as unknown as Worker),
    player: createPlayer(() => output.output),
  };
  const reader = () => {
    const events: EngineEvent[] = [];
    return { events, engine: speechEngine((event) => events.push(event), browser.scope, box) };
  };
  /** Begins to say something, which lasts long, in a voice. */
  const begin = async (engine: SpeechEngine, id: string, turn = 1) => {
    engine.speak({ text: 'One.', lang: 'en', voice: id, rate: 1 }, turn);
    if (id === BUILT_IN) worker.make(60);
    else browser.last().onstart?.();
    await vi.advanceTimersByTimeAsync(100);
    output.currentTime += 0.1;
    await vi.advanceTimersByTimeAsync(100);
  };
  return { browser, output, worker, first: reader(), second: reader(), begin };
}

test.each([
  [BUILT_IN, BUILT_IN],
  [BUILT_IN, SYSTEM],
  [SYSTEM, BUILT_IN],
  [SYSTEM, SYSTEM],
])('who begins last is heard alone: %s, then %s', async (before, after) => {
  const { browser, output, first, second, begin } = page();
  await begin(first.engine, before);
  const cancels = browser.cancels;
  await begin(second.engine, after);
  expect(first.events.at(-1)).toEqual({ type: 'failed', turn: 1, reason: 'refused' });
  expect(output.pieces).toHaveLength(after === BUILT_IN ? 1 : 0);
  expect(browser.cancels - cancels).toBe(before === SYSTEM ? 1 : 0);
  expect(second.events).toEqual([{ type: 'started', turn: 1 }]);
});

test('who is silent is told nothing, and who goes on speaking is not disturbed', async () => {
  const { first, second, begin, output } = page();
  await begin(first.engine, BUILT_IN);
  first.engine.cancel();
  await begin(second.engine, BUILT_IN);
  expect(first.events).toEqual([{ type: 'started', turn: 1 }]);
  await begin(second.engine, BUILT_IN, 2);
  first.engine.close();
  expect(second.events.map(({ type }) => type)).toEqual(['started', 'started']);
  expect(output.pieces).toHaveLength(1);
});

test('who waits to try again is silenced as well', async () => {
  const { first, second, begin, browser } = page();
  await begin(first.engine, SYSTEM);
  browser.last().onerror?.({ error: 'synthesis-failed' });
  await begin(second.engine, BUILT_IN);
  await vi.advanceTimersByTimeAsync(5000);
  expect(first.events.at(-1)).toEqual({ type: 'failed', turn: 1, reason: 'refused' });
  expect(browser.spoken).toHaveLength(1);
});

test('the notation of the built-in voice is not read out by a voice that stands in for it', async () => {
  const { first, browser, worker } = page();
  const text = "Here [[w'In]] left.";
  first.engine.speak({ text, lang: 'en', voice: BUILT_IN, rate: 1 }, 1);
  for (let tries = 0; tries < 2; tries += 1) {
    worker.crash();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(browser.last()).toMatchObject({ text: 'Here win      left.', voice: { name: 'Anna' } });
});
