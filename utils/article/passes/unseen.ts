import { linkShare } from '../blocks';
import { isXhtml } from '../template';
import { foldSpace } from '../text';

/** What a page holds and does not show; asked of the live page, which alone knows its style sheets. */

/** These have no box anywhere, and other steps read them. */
const BOXLESS = new Set([
  ...['script', 'style', 'noscript', 'template', 'meta', 'link', 'base', 'title', 'head'],
  ...['source', 'track', 'param', 'area', 'datalist', 'option', 'br', 'wbr', 'col'],
]);
const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
/** Hidden text of so many characters is folded up or waits for a scroll; less is a notice or a twin. */
const WAITING_CHARACTERS = 150;
const WAITING_LINK_SHARE = 0.3;

/** Copies a page, and finds in the copy what the page does not show. The page is only looked at. */
export function copyPage(page: Document): { copy: Document; unseen: Element[] } {
  const copy = page.cloneNode(true) as Document;
  const unseen = findUnseen(page, copy);
  return { copy: isXhtml(page) ? asHtml(copy, page.baseURI) : copy, unseen };
}

/** The elements of an XHTML document in an HTML one, where names and markup are as all steps expect. */
function asHtml(copy: Document, address: string): Document {
  const html = document.implementation.createHTMLDocument('');
  html.replaceChild(html.adoptNode(copy.documentElement), html.documentElement);
  const base = html.createElement('base');
  base.href = address;
  html.head?.prepend(base);
  return html;
}

/**
 * Finds in a copy what its page does not show: elements that style hides, save for text that only
 * waits for a press, and images that are hidden or up to 3 px, which are trackers.
 * @param copy a deep clone of the page, not changed since.
 * @returns elements of the copy, in document order; none where the page has no layout to ask.
 */
function findUnseen(page: Document, copy: Document): Element[] {
  const unseen = [...copy.images].filter(isTiny) as Element[];
  // A document without a window (a parsed file) lays nothing out and cannot say.
  if (page.defaultView === null) return unseen;
  let text: string | undefined;
  const pageText = () => (text ??= foldSpace(page.body.textContent ?? ''));
  const elements = page.body.querySelectorAll('*');
  const copies = copy.body.querySelectorAll('*');
  let index = isHidden(page.body) ? elements.length : 0;
  while (index < elements.length) {
    const element = elements[index]!;
    // First and alone, as most elements are seen, and each question costs as much again in Firefox.
    if (!isSeen(element) && isDropped(element, pageText)) {
      unseen.push(copies[index]!);
      // What is inside comes right after it.
      index += element.querySelectorAll('*').length;
    }
    index += 1;
  }
  return unseen;
}

/** Whether an image is declared so small that it can only count visits. */
export function isTiny(image: HTMLImageElement): boolean {
  const sides = ['width', 'height'].map((name) =>
    Number.parseFloat(image.getAttribute(name) ?? ''),
  );
  // A side of 0 beside a large one is a picture whose style knows better.
  return (
    sides.some((side) => side > 0 && side <= 3) ||
    (sides.some((side) => side === 0) && !sides.some((side) => side > 3))
  );
}

/** Whether a live page shows it. Asked of the prototype: a form's own properties may be answered by its controls. */
export function isSeen(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, WITH_VISIBILITY);
}

/** Whether what is not seen is not to be read either. */
function isDropped(element: Element, pageText: () => string): boolean {
  if (element instanceof HTMLFormElement) return false;
  // An image in folded text was perhaps never asked for; showing it would tell on the reader.
  if (element.localName === 'img') return element.closest('details:not([open])') === null;
  return !BOXLESS.has(element.localName) && isHidden(element) && !isWaiting(element, pageText);
}

const WITH_VISIBILITY = { visibilityProperty: true };

function isHidden(element: Element): boolean {
  if (element.checkVisibility(WITH_VISIBILITY)) return false;
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none') return true;
  // What is in a closed `details` has no box, but is not hidden; what is inside may be visible again.
  return (
    visibility !== 'visible' &&
    ![...element.querySelectorAll('*')].some((inner) => inner.checkVisibility(WITH_VISIBILITY))
  );
}

/** Answers under questions, a story cut off by "Read more", parts that a scroll fades in. */
function isWaiting(element: Element, pageText: () => string): boolean {
  if (element.closest(DIALOG)) return false;
  const text = foldSpace(element.textContent ?? '');
  if (text === '' || linkShare(element, text) > WAITING_LINK_SHARE) return false;
  if (element.getAttribute('hidden') === 'until-found' || isControlled(element)) return true;
  return text.length >= WAITING_CHARACTERS && isSaidOnce(text, pageText());
}

/** Whether a button of the page says that it opens this element. */
function isControlled({ id, ownerDocument }: Element): boolean {
  return id !== '' && ownerDocument.querySelector(`[aria-controls~="${CSS.escape(id)}"]`) !== null;
}

/** Whether the text stands in one place only, and not again for narrower windows. */
function isSaidOnce(text: string, pageText: string): boolean {
  return pageText.indexOf(text) === pageText.lastIndexOf(text);
}
