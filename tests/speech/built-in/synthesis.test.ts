import { beforeEach, describe, expect, test } from 'vitest';
import { createSynthesis, type Take } from '../../../utils/speech/built-in/synthesis';
import { fakeClock } from '../fake-clock';
import { FakeWorker } from './fake-worker';

let workers: FakeWorker[] = [];
beforeEach(() => {
  workers = [];
});

function start(clock = fakeClock()) {
  return createSynthesis(() => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  }, clock);
}
const request = (text: string) => ({ text, lang: 'en-US', rate: 1, pitch: 1 });
const asked = () => workers.flatMap((worker) => worker.asked.map(({ text }) => text));

/** What a listener is told, from when it listens. */
function heard(take: Take): string[] {
  const told: string[] = [];
  take.listen({
    piece: (samples) => told.push(`piece ${samples.length}`),
    done: () => told.push('done'),
    failed: () => told.push('failed'),
  });
  return told;
}

test('no worker is there before it is needed, and one is enough', () => {
  const synthesis = start();
  expect(workers).toEqual([]);
  const first = heard(synthesis.take(request('One.')));
  workers[0]!.make(1);
  const second = heard(synthesis.take(request('Two.')));
  workers[0]!.make(2);
  expect([first, second]).toEqual([
    ['piece 22050', 'done'],
    ['piece 44100', 'done'],
  ]);
  expect(workers).toHaveLength(1);
});

test('what is made before somebody listens is kept for them', () => {
  const take = start().take(request('One.'));
  workers[0]!.make(1);
  expect(heard(take)).toEqual(['piece 22050', 'done']);
});

test('one text is made at a time, and what was dropped in the meantime not at all', () => {
  const synthesis = start();
  const takes = ['One.', 'Two.', 'Three.'].map((text) => synthesis.take(request(text)));
  expect(asked()).toEqual(['One.']);
  takes[1]!.drop();
  workers[0]!.make(1);
  expect(asked()).toEqual(['One.', 'Three.']);
});

test('a take that was dropped tells nothing more, and the next is made after it', () => {
  const synthesis = start();
  const first = synthesis.take(request('One.'));
  const told = heard(first);
  first.drop();
  const second = heard(synthesis.take(request('Two.')));
  workers[0]!.make(1);
  workers[0]!.make(1);
  expect(told).toEqual([]);
  expect(second).toEqual(['piece 22050', 'done']);
});

test('a worker that dies fails what it was asked for, and another one takes its place', () => {
  const synthesis = start();
  const told = [heard(synthesis.take(request('One.'))), heard(synthesis.take(request('Two.')))];
  workers[0]!.crash();
  expect(told).toEqual([['failed'], ['failed']]);
  expect(workers[0]!.terminated).toBe(true);
  const again = heard(synthesis.take(request('One.')));
  workers[0]!.answer({ type: 'done', id: 3 });
  expect(again).toEqual([]);
  workers[1]!.make(1);
  expect(again).toEqual(['piece 22050', 'done']);
});

test('a text that cannot be said fails, and the next one is said', () => {
  const synthesis = start();
  const told = [heard(synthesis.take(request('One.'))), heard(synthesis.take(request('Two.')))];
  workers[0]!.answer({ type: 'failed', id: 1 });
  workers[0]!.make(1);
  expect(told).toEqual([['failed'], ['piece 22050', 'done']]);
});

describe('made ready before there is something to say', () => {
  test('the worker that was warmed is the one that speaks', () => {
    const clock = fakeClock();
    const synthesis = start(clock);
    synthesis.warm();
    synthesis.warm();
    expect(workers.map(({ warmed }) => warmed)).toEqual([true]);
    const told = heard(synthesis.take(request('One.')));
    workers[0]!.make(1);
    expect(told).toEqual(['piece 22050', 'done']);
    clock.pass(60_000);
    expect(workers[0]!.terminated).toBe(false);
    expect(workers).toHaveLength(1);
  });

  test('one that is then not asked for anything is ended', () => {
    const clock = fakeClock();
    const synthesis = start(clock);
    synthesis.warm();
    clock.pass(60_000);
    expect(workers[0]!.terminated).toBe(true);
    synthesis.take(request('One.'));
    expect(workers).toHaveLength(2);
  });
});

test('who waits for the worker is called when it runs, later ones at once', () => {
  const synthesis = start();
  const calls: string[] = [];
  synthesis.whenAwake(() => calls.push('first'));
  expect(calls).toEqual([]);
  synthesis.take(request('One.'));
  synthesis.whenAwake(() => calls.push('second'));
  expect(calls).toEqual(['first', 'second']);
});
