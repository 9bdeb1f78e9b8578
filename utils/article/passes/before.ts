import { BLOCKS, linkShare, rename } from '../blocks';
import { CLONE_NAME, nameOf } from '../noise-names';
import { parseTemplate } from '../template';
import { foldSpace, inScripts } from '../text';
import { isTiny } from './unseen';

/** Passes over the copy of a page before Readability looks at it. */

/** Attributes that lazy loaders keep an image's address in; seen in the pages of the corpus. */
const LAZY_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'data-hi-res-src'];
const LAZY_SOURCE_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];

/**
 * Takes the names off form controls. `<output name="nextElementSibling">` in a form answers for the
 * form's own property, and Readability walks in a circle for ever.
 */
export function removeControlNames(copy: Document): void {
  // Called on the prototype: a control named querySelectorAll must not answer instead.
  const controls = Document.prototype.querySelectorAll.call(
    copy,
    'form [name], form [id], [form][name], [form][id]',
  );
  for (const control of controls) {
    Element.prototype.removeAttribute.call(control, 'name');
    Element.prototype.removeAttribute.call(control, 'id');
  }
}

/** Takes out what is not text, and yet counts as such or is looked at: on many pages it is the larger part. */
export function removeNonText(copy: Document): void {
  // Readability reads the data of a page, too.
  for (const script of copy.querySelectorAll('script:not([type="application/ld+json"]), style')) {
    script.remove();
  }
  for (const drawing of copy.querySelectorAll('svg')) drawing.replaceChildren();
}

/** Gives lazy images their address, and images that only `noscript` holds their place. */
export function revealLazyImages(copy: Document): void {
  for (const image of copy.querySelectorAll('img, source')) {
    promote(image, 'src', LAZY_SOURCES);
    promote(image, 'srcset', LAZY_SOURCE_SETS);
    if (image.localName === 'img') promoteFromSet(image);
  }
  for (const noscript of copy.querySelectorAll('noscript')) {
    const fallback = onlyImage(noscript);
    if (fallback && !isTiny(fallback) && !hasTwinNearby(noscript, fallback)) {
      noscript.before(copy.importNode(fallback, true));
    }
    noscript.remove();
  }
}

/** The first address of a set, where the image itself has a placeholder only. */
function promoteFromSet(image: Element): void {
  const source = image.getAttribute('src') ?? '';
  if (source !== '' && !source.startsWith('data:')) return;
  const [address = ''] = (image.getAttribute('srcset') ?? '').trim().split(/,?\s+/);
  if (address !== '' && !address.startsWith('data:')) image.setAttribute('src', address);
}

function promote(element: Element, attribute: 'src' | 'srcset', candidates: string[]): void {
  const current = element.getAttribute(attribute) ?? '';
  // A data: address on a lazy image is its placeholder.
  if (current !== '' && !current.startsWith('data:')) return;
  const value = candidates.map((name) => element.getAttribute(name)).find((found) => found);
  if (value) element.setAttribute(attribute, value);
}

/** The image when a noscript holds one and no text. Its content is text where scripts may run. */
function onlyImage(noscript: Element): HTMLImageElement | null {
  const template = parseTemplate(
    noscript.childElementCount > 0 ? noscript.innerHTML : noscript.textContent!,
  );
  const images = template.content.querySelectorAll('img');
  return images.length === 1 && !template.content.textContent?.trim() ? images[0]! : null;
}

/**
 * Whether the image that a noscript stands in for is beside it. It gets the noscript's address where
 * it waits for a script to give it one.
 */
function hasTwinNearby(noscript: Element, fallback: HTMLImageElement): boolean {
  const source = fallback.getAttribute('src');
  const twins = [...(noscript.parentElement?.querySelectorAll('img') ?? [])].filter(
    (image) => !noscript.contains(image),
  );
  if (twins.some((image) => image.getAttribute('src') === source)) return true;
  const alike = twins.filter((image) => image.alt !== '' && image.alt === fallback.alt);
  const waiting = alike.find((image) => !image.getAttribute('src'));
  if (waiting && source) waiting.setAttribute('src', source);
  return alike.length > 0;
}

/**
 * Takes class and id off wrappers that hold nothing but a quotation or a figure. Readability judges
 * by names such as "social-media-embed" and drops the quotation with its wrapper.
 */
