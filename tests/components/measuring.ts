import { expect } from 'vitest';
import { page } from 'vitest/browser';

/** Pairs that stand on each other, and the least ratio (WCAG 2.2 SC 1.4.6, 1.4.3, 1.4.11). */
export const PAIRS = [
  ['ink', 'paper', 7],
  ['ink', 'spoken', 7],
  ['spoken-ink', 'spoken', 7],
  ['word-ink', 'word', 7],
  ['quiet', 'paper', 4.5],
  ['quiet', 'spoken', 4.5],
  ['link', 'paper', 4.5],
  ['link', 'spoken', 4.5],
  ['visited', 'paper', 4.5],
  ['visited', 'spoken', 4.5],
  ['warning', 'paper', 4.5],
  ['warning', 'control', 4.5],
  ['quiet', 'control', 4.5],
  ['ink', 'control', 4.5],
  ['control-ink', 'control', 4.5],
  ['control-ink', 'paper', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['accent', 'paper', 3],
  ['accent', 'control', 3],
  ['control-edge', 'paper', 3],
  ['control-edge', 'control', 3],
  ['divider', 'paper', 3],
  ['focus', 'paper', 3],
  ['focus', 'control', 3],
] as const;

/** Relative luminance of an sRGB colour: WCAG 2.2, definition of "relative luminance". */
function luminance(rgb: number[]): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

export function contrast(a: number[], b: number[]): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** A computed colour as red, green, blue. */
export function rgb(colour: string): number[] {
  expect(colour).toMatch(/^rgba?\(/);
  return colour
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number);
}

/** What the browser makes of a token. */
export function token(root: HTMLElement, name: string): number[] {
  const probe = document.createElement('i');
  // Beyond what forced colours would make of it: the token itself is asked for.
  probe.style.cssText = `color: var(--${name}); forced-color-adjust: none`;
  const page = root.querySelector('.clarion')!;
  page.append(probe);
  const colour = rgb(getComputedStyle(probe).color);
  probe.remove();
  return colour;
}

/** The ratio of each pair as it is drawn, lowest spare first. */
function measure(root: HTMLElement, pairs: readonly (readonly [string, string, number])[]) {
  return pairs
    .map(([front, back, least]) => ({
      pair: `${front} on ${back}`,
      ratio: Math.floor(contrast(token(root, front), token(root, back)) * 100) / 100,
      least,
    }))
    .toSorted((a, b) => a.ratio / a.least - b.ratio / b.least);
}

/** Fails with every pair that is short of its ratio. */
export function expectContrast(root: HTMLElement, pairs: typeof PAIRS = PAIRS): void {
  expect(measure(root, pairs).filter(({ ratio, least }) => ratio < least)).toEqual([]);
}

/** The least ratio of running text, and of all other text (WCAG 2.2 SC 1.4.6 and 1.4.3). */
const PROSE_RATIO = 7;
const TEXT_RATIO = 4.5;
const PROSE = '.body :is(p, li, td, dd, pre), h1, h2, h3, h4';

/** The texts that are drawn too faintly on what is behind them, with their ratio. */
export function faintTexts(root: HTMLElement): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const parents = new Set<Element>();
  while (walker.nextNode()) {
    if (walker.currentNode.nodeValue!.trim()) parents.add(walker.currentNode.parentElement!);
  }
  return [...parents]
    .filter((element) => element.checkVisibility() && !element.closest('style, .unseen'))
    .map((element) => {
      const ratio = contrast(rgb(getComputedStyle(element).color), groundOf(element));
      const least = element.matches(PROSE) ? PROSE_RATIO : TEXT_RATIO;
      return ratio < least ? `${element.localName}.${element.className}: ${ratio.toFixed(2)}` : '';
    })
    .filter((line) => line !== '');
}

/** The nearest colour behind an element that lets nothing through. */
function groundOf(element: Element): number[] {
  for (let box: Element | null = element; box; box = box.parentElement) {
    const { backgroundColor } = getComputedStyle(box);
    if (/^rgb\(/.test(backgroundColor)) return rgb(backgroundColor);
  }
  throw new Error('Nothing behind the text has a colour.');
}

/**
 * The greatest contrast in a picture of an element's text: that of letters with what is behind them.
 * Only the middle counts, as at its edges a plate behind the letters ends.
 */
export async function drawnContrast(element: HTMLElement): Promise<number> {
  const picture = await page.elementLocator(element).screenshot({ base64: true, save: false });
  const file = await fetch(`data:image/png;base64,${picture}`);
  const image = await createImageBitmap(await file.blob());
  const [width, height] = [Math.floor(image.width / 3), Math.floor(image.height / 3)];
  const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
  canvas.drawImage(image, -width, -height);
  const { data } = canvas.getImageData(0, 0, width, height);
  const lights = Array.from({ length: width * height }, (_, i) =>
    luminance([...data.slice(i * 4, i * 4 + 3)]),
  );
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}
