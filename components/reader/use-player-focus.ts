import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus from being lost when Listen gives way to the player and back: the button that was
 * pressed is gone, so the one that continues its work gets the focus.
 * @returns a ref for the element that holds both.
 */
export function usePlayerFocus(listening: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    const wasFirst = first.current;
    first.current = false;
    if (wasFirst && !listening) return;
    const active = frame.current!.ownerDocument.activeElement;
    // Speech that ends by itself must not take the focus from where the person put it.
    if (!listening && active && active.localName !== 'body' && active.localName !== 'html') return;
    const bar = frame.current!.querySelector(listening ? '.player' : '.toolbar');
    bar?.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
  }, [listening]);
  return frame;
}
