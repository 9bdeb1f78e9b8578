import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

export const PANEL_ID = 'preferences';

/**
 * The panel of preferences, open or not. Closing it gives the focus back to where it was, else to the
 * button that opens it.
 * @param frame holds that button.
 * @param byShortcut whether a shortcut does it, pressed in the text.
 */
export function usePanel(frame: RefObject<HTMLElement | null>, byShortcut: RefObject<boolean>) {
  const [open, setOpen] = useState(false);
  const before = useRef<HTMLElement | null>(null);

  function close(): void {
    setOpen(false);
    const button = frame.current!.querySelector<HTMLElement>('.toolbar [aria-expanded]')!;
    const back = before.current?.isConnected ? before.current : button;
    back.focus({ preventScroll: true });
  }

  function toggle(): void {
    if (open) {
      close();
      return;
    }
    const { activeElement } = frame.current!.getRootNode() as Document | ShadowRoot;
    before.current = byShortcut.current ? (activeElement as HTMLElement | null) : null;
    setOpen(true);
  }

  return { open, toggle, close };
}
