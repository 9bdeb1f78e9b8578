import { render } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import {
  afterFirstScreen,
  drawFirstScreen,
  isFirstScreen,
} from '../../components/reader/first-screen';

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

function drawn() {
  const done: string[] = [];
  const View = () => {
    useLayoutEffect(() => {
      done.push('layout');
      if (isFirstScreen()) afterFirstScreen([1, 2].map((piece) => () => done.push(`${piece}`)));
    }, []);
    useEffect(() => void done.push('effect'), []);
    return <p>Text</p>;
  };
  const seen = drawFirstScreen(() => render(<View />, document.body));
  return { done, seen };
}

const frame = () => new Promise(requestAnimationFrame);

test('what was put off waits for the frame after the one that shows it, and effects for all of that', async () => {
  const { done, seen } = drawn();
  await frame();
  await frame();
  expect(done).toEqual(['layout']);
  await seen;
  await expect.poll(() => done).toEqual(['layout', '1', '2', 'effect']);
});

test('where no frames are drawn they come all the same', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const { done, seen } = drawn();
  await seen;
  await expect.poll(() => done).toEqual(['layout', '1', '2', 'effect']);
});

test('later views have their effects as ever', async () => {
  await drawn().seen;
  expect(isFirstScreen()).toBe(false);
  const run = vi.fn();
  const Next = () => {
    useEffect(run, []);
    return null;
  };
  render(<Next />, document.body);
  await expect.poll(() => run.mock.calls.length).toBe(1);
});
