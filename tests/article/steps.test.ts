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

test('all at once gives the value', () => {
  expect(atOnce(slow(3, 0))).toBe('done');
});

test('who waits longer is told once, who does not is not', async () => {
  const onWait = vi.fn(async () => {});
  expect(await inTurns(slow(3, 10), onWait, never)).toBe('done');
  expect(onWait).not.toHaveBeenCalled();
  expect(await inTurns(slow(9, 150), onWait, never)).toBe('done');
  expect(onWait).toHaveBeenCalledTimes(1);
});

test('who waits has a twentieth of the time between the steps, and who does not has none', async () => {
  const pauses = vi.spyOn(globalThis, 'setTimeout');
  await inTurns(slow(3, 60), async () => {}, never);
  expect(pauses).not.toHaveBeenCalled();
  await inTurns(slow(4, 100), async () => {}, never);
  expect(pauses.mock.calls.map(([, ms]) => ms)).toEqual([5, 5, 5]);
  pauses.mockRestore();
});

test('ends when it is called off', async () => {
  const stop = new AbortController();
  expect(await inTurns(slow(9, 300), async () => stop.abort(), stop.signal)).toBeNull();
});

test('ends when it takes too long', async () => {
  expect(await inTurns(slow(9, 9000), async () => {}, never)).toBeNull();
});

test('a step that fails ends the wait, and is an error for who did not wait', async () => {
  function* failing(ms: number) {
    yield* slow(1, ms);
    throw new RangeError('too much recursion');
  }
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await inTurns(failing(300), async () => {}, never)).toBeNull();
  expect(told).toHaveBeenCalledTimes(1);
  await expect(inTurns(failing(0), async () => {}, never)).rejects.toThrow(RangeError);
});
