import { browser } from 'wxt/browser';
import { DIALOG_ID } from './container';

/** What a page can put over a dialog of ours. */
const OVER = ':modal, :popover-open, :fullscreen';
/** To ask all elements for a shadow root takes a large page long; it gets this share of the time. */
const SHARE = 1 / 200;

type Host = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, also a closed one where the browser shows it to extensions. */
function shadowRootOf(element: Host): ShadowRoot | null {
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  try {
    return browser.dom.openOrClosedShadowRoot(element);
  } catch {
    // Left behind by an update, a script is told no more than the page.
    return element.shadowRoot;
  }
}

/** Whether an element is the host of a reader. */
export function isReader(element: HTMLElement): boolean {
  return shadowRootOf(element)?.getElementById(DIALOG_ID) != null;
}

/**
 * Finds what lies over a page, in the page and in its shadow roots: a popover there covers the reader
 * though presses go through it, and no event and no selector tells of it.
 */
export function watchOverlays(page: Document): () => Element[] {
  let roots: ShadowRoot[] = [];
  let due = 0;
  return () => {
    const now = performance.now();
    if (now >= due) {
      roots = rootsIn(page);
      due = now + (performance.now() - now) / SHARE;
    }
    return [page, ...roots].flatMap((root) => [...root.querySelectorAll(OVER)]);
  };
}

/** All shadow roots save the reader's own, with those inside them. */
function rootsIn(tree: Document | ShadowRoot): ShadowRoot[] {
  return [...tree.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const root = shadowRootOf(element);
    return root && !root.getElementById(DIALOG_ID) ? [root, ...rootsIn(root)] : [];
  });
}
