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
  // At once: the event comes a task later, when the next key may have opened another one already.
  const close = () => {
    dialog.current!.close();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={name}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={({ currentTarget }) => {
        // The browser may close it by itself, too.
        if (currentTarget.isConnected) onClose();
      }}
    >
      {children(close)}
    </dialog>
  );
}