export function protectQuotesAndFigures(copy: Document): void {
  for (const element of copy.querySelectorAll('blockquote, figure')) {
    const length = element.textContent?.length ?? 0;
    let wrapper: Element | null = element;
    while (wrapper && wrapper !== copy.body && (wrapper.textContent?.length ?? 0) <= length + 80) {
      wrapper.removeAttribute('class');
      wrapper.removeAttribute('id');
      wrapper = wrapper.parentElement;
    }
  }
}

/** What says whose a quotation is: often a link, and yet no teaser. */
export const QUOTE_SOURCE = 'data-clarion-source';

/** Keeps the footers of quotations as plain blocks; Readability takes every footer out. */
export function keepQuoteSources(copy: Document): void {
  for (const footer of copy.querySelectorAll('blockquote footer')) {
    rename(footer, 'div').setAttribute(QUOTE_SOURCE, '');
  }
}

/** What follows a first letter: the rest of its word, or the next word of its sentence. */
const GOES_ON = inScripts("^(?:[\\p{L}\\p{M}'’]|\\s+[\\p{L}])");
/** A block of so many characters is text; less is a button with a sign. */
const TEXT_CHARACTERS = 40;
const HIDDEN = '[aria-hidden="true"]';
/** A slide with more links than this leads elsewhere. */
const SLIDE_LINK_SHARE = 0.3;

/**
 * Keeps the first letter of a text that is hidden from screen readers because it has an element of
 * its own. Where its word is said for them beside it, the word stands once.
 */
export function keepDropCaps(copy: Document): void {
  for (const hidden of copy.querySelectorAll(`:is(p, div, section) ${HIDDEN}`)) {
    const letter = foldSpace(hidden.textContent ?? '');
    const whole = foldSpace(hidden.closest(BLOCKS)!.textContent ?? '');
    if (!isInitial(letter) || whole.length < TEXT_CHARACTERS) continue;
    const [before, after] = [hidden.previousElementSibling, hidden.nextElementSibling];
    // All of the word is hidden then, and said elsewhere.
    if (after?.matches(HIDDEN)) continue;
    const twin = [before, after].find((beside) => beside && isSaidTwice(beside, whole));
    const text = twin ? without(twin, whole) : whole;
    const rest = text.slice(letter.length);
    if (!text.startsWith(letter) || !GOES_ON(rest).test(rest)) continue;
    twin?.remove();
    hidden.replaceWith(letter);
  }
}

/** Whether a text is a large first letter: a capital, after a quotation mark or with another ("IJ"). */
function isInitial(text: string): boolean {
  return text.length <= 2 && text !== text.toLowerCase() && text === text.toUpperCase();
}

/** Whether the text begins with the words of an element without that element too. */
function isSaidTwice(element: Element, whole: string): boolean {
  const words = foldSpace(element.textContent ?? '').toLowerCase();
  return words !== '' && without(element, whole).toLowerCase().startsWith(words);
}

function without(element: Element, whole: string): string {
  return whole.replace(foldSpace(element.textContent ?? ''), '').trim();
}

/** Shows the pictures of a carousel that wait for their turn, hidden beside one that is not. */
export function revealSlides(copy: Document): void {
  for (const slide of copy.querySelectorAll(HIDDEN)) {
    const beside = [...(slide.parentElement?.children ?? [])];
    const isShown = (one: Element) =>
      one.localName === slide.localName && !one.matches(HIDDEN) && isSlide(one);
    // Carousels that turn without end put copies of their slides at both ends.
    if (isSlide(slide) && !CLONE_NAME.test(nameOf(slide)) && beside.some(isShown)) {
      slide.removeAttribute('aria-hidden');
    }
  }
}

/** A figure, alone or in its box; with links for text it would be another story's. */
function isSlide(element: Element): boolean {
  const figure = element.matches('figure') ? element : element.querySelector('figure');
  const text = foldSpace(element.textContent ?? '');
  return (
    figure?.querySelector('img') != null &&
    (text === '' || linkShare(element, text) < SLIDE_LINK_SHARE)
  );
}

/** Takes the blocks out of captions: Readability judges each of them as if it were a part of its own. */
export function flattenCaptions(copy: Document): void {
  for (const block of [
    ...copy.querySelectorAll('figcaption :is(div, section, p, header, footer)'),
  ]) {
    block.replaceWith(' ', ...block.childNodes, ' ');
  }
}
