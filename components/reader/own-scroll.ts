import { scrollOf, scrollOn } from './block-axis';

/** Where the reader itself brought an element's scroll, in CSS px. */
interface Own {
  from: number;
  to: number;
}

const owns = new WeakMap<Element, Own>();

/** Positions come back rounded to the device's pixels. */
const ROUNDING = 1.5;

/** Scrolls an element, and notes that it was not the person who did. */
export function scrollAsOwn(scroller: Element, by: number, behavior: ScrollBehavior): void {
  const { at: from, most } = scrollOf(scroller);
  scrollOn(scroller, by, behavior);
  const to = Math.max(0, Math.min(most, from + by));
  if (behavior === 'smooth' && Math.abs(to - from) > ROUNDING) owns.set(scroller, { from, to });
  else settleScroll(scroller);
}

/** After the browser itself has kept what is read in place: what is under way goes on. */
export function keepOwnScroll(scroller: Element): void {
  const own = owns.get(scroller);
  if (!own || own.from === own.to) settleScroll(scroller);
}

/** From now on only a scroll away from where the element stands now is one of the person's. */
export function settleScroll(scroller: Element): void {
  const { at } = scrollOf(scroller);
  owns.set(scroller, { from: at, to: at });
}

/**
 * Ends a scroll of the reader's that is under way: Chromium would finish it, and lose the wheel's turn.
 * @returns whether there was one.
 */
export function stopOwnScroll(scroller: Element): boolean {
  const own = owns.get(scroller);
  if (!own || own.from === own.to) return false;
  scrollAsOwn(scroller, 0, 'instant');
  return true;
}

/** Whether an element stands where the reader brought it, or is on its way there. */
export function isOwnScroll(scroller: Element): boolean {
  const own = owns.get(scroller);
  if (!own) return false;
  const { from, to } = own;
  const { at } = scrollOf(scroller);
  // Who has arrived is no longer on the way.
  if (Math.abs(at - to) <= ROUNDING) own.from = to;
  return at >= Math.min(from, to) - ROUNDING && at <= Math.max(from, to) + ROUNDING;
}
