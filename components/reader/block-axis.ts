import type { WritingMode } from '../../utils/article/article';

/**
 * The block axis: along it a text's lines follow one another, and along it one scrolls (CSS Writing
 * Modes 4). All that knows of lines, pages and places counts by it, and so holds for text that is set
 * from top to bottom, too: its "top" is then the right or left side, at which its first line stands.
 */
export interface Extent {
  /** Where something begins and ends, in CSS px from the side of the window where a text begins. */
  top: number;
  bottom: number;
  height: number;
}

/** The box that vertical text scrolls in; null for text whose lines go down, which the window shows. */
export function verticalBox(node: Node): HTMLElement | null {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest<HTMLElement>('[data-writing]') ?? null;
}

export function writingModeOf(node: Node): WritingMode {
  return (verticalBox(node)?.dataset.writing as WritingMode | undefined) ?? 'horizontal-tb';
}

/** Where an element or a range stands in the window. */
export function extentOf(shown: Element | Range): Extent {
  const rect = shown.getBoundingClientRect();
  const node = 'startContainer' in shown ? shown.startContainer : shown;
  const mode = writingModeOf(node);
  if (mode === 'horizontal-tb') return rect;
  const { left, right, width: height } = rect;
  if (mode === 'vertical-lr') return { top: left, bottom: right, height };
  const { innerWidth } = node.ownerDocument!.defaultView!;
  return { top: innerWidth - right, bottom: innerWidth - left, height };
}

/** How far an element is scrolled, and how far it can be, in CSS px. */
export function scrollOf(scroller: Element): { at: number; most: number } {
  const mode = writingModeOf(scroller);
  if (mode === 'horizontal-tb') {
    return { at: scroller.scrollTop, most: scroller.scrollHeight - scroller.clientHeight };
  }
  const at = mode === 'vertical-rl' ? -scroller.scrollLeft : scroller.scrollLeft;
  return { at, most: scroller.scrollWidth - scroller.clientWidth };
}

/**
 * Scrolls so much further in the text than it stands now. To a place: on top of a scroll that is still under
 * way, Chromium would add to where that leads.
 */
export function scrollOn(scroller: Element, by: number, behavior: ScrollBehavior): void {
  const mode = writingModeOf(scroller);
  const to = scrollOf(scroller).at + by;
  if (mode === 'horizontal-tb') scroller.scrollTo({ top: to, behavior });
  else scroller.scrollTo({ left: mode === 'vertical-rl' ? -to : to, behavior });
}
