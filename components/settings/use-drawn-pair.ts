import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Hex } from '../../utils/colour/colour';
import { readColour } from '../../utils/colour/read';
import type { Preferences } from '../../utils/preferences/schema';

/** What the system may change while the reader is open, without any preference changing. */
const SYSTEM = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(prefers-contrast: less)',
  '(forced-colors: active)',
];

export interface Pair {
  text: Hex;
  ground: Hex;
}

/**
 * The colours of an element and of its background as the browser draws them, whatever theme, system
 * or person decides them. Measured rather than worked out, so that the ratio shown is true.
 */
export function useDrawnPair(
  element: RefObject<HTMLElement | null>,
  preferences: Preferences,
): Pair | null {
  const [pair, setPair] = useState<Pair | null>(null);
  useLayoutEffect(() => {
    const view = element.current!.ownerDocument.defaultView!;
    const stop = new AbortController();
    const measure = () => setPair((before) => keep(before, read(view, element.current!)));
    for (const query of SYSTEM)
      view.matchMedia(query).addEventListener('change', measure, { signal: stop.signal });
    measure();
    return () => stop.abort();
  }, [preferences]);
  return pair;
}

function read(view: Window, element: HTMLElement): Pair | null {
  const style = view.getComputedStyle(element);
  const text = readColour(style.color);
  const ground = readColour(style.backgroundColor);
  return text && ground && { text, ground };
}

/** The pair before where nothing changed, so that nothing is drawn anew. */
function keep(before: Pair | null, now: Pair | null): Pair | null {
  return before?.text === now?.text && before?.ground === now?.ground ? before : now;
}
