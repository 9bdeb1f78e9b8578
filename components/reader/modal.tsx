import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  class: string;
  /** Its name for screen readers. */
  label: string;
  onClose: () => void;
  children: (close: () => void) => ComponentChildren;
}

/** A native modal dialog over the text; closing it gives the focus back to where it was. */
export function Modal({ class: name, label, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={name}
      aria-label={label}
      onClose={(event) => {
        event.stopPropagation();
        onClose();
      }}
    >
      {children(() => dialog.current!.close())}
    </dialog>
  );
}
