import { expect, test } from 'vitest';
import { Page } from '../../components/reader/page';
import { SCHEMA } from '../../utils/preferences/schema';
import { DEFAULTS, draw } from './drawing';

/** Relative luminance of an sRGB colour: WCAG 2.2, definition of "relative luminance". */
function luminance(rgb: number[]): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: number[], b: number[]): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** What the browser makes of a token, as red, green, blue. */
function token(root: HTMLElement, name: string): number[] {
  const probe = document.createElement('i');
  probe.style.color = `var(--${name})`;
  root.querySelector('.clarion')!.append(probe);
  return getComputedStyle(probe)
    .color.match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number);
}

/** Pairs that stand on each other and the least ratio: 7 for the text itself (WCAG 1.4.6). */
const PAIRS = [
  ['ink', 'paper', 7],
  ['spoken-ink', 'spoken', 7],
  ['word-ink', 'word', 7],
  ['quiet', 'paper', 4.5],
  ['link', 'paper', 4.5],
  ['visited', 'paper', 4.5],
  ['warning', 'paper', 4.5],
  ['ink', 'control', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['control-edge', 'paper', 3],
  ['focus', 'paper', 3],
  ['accent', 'paper', 3],
] as const;

const themes = SCHEMA.theme.options.filter((theme) => theme !== 'auto');

test.each(themes)('every pair of the theme "%s" has its contrast', async (theme) => {
  const root = await draw(<Page preferences={{ ...DEFAULTS, theme }}>text</Page>);
  const short = PAIRS.map(([front, back, least]) => ({
    pair: `${front} on ${back}`,
    ratio: Math.round(contrast(token(root, front), token(root, back)) * 100) / 100,
    least,
  })).filter(({ ratio, least }) => ratio < least);
  expect(short).toEqual([]);
});
