import { X } from 'lucide';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';
import { Modal } from './modal';

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
  return (
    <Modal class="viewer" label={t('picture')} onClose={onClose}>
      {(close) => (
        <>
          <Button icon={X} label={t('closePicture')} onPress={close} />
          <img class="viewer-picture" src={src} alt={alt} referrerpolicy="no-referrer" />
          {alt && (
            <p class="viewer-text" aria-hidden="true">
              {alt}
            </p>
          )}
        </>
      )}
    </Modal>
  );
}
