import { type Segment, segmentAt } from '../../utils/speech/segment';
import type { Location, TextIndex } from '../../utils/speech/text-index';
import { extentOf, scrollOf } from '../reader/block-axis';
import { coveredTop, firstPointBelow, scrollerOf, viewOf } from '../reader/place';
import { pointUnder } from '../reader/use-line-position';

/** Where to begin: a segment, and a place in it where a word of it was chosen. */
export interface Start {
  segment: number;
  from?: number;
}

/** What it takes to find a segment for a place of the document. */
export interface Text {
  article: HTMLElement;
  index: TextIndex;
  segments: readonly Segment[];
}

/** Presses and keys mean something of their own here. */
const OPERATED = 'a, button, input, select, textarea, summary, .panel, .toolbar, .player';
/** A press that misses the letters by more than this, in CSS px, meant no sentence. */
const MISS = 6;

/** Where a person reads: what they selected, else the first line in view. Null at the very top. */
export function startInView(text: Text): Start | null {
  const chosen = selectionStart(text);
  if (chosen) return chosen;
  const { article, index } = text;
  if (scrollOf(scrollerOf(article)).at <= 0) return null;
  // The line that the toolbar touches is none that one reads.
  const point = firstPointBelow(article, coveredTop(article) + 1);
  if (!point) return null;
  return startAt(text, index.locate(point.node, point.offset) ?? index.after(point.node));
}

/** The sentence under a press; null where there is none, or the press meant something else. */
export function startUnder(text: Text, event: MouseEvent): Start | null {
  // A screen reader presses an element, at no place in it.
  if (event.detail === 0) return startOf(text, event.target as Element);
  const { article, index, segments } = text;
  const point = pointUnder(article, event);
  const start = point && startAt(text, index.locate(point.node, point.offset));
  if (!start) return null;
  const { block, start: from, end } = segments[start.segment]!;
  const { clientX: x, clientY: y } = event;
  const hit = [...index.range(block, from, end).getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - MISS && x <= right + MISS && y >= top - MISS && y <= bottom + MISS,
  );
  return hit ? start : null;
}

/** Where Enter means to begin: at what has the focus, the selection, or the first line in view. */
export function startByKey(text: Text, event: KeyboardEvent): Start | null {
  if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey) return null;
  const target = event.target as Element;
  if (target.closest(OPERATED) || event.defaultPrevented) return null;
  const { top, bottom } = extentOf(target);
  const view = viewOf(text.article);
  const inView = bottom > view.top && top < view.bottom;
  const focused = text.article.contains(target) && inView ? startOf(text, target) : null;
  return selectionStart(text) ?? focused ?? startInView(text) ?? { segment: 0 };
}

/** The first sentence of an element; none of one that is operated itself. */
function startOf(text: Text, element: Element): Start | null {
  if (element === text.article || element.closest(OPERATED)) return null;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const place = text.index.locate(walker.currentNode, 0);
    if (place) return startAt(text, place);
  }
  return null;
}

/** From the first selected word; null where nothing of the article is selected. */
function selectionStart(text: Text): Start | null {
  const selection = text.article.ownerDocument.getSelection();
  if (selection?.type !== 'Range') return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const place = text.index.locate(startContainer, startOffset);
  const start = startAt(text, place);
  if (!start || !place) return start;
  const { block, start: begin } = text.segments[start.segment]!;
  return { ...start, from: block === place.block ? Math.max(0, place.offset - begin) : 0 };
}

/** The sentences that the selection touches; null where it touches none. */
export function selected({ article, index, segments }: Text): Segment[] | null {
  const selection = article.ownerDocument.getSelection();
  const chosen = selection?.type === 'Range' ? selection.getRangeAt(0) : null;
  // A range of another tree cannot be compared.
  if (!chosen?.intersectsNode(article)) return null;
  const found = segments.filter(({ block, start, end }) => {
    const range = index.range(block, start, end);
    return (
      chosen.compareBoundaryPoints(Range.START_TO_END, range) > 0 &&
      chosen.compareBoundaryPoints(Range.END_TO_START, range) < 0
    );
  });
  return found.length > 0 ? found : null;
}

function startAt({ segments }: Text, place: Location | null): Start | null {
  const segment = place && segmentAt(segments, place);
  return segment === null ? null : { segment };
}
