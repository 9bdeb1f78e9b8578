import { browser } from 'wxt/browser';
import type { Container } from './container';
import { watchOverlays } from './overlays';

/** How often the page is looked at; its events tell most of what it does at once. */
const LOOK_MS = 400;
/** Where a look takes long, as on a table of 300,000 columns in Firefox, it gets this share of the time. */
const SHARE = 1 / 10;
/** Who is covered more often in so short a time is in a fight, which nobody wins. */
const RAISES = 3;
const FIGHT_MS = 10_000;
/** What a modal dialog puts away when it is shown (HTML, show a modal dialog) must come faster to fight. */
const HINT = '[popover=""], [popover="auto" i], [popover="hint" i]';
const HINT_FIGHT_MS = 2000;

/**
 * By these a person acts; a page can make events of the same names, which are not trusted. Not `input` and
 * `change`, which tools that type or choose for a person make up, too: what they set is seen and set back.
 */
const ACTS = ['click', 'pointerdown', 'mousedown', 'keydown'];

/** What becomes of the page while the reader is open over it. */
export interface PageEvents {
  /** The page took the reader away, or covered it again and again. */
  lost(): void;
  /** The page shows another address than before, as sites of one page do. */
  moved(): void;
  /** The extension was updated, switched off or taken out, and answers no more. */
  orphaned(): void;
}

/**
 * Watches over a container: puts it back on top of what the page opens over it, a few times, and tells
 * when the page took it away or goes on to another address. Nothing happens in it but by a person who
 * sees it: made-up events and presses through something that covers it are stopped.
 */
export function guard(
  page: Document,
  container: Container,
  events: PageEvents,
  signal: AbortSignal,
): void {
  let address = addressOf(page);
  let raised: number[] = [];
  let isOrphan = false;
  // What was open before the reader lies under it.
  const overlays = watchOverlays(page);
  let under = new Set(overlays());

  function look(): void {
    if (signal.aborted) return;
    if (!container.isInPlace()) {
      events.lost();
      return;
    }
    if (addressOf(page) !== address) {
      address = addressOf(page);
      events.moved();
    }
    if (!isOrphan && browser.runtime?.id === undefined) {
      isOrphan = true;
      events.orphaned();
    }
    container.unzoom();
    if (isCovered()) raise();
  }

  /** What has been opened over the reader. */
  function newOverlays(): Element[] {
    const open = overlays();
    under = new Set(open.filter((element) => under.has(element)));
    return open.filter((element) => !under.has(element));
  }

  function isCovered(): boolean {
    const isOver = newOverlays().length > 0;
    if (page.activeViewTransition) return true;
    // A hidden or shrunk window has no points to try.
    return isOver || !(isUnseen(page) || container.isOnTop());
  }

  function raise(): void {
    const now = Date.now();
    const over = newOverlays();
    const areHints = over.length > 0 && over.every((element) => element.matches(HINT));
    raised = raised.filter((time) => now - time < (areHints ? HINT_FIGHT_MS : FIGHT_MS));
    raised.push(now);
    under = new Set(overlays());
    if (raised.length > RAISES) events.lost();
    else container.raise();
    // It is drawn over all that can be raised.
    page.activeViewTransition?.skipTransition();
  }

  let timer = setTimeout(lookOn, LOOK_MS);
  function lookOn(): void {
    const start = performance.now();
    look();
    if (signal.aborted) return;
    timer = setTimeout(lookOn, Math.max(LOOK_MS, (performance.now() - start) / SHARE));
  }
  // Closed and opened between two looks, it lies above: forgotten when it toggles.
  const toggled = ({ target, isTrusted }: Event) => {
    if (!isTrusted) return;
    under.delete(target as Element);
    look();
  };
  const act = (event: Event) => {
    if (event.isTrusted && (event.type !== 'click' || !isCovered())) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.isTrusted) look();
  };
  const place = container.document === page ? container.root : container.window;
  for (const type of ACTS) place.addEventListener(type, act, { capture: true, signal });
  page.addEventListener('toggle', toggled, { capture: true, signal });
  const removals = new MutationObserver(look);
  removals.observe(page, { childList: true });
  if (page.documentElement) removals.observe(page.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    removals.disconnect();
  });
}

function isUnseen({ hidden, defaultView }: Document): boolean {
  return hidden || !defaultView?.innerWidth || !defaultView.innerHeight;
}

/** A place within a page is no other page. */
function addressOf({ URL: address }: Document): string {
  return address.split('#', 1)[0]!;
}
