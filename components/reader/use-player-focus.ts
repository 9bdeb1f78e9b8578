import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus from being lost when Listen gives way to the player and back: the button that was
 * pressed is gone, so the one that continues its work gets the focus.
 * @param byShortcut whether a shortcut was the last that the person did: they are in the text, and stay.
 * @returns a ref for the element that holds both.
 */
export function usePlayerFocus(listening: boolean, byShortcut: RefObject<boolean>) {
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    const wasFirst = first.current;
    first.current = false;
    if ((wasFirst && !listening) || byShortcut.current) return;
    // Asked of the root: outside of a shadow root its host would have the focus.
    const { activeElement: active } = frame.current!.getRootNode() as Document | ShadowRoot;
    // Speech that ends by itself must not take the focus from where the person put it.
    if (!listening && active && active.localName !== 'body' && active.localName !== 'html') return;
    const bar = frame.current!.querySelector(listening ? '.player' : '.toolbar');
    bar?.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
  }, [listening]);
  return frame;
}
