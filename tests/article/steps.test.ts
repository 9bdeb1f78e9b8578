import { afterEach, expect, test, vi } from 'vitest';
import { atOnce, inTurns } from '../../utils/article/steps';

let clock = 0;
vi.spyOn(performance, 'now').mockImplementation(() => clock);
afterEach(() => {
  clock = 0;
});

/** Steps of which each takes so many milliseconds. */
function* slow(steps: number, ms: number) {
  for (let i = 0; i < steps; i++) {
    clock += ms;
    yield;
  }
  return 'done';
}

const never = new AbortController().signal;
const ready = Promise.resolve();

test('all at once gives the value', () => {
  expect(atOnce(slow(3, 0))).toBe('done');
});

test('who waits longer is told once, who does not is not', async () => {
  const onWait = vi.fn(async () => {});
  expect(await inTurns(slow(3, 10), ready, onWait, never)).toBe('done');
  expect(onWait).not.toHaveBeenCalled();
  expect(await inTurns(slow(9, 150), ready, onWait, never)).toBe('done');
  expect(onWait).toHaveBeenCalledTimes(1);
});

test('ends when it is called off', async () => {
  const stop = new AbortController();
  expect(await inTurns(slow(9, 300), ready, async () => stop.abort(), stop.signal)).toBeNull();
});

test('ends when it takes too long', async () => {
  expect(await inTurns(slow(9, 9000), ready, async () => {}, never)).toBeNull();
});

test('what is made ready beside it gets its turns between the steps, and none once it is', async () => {
  let steps = 0;
  let stepsWhenReady = 0;
  function* counted() {
    for (; steps < 5; steps++) yield;
  }
  const made = new Promise<void>((finish) => {
    setImmediate(() => {
      stepsWhenReady = steps;
      finish();
    });
  });
  await inTurns(counted(), made, async () => {}, never);
  expect(stepsWhenReady).toBeGreaterThan(0);
  expect(stepsWhenReady).toBeLessThan(5);
});

test('a step that fails ends the wait, and is an error for who did not wait', async () => {
  function* failing(ms: number) {
    yield* slow(1, ms);
    throw new RangeError('too much recursion');
  }
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await inTurns(failing(300), ready, async () => {}, never)).toBeNull();
  expect(told).toHaveBeenCalledTimes(1);
  await expect(inTurns(failing(0), ready, async () => {}, never)).rejects.toThrow(RangeError);
});
