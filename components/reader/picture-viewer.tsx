import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';

/** A picture to be shown alone: its address as it is loaded, and its text. */
export interface Picture {
  src: string;
  alt: string;
}

interface Props {
  picture: Picture;
  onClose: () => void;
}

/** One picture as large as the window, with its alternative text for everybody to read. */
export function PictureViewer({ picture: { src, alt }, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current!.showModal(), []);

  function keepKey(event: KeyboardEvent): void {
    // Escape closes the picture; the reader, which listens further out, must not close with it.
    if (event.key === 'Escape') event.stopPropagation();
  }

  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-label={t('picture')}
      onKeyDown={keepKey}
      onClose={(event) => {
        event.stopPropagation();
        onClose();
      }}
    >
      <Button icon={X} label={t('closePicture')} onPress={() => dialog.current!.close()} />
      <img class="viewer-picture" src={src} alt={alt} referrerpolicy="no-referrer" />
      {alt && (
        <p class="viewer-text" aria-hidden="true">
          {alt}
        </p>
      )}
    </dialog>
  );
}
