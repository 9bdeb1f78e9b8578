import { uiLanguage } from '../../utils/i18n';

/** A place of the reader's own over the page, out of reach of its styles and keys. */
export interface Container {
  /** The element to draw in. */
  root: HTMLElement;
  /** The document and window that `root` lives in: the frame's own, or the page's. */
  document: Document;
  window: Window & typeof globalThis;
  close(): void;
}

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
  'pointer-events': 'auto',
};
const COVER = 'position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;';
const DIALOG_STYLE = `${COVER}margin:0;padding:0;border:0;overflow:auto;background:Canvas;color:CanvasText;`;
const FRAME_STYLE = `${COVER}border:0;display:block;`;

/**
 * Opens a modal dialog in a closed shadow root on the document element, so that the page under it is
 * inert, with a `srcdoc` frame inside: a document of our own keeps keys from the page's listeners
 * and has its own `rem`, `lang`, fonts and highlights. A page under `CSP: sandbox` gives us no
 * access to such a frame; there the shadow root itself is drawn in.
 * @param title names the dialog for screen readers.
 * @param css all style the reader needs.
 * @param onDismiss called when the person or the browser dismisses the dialog.
 */
export async function openContainer(
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
  dialog.setAttribute('aria-label', title);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onDismiss();
  });
  // Chromium lets a second Escape in a row past `cancel`.
  dialog.addEventListener('close', onDismiss);
  shadow.append(dialog);
  const frame = page.createElement('iframe');
  // The dialog has the name; frame and document are silent, or a screen reader would say it three times.
  frame.role = 'none';
  frame.style.cssText = FRAME_STYLE;
  frame.srcdoc = '<!doctype html><title></title>';
  dialog.append(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  page.documentElement.append(host);
  dialog.showModal();
  await loaded;

  const close = () => {
    dialog.removeEventListener('close', onDismiss);
    dialog.close();
    host.remove();
  };
  const inner = frame.contentDocument;
  const view = frame.contentWindow as Container['window'] | null;
  if (inner && view) {
    inner.documentElement.lang = uiLanguage();
    inner.head.append(styleElement(inner, css));
    return { root: inner.body, document: inner, window: view, close };
  }
  frame.remove();
  const root = page.createElement('div');
  dialog.append(styleElement(page, css), root);
  return { root, document: page, window: window as Container['window'], close };
}

/** An element, as Firefox 140 refuses adopted style sheets from content scripts. */
function styleElement(owner: Document, css: string): HTMLStyleElement {
  const style = owner.createElement('style');
  style.textContent = css;
  return style;
}
