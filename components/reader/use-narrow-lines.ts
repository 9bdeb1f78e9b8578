import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Remedy, remedies } from '../../utils/preferences/narrow';
import type { Preferences } from '../../utils/preferences/schema';
import { windowOf } from './place';

/** That few characters fit in a line, and what helps. */
export interface NarrowLines {
  characters: number;
  offered: [Remedy, Partial<Preferences>][];
  /** The person wants it so: nothing more is said of it in this reader. */
  leave: () => void;
}

/**
 * Watches how many characters fit in a line; null while there are enough, and once it was sent away.
 * @param on not for vertical text, which is set in lines before its columns hold too few.
 */
export function useNarrowLines(
  text: RefObject<HTMLElement | null>,
  preferences: Preferences,
  on: boolean,
): NarrowLines | null {
  const [wanted, setWanted] = useState(true);
  const [characters, setCharacters] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (!on) return;
    const article = text.current!;
    const measure = () => setCharacters(charactersIn(article));
    const observer = new (windowOf(article).ResizeObserver)(measure);
    observer.observe(article);
    measure();
    return () => observer.disconnect();
  }, [preferences, on]);
  const offered = wanted && on ? remedies(preferences, characters) : [];
  if (offered.length === 0) return null;
  return { characters, offered, leave: () => setWanted(false) };
}

/** How many average characters of the text's font fit in one of its lines. */
function charactersIn(article: HTMLElement): number {
  const probe = article.ownerDocument.createElement('span');
  probe.className = 'probe';
  article.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width === 0 ? Number.POSITIVE_INFINITY : Math.floor(article.clientWidth / width);
}
