import { isReader } from './overlays';
import { releaseRoot } from './page-state';

/**
 * Takes away a reader whose script is gone, and lets the page scroll again: in Firefox the script of an
 * extension ends when that is updated, and leaves what it drew without anybody to close it. In Chromium the
 * script goes on, and closes its reader when the next one starts.
 */
export function removeOrphans(page: Document): void {
  const root = page.documentElement;
  for (const child of [...root.children]) {
    if (child.localName !== 'div' || !isReader(child as HTMLElement)) continue;
    child.remove();
    releaseRoot(root);
  }
}
