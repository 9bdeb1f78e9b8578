import { uiDirection, uiLanguage } from '../../utils/i18n';
import { keepStill } from './page-state';

/** A place of the reader's own over the page, out of reach of its styles and keys. */
export interface Container {
  /** The element to draw in. */
  root: HTMLElement;
  /** The document and window that `root` lives in: the frame's own, or the page's. */
  document: Document;
  window: Window & typeof globalThis;
  /** Shows it over the page; whatever is drawn in it before has no size yet. It is modal soon after. */
  show(): void;
  /**
   * Makes the page under it still and inert. That is laid out and styled anew then, which may take longer
   * than reading it: called once a text is seen.
   */
  makeModal(): void;
  /** Whether the page has left it where it was put, with what is drawn in it. */
  isInPlace(): boolean;
  /** Whether a press anywhere in the window meets it, and nothing of the page. */
  isOnTop(): boolean;
  /** Takes back a zoom of the page's root, which would reach into it. */
  unzoom(): void;
  /** Puts it over whatever the page has opened since; focus and scroll inside stay. */
  raise(): void;
  close(): void;
}

/** By then it is modal, whatever there is to be seen: the keyboard may go into the page until it is. */
const MODAL_MS = 2000;

/** Set inline with `!important`, which no style sheet of a page outranks. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  transform: 'none',
  'pointer-events': 'none',
};
const COVER = 'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;';
const DIALOG_STYLE = `${COVER}margin:0;padding:0;border:0;overflow:auto;background:Canvas;color:CanvasText;`;
/** Seen by extensions only, as the root it stands in is closed. */
export const DIALOG_ID = 'clarion-reader';
const FRAME_STYLE = `${COVER}border:0;display:block;`;
/** Where a press is tried, as shares of the window: what a page opens is seldom smaller than between. */
const TRIED = [0.02, 0.25, 0.5, 0.75, 0.98];

/**
 * Puts a dialog in a closed shadow root on the document element, with a frame inside. It is over the page when
 * it is shown, and modal soon after, so that the page under it is inert. A document of our own keeps keys from
 * the page's listeners and has its own `rem`, `lang`, fonts and highlights. A page under `CSP: sandbox` gives us
 * no access to a frame; there the shadow root itself is drawn in. Hidden until it is shown.
 * @param title names the dialog for screen readers.
 * @param css all style the reader needs.
 * @param onDismiss called when the person or the browser dismisses the dialog.
 */
