import { render } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { drawFirstScreen } from '../../components/reader/first-screen';

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

function drawn() {
  const done: string[] = [];
  const View = () => {
    useLayoutEffect(() => void done.push('layout'), []);
    useEffect(() => void done.push('effect'), []);
    return <p>Text</p>;
  };
  const seen = drawFirstScreen(() => render(<View />, document.body));
  return { done, seen };
}

const frame = () => new Promise(requestAnimationFrame);

test('effects wait for the frame after the one that shows it', async () => {
  const { done, seen } = drawn();
  await frame();
  await frame();
  expect(done).toEqual(['layout']);
  await seen;
  await Promise.resolve();
  expect(done).toEqual(['layout', 'effect']);
});

test('where no frames are drawn they come all the same', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const { done, seen } = drawn();
  await seen;
  await Promise.resolve();
  expect(done).toEqual(['layout', 'effect']);
});

test('later views have their effects as ever', async () => {
  await drawn().seen;
  const run = vi.fn();
  const Next = () => {
    useEffect(run, []);
    return null;
  };
  render(<Next />, document.body);
  await expect.poll(() => run.mock.calls.length).toBe(1);
});
