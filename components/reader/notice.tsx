import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** Its name for screen readers. */
  label: string;
  children: ComponentChildren;
}

/** Something told over the text, with buttons: it comes and goes without taking the focus. */
export function Notice({ label, children }: Props) {
  const notice = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = notice;
    // The pressed button goes with the notice; the focus goes to the way to all preferences.
    return () => {
      if (!current?.contains(current.ownerDocument.activeElement)) return;
      current.closest('.toolbar')?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
  }, []);
  return (
    <section ref={notice} class="notice" aria-label={label}>
      {children}
    </section>
  );
}