export async function prepareContainer(
  page: Document,
  title: string,
  css: string,
  onDismiss: () => void,
): Promise<Container> {
  const host = page.createElement('div');
  for (const [property, value] of Object.entries(HOST_STYLE)) {
    host.style.setProperty(property, value, 'important');
  }
  const shadow = host.attachShadow({ mode: 'closed' });
  const dialog = page.createElement('dialog');
  dialog.style.cssText = DIALOG_STYLE;
  dialog.id = DIALOG_ID;
  dialog.setAttribute('aria-label', title);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onDismiss();
  });
  // Chromium lets a second Escape in a row past `cancel`.
  const onClose = () => {
    if (!dialog.open) onDismiss();
  };
  dialog.addEventListener('close', onClose);
  shadow.append(dialog);
  const frame = page.createElement('iframe');
  // The dialog has the name; frame and document are silent, or a screen reader would say it three times.
  frame.role = 'none';
  frame.style.cssText = FRAME_STYLE;
  dialog.append(frame);
  // A zoom of the page's root would reach into the frame. Asked before anything of the page's style changes.
  const zoom = page.documentElement.currentCSSZoom || 1;
  const bars = scrollbarsOf(page);
  // As large as it will be without them: its own scrollbar lies under the page's, and nothing moves later.
  frame.style.width = `calc(100% + ${bars.width}px)`;
  frame.style.height = `calc(100% + ${bars.height}px)`;
  host.style.setProperty('zoom', `${1 / zoom}`, 'important');
  page.documentElement.append(host);
  await fill(frame);

  const inner = frame.contentDocument;
  const view = frame.contentWindow as Container['window'] | null;
  // A window of the page over it makes it inert, and takes the focus out of it.
  let focused: EventTarget | null = null;
  const onFocus = ({ target }: Event) => {
    focused = target;
  };
  let isModal = false;
  let modalSoon: ReturnType<typeof setTimeout> | undefined;
  const hold = {
    show() {
      // Where the page has taken it away already, its guard will tell.
      if (!dialog.isConnected) return;
      host.style.setProperty('pointer-events', 'auto', 'important');
      if (inner) {
        dialog.popover = 'manual';
        dialog.showPopover();
        modalSoon = setTimeout(hold.makeModal, MODAL_MS);
      } else {
        dialog.showModal();
        hold.makeModal();
      }
    },
    isInPlace: () =>
      host.parentNode === page.documentElement &&
      dialog.matches('[open], :popover-open') &&
      (!inner || frame.contentDocument === inner),
    makeModal() {
      if (isModal || !dialog.isConnected) return;
      isModal = true;
      keepStill(page);
      frame.style.cssText = FRAME_STYLE;
      if (dialog.popover !== null) hold.raise();
    },
    unzoom: () => unzoom(host),
    isOnTop: () => isHitEverywhere(page, host),
    raise() {
      // Drawn all the while, so that nothing in it is laid out anew.
      dialog.style.display = 'block';
      dialog.popover = null;
      dialog.close();
      dialog.showModal();
      dialog.style.display = '';
      view?.focus();
      (focused as HTMLElement | null)?.focus({ preventScroll: true });
    },
    close() {
      clearTimeout(modalSoon);
      dialog.removeEventListener('close', onClose);
      dialog.close();
      host.remove();
    },
  };
  if (inner && view) {
    inner.title = title;
    inner.documentElement.lang = uiLanguage();
    inner.documentElement.dir = uiDirection();
    inner.head.append(styleElement(inner, css));
    inner.addEventListener('focusin', onFocus);
    return { root: inner.body, document: inner, window: view, ...hold };
  }
  frame.remove();
  const root = page.createElement('div');
  dialog.append(styleElement(page, css), root);
  root.addEventListener('focusin', onFocus);
  return { root, document: page, window: window as Container['window'], ...hold };
}

function unzoom(host: HTMLElement): void {
  // It is that of the page's root times the host's own.
  const zoom = host.currentCSSZoom || 1;
  if (Math.abs(zoom - 1) < 0.01) return;
  const own = Number(host.style.getPropertyValue('zoom')) || 1;
  host.style.setProperty('zoom', `${own / zoom}`, 'important');
}

const EMPTY = '<!doctype html><title></title>';

/**
 * Puts an empty document of our own into a frame. In Chromium it is written into the one that is there at
 * once, as to load another takes a fifth of what opening takes; in Firefox no reader comes of that.
 */
async function fill(frame: HTMLIFrameElement): Promise<void> {
  if (import.meta.env.FIREFOX) {
    frame.srcdoc = EMPTY;
    await loadOf(frame);
    return;
  }
  const inner = frame.contentDocument;
  inner?.open();
  inner?.write(EMPTY);
  inner?.close();
}

/** Settles when the frame is loaded, or when the page took it away, so that it never will be. */
function loadOf(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => !frame.isConnected && done(), 200);
    const done = () => {
      clearInterval(timer);
      resolve();
    };
    frame.addEventListener('load', done, { once: true });
  });
}

function isHitEverywhere(page: Document, host: Element): boolean {
  const { innerWidth, innerHeight } = page.defaultView ?? window;
  const bars = scrollbarsOf(page);
  const [width, height] = [innerWidth - bars.width, innerHeight - bars.height];
  return TRIED.every((x) =>
    TRIED.every((y) => page.elementFromPoint(x * width, y * height) === host),
  );
}

/** What the page's own scrollbars take of the window, in CSS px. */
function scrollbarsOf({ defaultView, scrollingElement }: Document): {
  width: number;
  height: number;
} {
  const { innerWidth, innerHeight } = defaultView ?? window;
  // In quirks mode there may be no such element, and nothing tells.
  const { clientWidth, clientHeight } = scrollingElement ?? {
    clientWidth: innerWidth,
    clientHeight: innerHeight,
  };
  return {
    width: Math.max(0, innerWidth - clientWidth),
    height: Math.max(0, innerHeight - clientHeight),
  };
}

/** An element, as Firefox 140 refuses adopted style sheets from content scripts. */
function styleElement(owner: Document, css: string): HTMLStyleElement {
  const style = owner.createElement('style');
  style.textContent = css;
  return style;
}
