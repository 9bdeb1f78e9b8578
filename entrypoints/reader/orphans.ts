import { isReader } from './overlays';
import { releaseRoot } from './page-state';

/**
 * Takes away a reader whose script is gone, and lets the page scroll again. The script of an extension ends
 * when that is updated: in Firefox it leaves what it drew without anybody to close it; in Chromium it goes
 * on without answering, and gives the page back once its reader is taken away.
 */
export function removeOrphans(page: Document): void {
  const root = page.documentElement;
  for (const child of [...root.children]) {
    if (child.localName !== 'div' || !isReader(child as HTMLElement)) continue;
    child.remove();
    releaseRoot(root);
  }
}
