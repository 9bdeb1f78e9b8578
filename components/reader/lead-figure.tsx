import { useState } from 'preact/hooks';
import type { LeadImage } from '../../utils/article/article';

/** The picture over the article with its caption; it leaves no gap when it cannot be loaded. */
export function LeadFigure({ image }: { image: LeadImage }) {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return (
    <figure class="lead" data-part="lead">
      {/* `loading` stands before `src`: in Chromium only lazy images obey the page's policy. */}
      <img
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        src={image.src}
        alt={image.alt}
        onError={() => setBroken(true)}
      />
      {image.caption && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}
