import { DIALOG_ID } from './container';

/**
 * Takes away a reader whose script is gone, and lets the page scroll again: in Firefox the script of an
 * extension ends when that is updated, and leaves what it drew without anybody to close it.
 */
export function removeOrphans(page: Document): void {
  const root = page.documentElement;
  for (const child of [...root.children]) {
    if (child.localName !== 'div' || !isReader(child as HTMLElement)) continue;
    child.remove();
    root.style.removeProperty('overflow');
    if (root.getAttribute('style') === '') root.removeAttribute('style');
  }
}

/** In Chromium a script that was left behind goes on, and closes its reader when the next one starts. */
function isReader(element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }): boolean {
  return element.openOrClosedShadowRoot?.querySelector(`#${DIALOG_ID}`) != null;
}
