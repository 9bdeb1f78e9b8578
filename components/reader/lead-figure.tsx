import { useState } from 'preact/hooks';
import type { LeadImage } from '../../utils/article/article';
import type { Picture } from './picture-viewer';
import { EnlargeButton } from './pictures';

interface Props {
  image: LeadImage;
  onEnlarge: (picture: Picture) => void;
}

/** The picture over the article with its caption; it leaves no gap when it cannot be loaded. */
export function LeadFigure({ image, onEnlarge }: Props) {
  const [state, setState] = useState<'waiting' | 'shown' | 'broken'>('waiting');
  if (state === 'broken') return null;
  return (
    <figure class="lead" data-part="lead">
      {/* `loading` stands before `src`: in Chromium only lazy images obey the page's policy. */}
      <span class="picture">
        <img
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          src={image.src}
          alt={image.alt}
          onLoad={() => setState('shown')}
          onError={() => setState('broken')}
        />
        {image.alt && (
          <span class="alternative" data-silent>
            {image.alt}
          </span>
        )}
        <span class="enlarger" data-silent translate={false} hidden={state === 'waiting'}>
          <EnlargeButton image={{ currentSrc: image.src, alt: image.alt }} onEnlarge={onEnlarge} />
        </span>
      </span>
      {image.caption && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}
