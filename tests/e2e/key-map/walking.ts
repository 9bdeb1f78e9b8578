import { expect } from '@playwright/test';
import type { Hands } from './hands';

/** One row of the key map, walked through by keys. */
export type Journey = (hands: Hands) => Promise<void>;

/** The name of what has the focus, as a screen reader would tell it; empty for none. Runs in the page. */
function nameOfFocus(): string {
  const focused = document.activeElement as HTMLInputElement | null;
  if (!focused || focused === document.body) return '';
  const named = focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent;
  return (named ?? focused.textContent).trim();
}

/** Waits until something has the focus whose name begins with this. */
export async function expectFocus(hands: Hands, name: string): Promise<void> {
  const begin = async () => (await hands.see(nameOfFocus)).slice(0, name.length);
  await expect.poll(begin).toBe(name);
}

/** Presses a key until something has the focus whose name begins with this. */
export async function tabTo(hands: Hands, name: string, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await hands.press(key);
    const now = await hands.see(nameOfFocus);
    if (now.startsWith(name)) return;
    seen.push(now);
  }
  throw new Error(`${key} does not lead to ${name}, but to ${[...new Set(seen)].join(', ')}.`);
}

/** The value of the field that has the focus. Runs in the page. */
export const valueOfFocus = (): string => (document.activeElement as HTMLInputElement).value;

/** Presses a key, and waits for the value that the field with the focus has then. */
export async function expectValue(hands: Hands, key: string, value: string): Promise<void> {
  await hands.press(key);
  await expect.poll(() => hands.see(valueOfFocus)).toBe(value);
}

/** Waits until something is in the document. */
export async function waitFor(hands: Hands, css: string): Promise<void> {
  await expect.poll(() => hands.see(has, css)).toBe(true);
}

/** Waits until something is no longer in the document. */
export async function waitForNone(hands: Hands, css: string): Promise<void> {
  await expect.poll(() => hands.see(has, css)).toBe(false);
}

const has = (css: string): boolean => document.querySelector(css) !== null;

/** The words of what is found first; empty where nothing is. */
export function words(hands: Hands, css: string): Promise<string> {
  return hands.see((selector) => document.querySelector(selector)?.textContent ?? '', css);
}

/** Presses a key, and waits until it has scrolled the window up (−1) or down (1). */
export async function expectScroll(hands: Hands, key: string, direction: 1 | -1): Promise<void> {
  const top = () => hands.see(() => Math.round(scrollY));
  const before = await top();
  await hands.press(key);
  await expect.poll(async () => Math.sign((await top()) - before), key).toBe(direction);
  await settled(hands);
}

/** Waits until a smooth scroll is over. */
async function settled(hands: Hands): Promise<void> {
  await hands.see(async () => {
    for (let last = -1; last !== scrollY; ) {
      last = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
  });
}
