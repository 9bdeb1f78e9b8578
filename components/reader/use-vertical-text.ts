import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Article, WritingMode } from '../../utils/article/article';
import { CHARACTERS_LEAST } from '../../utils/preferences/narrow';
import type { Preferences } from '../../utils/preferences/schema';
import { type Parts, partHere } from './parts';
import { windowOf } from './place';

/** About what toolbar, player and margins take of the window's height, in CSS px. */
const BARS = 160;

/** Text set from top to bottom: which side it begins at, and what it needs. */
interface VerticalText {
  mode: Exclude<WritingMode, 'horizontal-tb'>;
  style: Parts['vertical']['style'];
}

/**
 * Sets a text from top to bottom where its page does, unless the person wants lines, or a column has no
 * room for the characters that reading needs, as in a low window and at a large size.
 * @returns null for lines.
 */
export function useVerticalText(
  text: RefObject<HTMLElement | null>,
  { writingMode }: Article,
  { verticalText, textSize, letterSpacing }: Preferences,
): VerticalText | null {
  const [height, setHeight] = useState(Number.POSITIVE_INFINITY);
  // It was brought before the reader opened.
  const part = writingMode === 'horizontal-tb' ? null : partHere('vertical');
  const wanted = part !== null && verticalText === 'asWritten';
  useLayoutEffect(() => {
    if (!wanted) return;
    const view = windowOf(text.current!);
    const measure = () => setHeight(view.innerHeight);
    measure();
    view.addEventListener('resize', measure);
    return () => view.removeEventListener('resize', measure);
  }, [wanted]);
  const column = CHARACTERS_LEAST * textSize * (1 + letterSpacing);
  const vertical = wanted && column <= height - BARS;
  useEffect(() => (vertical ? part!.scrollVerticalText(text.current!) : undefined), [vertical]);
  if (!vertical || writingMode === 'horizontal-tb') return null;
  return { mode: writingMode, style: part.style };
}
