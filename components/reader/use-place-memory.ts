import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../utils/article/article';
import { t } from '../../utils/i18n';
import type { PlaceMemory } from '../../utils/places/store';
import type { Parts } from './parts';
import type { PlaceKeeper } from './place-keeper';

/** The offer to go on where somebody stopped. */
export interface Offer {
  /** How much of the text is before it, from 1 to 99. */
  percent: number;
  accept: () => void;
  dismiss: () => void;
}

/** What of speech matters to the place. */
interface Speech {
  /** The spoken sentence; null when nobody listens. */
  spoken: Range | null;
  /** Goes on from what is selected. */
  readFromView: () => void;
}

/** The offer is told after the title, which has the focus at first, has been read. */
const TELL_MS = 800;

/**
 * Keeps the sentence that is heard, or where nobody listens the one at the top of the window, and
 * offers it when the page is opened again.
 * @param memory left out where nothing may be kept.
 * @param part knows the sentences; nothing is kept before it is there.
 * @param onGo told where somebody was taken.
 */
export function usePlaceMemory(
  element: RefObject<HTMLElement | null>,
  article: Article,
  memory: PlaceMemory | undefined,
  part: Parts['listening'] | null,
  { spoken, readFromView }: Speech,
  onGo: (range: Range) => void,
  onSay: (message: string) => void,
): Offer | null {
  const [offered, setOffered] = useState<PlaceKeeper['offered']>(null);
  const keeper = useRef<PlaceKeeper | null>(null);
  const wanted = useRef(false);
  wanted.current = memory !== undefined;
  const heard = useRef(spoken);
  heard.current = spoken;

  useLayoutEffect(() => {
    if (!memory || !part) return;
    const made = part.createPlaceKeeper(element.current!, article, memory);
    keeper.current = made;
    setOffered(made.offered);
    return () => {
      keeper.current = null;
      setOffered(null);
      made.close(wanted.current);
    };
  }, [memory, part]);
  useEffect(() => keeper.current?.hear(spoken), [spoken]);
  useEffect(() => {
    if (!offered) return;
    const timer = setTimeout(() => {
      // Nothing is told over a voice.
      if (!heard.current) onSay(t('resume', offered.percent));
    }, TELL_MS);
    return () => clearTimeout(timer);
  }, [offered]);

  const accepted = useRef<Range | null>(null);
  // After the notice has gone: it takes its height with it, and the text moves.
  useLayoutEffect(() => {
    const range = accepted.current;
    accepted.current = null;
    if (offered || !range) return;
    keeper.current!.accept();
    onGo(range);
    if (spoken) readFromView();
  }, [offered]);

  function accept(): void {
    accepted.current = offered!.range;
    setOffered(null);
  }
  function dismiss(): void {
    keeper.current!.dismiss();
    setOffered(null);
  }
  return offered && { percent: offered.percent, accept, dismiss };
}
