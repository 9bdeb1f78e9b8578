import { Maximize2 } from 'lucide';
import { render } from 'preact';
import { t } from '../../utils/i18n';
import { Button } from '../controls/button';
import type { Picture } from './picture-viewer';

/** Smaller ones are icons and portraits; there is nothing more to see in them. */
const PIXELS_LEAST = 120;

/**
 * Gives each picture of a body its alternative text, which is shown where pictures are not, and a
 * button that enlarges it. A picture that is a link stays one.
 */
export function equipPictures(body: HTMLElement, onEnlarge: (picture: Picture) => void): void {
  for (const image of body.querySelectorAll('img')) {
    const whole = image.closest('picture') ?? image;
    const frame = body.ownerDocument.createElement('span');
    frame.className = 'picture';
    whole.replaceWith(frame);
    frame.append(whole);
    if (image.alt) frame.append(alternative(image));
    if (!image.closest('a, button, summary')) frame.append(enlarger(image, onEnlarge));
  }
}

function alternative({ alt, ownerDocument }: HTMLImageElement): HTMLElement {
  const text = ownerDocument.createElement('span');
  text.className = 'alternative';
  text.dataset.silent = '';
  text.textContent = alt;
  return text;
}

function enlarger(image: HTMLImageElement, onEnlarge: (picture: Picture) => void): HTMLElement {
  const place = image.ownerDocument.createElement('span');
  place.className = 'enlarger';
  place.dataset.silent = '';
  // Until it is loaded nobody knows how large it is; most pictures of a long text never are.
  const judge = () => {
    place.hidden = image.naturalWidth < PIXELS_LEAST;
    if (!place.hidden) render(<EnlargeButton image={image} onEnlarge={onEnlarge} />, place);
  };
  judge();
  image.addEventListener('load', judge);
  return place;
}

interface Props {
  image: HTMLImageElement | { currentSrc: string; alt: string };
  onEnlarge: (picture: Picture) => void;
}

export function EnlargeButton({ image, onEnlarge }: Props) {
  return (
    <Button
      look="bare"
      icon={Maximize2}
      label={image.alt ? t('enlarge', image.alt) : t('enlargePicture')}
      onPress={() => onEnlarge({ src: image.currentSrc, alt: image.alt })}
    />
  );
}
