import { browser } from 'wxt/browser';
import { DIALOG_ID } from './container';

/** What a page can put over a dialog of ours. */
const OVER = ':modal, :popover-open, :fullscreen';
/** To ask all elements for a shadow root takes a large page long; it gets this share of the time. */
const SHARE = 1 / 200;
/** Not while the reader opens; what lies under it then is raised over once, and nobody sees that. */
const FIRST_MS = 1000;
/** What can have a shadow root, besides elements of the page's own making (DOM, attachShadow). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

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
  let due = performance.now() + FIRST_MS;
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
  const roots: ShadowRoot[] = [];
  for (const element of tree.querySelectorAll<HTMLElement>('*')) {
    const { localName } = element;
    // A form answers with a control of that name, and can have no shadow root.
    if (typeof localName !== 'string') continue;
    const root = HOSTS.has(localName) || localName.includes('-') ? shadowRootOf(element) : null;
    if (root && !root.getElementById(DIALOG_ID)) roots.push(root, ...rootsIn(root));
  }
  return roots;
}
