import { expect, test } from 'vitest';
import { exponent, toSvg } from './bench/plot';

const power = (of: number) => [1, 10, 50].map((x) => [x, 3 * x ** of] as const);

test.each([0, 0.5, 1, 2])('what grows by the power %d is told to', (of) => {
  expect(exponent(power(of))).toBeCloseTo(of);
});

test('a plot says in words what it draws, and no label lies on another', () => {
  const series = ['one', 'two & three', 'four'].map((name) => ({ name, points: power(1) }));
  const svg = toSvg({ file: '', title: 'Costs', x: 'words', y: 'ms', series });
  expect(svg).toContain('role="img"');
  expect(svg).toMatch(/<desc id="desc">ms by words.* two &#38; three: exponent 1\.00/);
  const tops = [...svg.matchAll(/y="([\d.]+)" fill=/g)].map(([, top]) => Number(top));
  const sorted = tops.toSorted((a, b) => a - b);
  expect(sorted).toHaveLength(3);
  for (const [index, top] of sorted.slice(1).entries())
    expect(top - sorted[index]!).toBeGreaterThan(14);
});
