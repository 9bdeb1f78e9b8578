import { beforeEach, describe, expect, test } from 'vitest';
import { createPlayer, type Player } from '../../../utils/speech/built-in/player';
import { SAMPLE_RATE } from '../../../utils/speech/built-in/protocol';
import { type FakeClock, fakeClock } from '../fake-clock';
import { FakeOutput } from './fake-output';

let output: FakeOutput;
let clock: FakeClock;
let player: Player;
let told: string[];

beforeEach(() => {
  output = new FakeOutput();
  clock = fakeClock();
  told = [];
  player = createPlayer(
    () => output.output,
    ({ outputLatency }) => outputLatency,
    clock,
  );
});

const seconds = (count: number) => new Float32Array(count * SAMPLE_RATE);
const mark = (at: number, start = 0) => ({ at, start, length: 1 });

/** Both clocks go on, in steps that a busy page might take. */
function pass(duration: number, step = 0.05): void {
  for (let passed = 0; passed < duration - 1e-9; passed += step) {
    output.currentTime += step;
    clock.pass(step * 1000);
  }
}

/** A sound that plays; the device has answered by then. */
async function play(volume = 1) {
  const sound = player.play(volume, {
    started: () => told.push('started'),
    mark: ({ start }) => told.push(`word ${start}`),
    ended: () => told.push(`ended ${output.currentTime.toFixed(1)}`),
    lost: () => told.push('lost'),
  });
  await Promise.resolve();
  await Promise.resolve();
  return sound;
}

test('pieces sound one after the other without a seam, as loud as was asked', async () => {
  const sound = await play(0.4);
  sound.add(seconds(0.1), []);
  pass(0.05);
  sound.add(seconds(0.5), []);
  sound.add(seconds(0.25), []);
  const [first, second, third] = output.pieces;
  expect(first!.at).toBeGreaterThan(0);
  expect(second!.at).toBeCloseTo(first!.at + 0.1);
  expect(third!.at).toBeCloseTo(second!.at + 0.5);
  expect(output.pieces.map(({ volume }) => volume)).toEqual([0.4, 0.4, 0.4]);
});

test('words are told by the clock of the sound, however late the timers are', async () => {
  const sound = await play();
  sound.add(seconds(1), [mark(0, 0), mark(0.5, 4)]);
  sound.finish();
  expect(told).toEqual([]);
  pass(0.1);
  expect(told).toEqual(['started', 'word 0']);
  pass(0.3);
  expect(told).toHaveLength(2);
  // The page slept for a second, the sound did not.
  output.currentTime += 1;
  clock.pass(1000);
  expect(told).toEqual(['started', 'word 0', 'word 4', 'ended 1.4']);
});

test('words are told when they are heard, not when the device gets them', async () => {
  output.outputLatency = 0.3;
  const sound = await play();
  sound.add(seconds(1), [mark(0)]);
  pass(0.25);
  expect(told).toEqual([]);
  pass(0.15);
  expect(told).toEqual(['started', 'word 0']);
});

test('the end is told when the device has all, after the last word was heard', async () => {
  output.outputLatency = 0.3;
  const sound = await play();
  sound.add(seconds(1), [mark(0.2)]);
  sound.finish();
  pass(1.1);
  expect(told).toEqual(['started', 'word 0', 'ended 1.1']);
  const late = await play();
  late.add(seconds(1), [mark(0.9, 5)]);
  late.finish();
  pass(2);
  expect(told.slice(3, 5)).toEqual(['started', 'word 5']);
});

test('a piece that comes late moves all that follows', async () => {
  const sound = await play();
  sound.add(seconds(0.1), []);
  pass(1);
  sound.add(seconds(0.5), [mark(0.2, 7)]);
  sound.finish();
  expect(output.pieces[1]!.at).toBeGreaterThanOrEqual(1);
  pass(0.1);
  expect(told).toEqual(['started']);
  pass(0.1);
  expect(told).toEqual(['started', 'word 7']);
  pass(1);
  expect(told.at(-1)).toMatch(/^ended 1\.[56]/);
});

test('the next utterance begins where the one before ends, when it is there in time', async () => {
  const first = await play();
  first.add(seconds(1), []);
  first.finish();
  pass(1.05);
  const second = await play();
  second.add(seconds(1), []);
  const end = output.pieces[0]!.at + 1;
  expect(output.pieces[1]!.at).toBeGreaterThanOrEqual(end);
  expect(output.pieces[1]!.at).toBeLessThan(end + 0.1);
});

test('what is stopped is silent at once and tells nothing more', async () => {
  const sound = await play();
  sound.add(seconds(1), [mark(0.5)]);
  pass(0.1);
  sound.stop();
  expect(output.pieces).toEqual([]);
  sound.add(seconds(1), []);
  pass(2);
  expect(told).toEqual(['started']);
  const next = await play();
  next.add(seconds(1), []);
  expect(output.pieces[0]!.at).toBeLessThan(output.currentTime + 0.1);
});

test('the device is let go when nothing was said for five minutes, and not in a shorter pause', async () => {
  (await play()).stop();
  pass(299, 1);
  await play();
  pass(299, 1);
  expect(output.suspended).toBe(0);
  (await play()).stop();
  pass(301, 1);
  expect(output.suspended).toBe(1);
});

describe('no sound is told', () => {
  test('where the device never answers', async () => {
    output.resumes = () => new Promise(() => {});
    const sound = await play();
    sound.add(seconds(1), [mark(0)]);
    clock.pass(2900);
    expect(told).toEqual([]);
    clock.pass(200);
    expect(told).toEqual(['lost']);
    expect(output.pieces).toEqual([]);
  });

  test('where the device refuses', async () => {
    output.resumes = () => Promise.reject(new Error('no device'));
    await play();
    expect(told).toEqual(['lost']);
  });

  test('and the next utterance opens another device', async () => {
    const broken = output;
    broken.resumes = () => Promise.reject(new Error('no device'));
    await play();
    expect(broken.closed).toBe(1);
    output = new FakeOutput();
    const sound = await play();
    sound.add(seconds(1), []);
    expect(output.pieces).toHaveLength(1);
    expect(broken.pieces).toEqual([]);
  });

  test('where its clock stands still amid a sentence', async () => {
    const sound = await play();
    sound.add(seconds(9), [mark(5)]);
    pass(1);
    clock.pass(2900);
    expect(told).toEqual(['started']);
    clock.pass(700);
    expect(told).toEqual(['started', 'lost']);
    clock.pass(60_000);
    expect(told).toEqual(['started', 'lost']);
  });

  test('and not while the sound is still being made', async () => {
    await play();
    pass(6);
    expect(told).toEqual([]);
  });
});

test('the device is taken when it may be, and not for a sound that was stopped before', async () => {
  const takes: (() => void)[] = [];
  const whenFree = (take: () => void) => void takes.push(take);
  const listener = {
    started: () => {},
    mark: () => {},
    ended: () => {},
    lost: () => told.push('lost'),
  };
  const resumed: string[] = [];
  output.resumes = async () => void resumed.push('resumed');
  const stopped = player.play(1, listener, whenFree);
  stopped.stop();
  const sound = player.play(1, listener, whenFree);
  sound.add(seconds(1), []);
  pass(10);
  expect([resumed, output.pieces, told]).toEqual([[], [], []]);
  for (const take of takes) take();
  await Promise.resolve();
  await Promise.resolve();
  expect(resumed).toEqual(['resumed']);
  expect(output.pieces).toHaveLength(1);
});
