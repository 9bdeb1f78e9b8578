import type { LeadImage } from './article';
import { ELSEWHERE } from './blocks';
import { hasTextBefore } from './passes/after';
import { IMAGE_SCHEMES } from './policy';
import { safeUrl } from './sanitise';
import { cleanLine, foldSpace } from './text';

/** A paragraph of this many characters is running text: the article has begun. */
const PARAGRAPH_CHARACTERS = 80;
/** Portraits of authors and logos are smaller. */
const WIDE_PIXELS = 400;
const CAPTION_CHARACTERS = 2000;

/**
 * Finds the image that stands between the title and the first paragraph of a page. Readability
 * loses it on half of the pages that have one, because it is outside the container of the text.
 * @param heading the article's title on the page, where it has one.
 * @param standfirst the article's standfirst, one line, which is no paragraph of it; empty where it
 *   has none.
 */
export function findLeadImage(
  copy: Document,
  heading: Element | null,
  standfirst: string,
): LeadImage | null {
  const shared = copy.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
  const walker = copy.createTreeWalker(copy.body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = heading ?? copy.body;
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    if (element.localName === 'p' && isRunningText(element, standfirst)) return null;
    if (isPicture(element, shared) && !element.closest(ELSEWHERE)) {
      const lead = describe(element.closest('figure') ?? element);
      if (lead) return lead;
    }
  }
  return null;
}

/** A figure; an image without one is the article's where it is wide, or the one the page shares. */
function isPicture(element: Element, shared: string): boolean {
  if (element.localName === 'figure') return true;
  if (element.localName !== 'img') return false;
  const source = element.getAttribute('src') ?? '';
  if (shared !== '' && fileName(source) === fileName(shared)) return true;
  return Number.parseInt(element.getAttribute('width') ?? '', 10) >= WIDE_PIXELS;
}

function fileName(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^.*\//, '');
}

function isRunningText(element: Element, standfirst: string): boolean {
  const text = foldSpace(element.textContent ?? '');
  return text.length >= PARAGRAPH_CHARACTERS && text !== standfirst && !element.closest(ELSEWHERE);
}

function describe(picture: Element): LeadImage | null {
  const images = picture.matches('img') ? [picture] : picture.querySelectorAll('img');
  for (const image of images as Iterable<HTMLImageElement>) {
    const src = safeUrl(image.getAttribute('src') ?? '', image.baseURI, IMAGE_SCHEMES);
    // A data: image at this place is a placeholder whose real address no attribute told.
    if (!image.getAttribute('src') || src === null || src.startsWith('data:')) continue;
    const caption = picture.querySelector('figcaption')?.textContent;
    return { src, alt: cleanLine(image.alt), caption: cleanLine(caption, CAPTION_CHARACTERS) };
  }
  return null;
}

/**
 * Decides on the lead image: the one the content begins with, which is taken out of it, else the one
 * found above it, unless the content shows that further down in its own place.
 */
export function liftLeadImage(body: Element, above: LeadImage | null): LeadImage | null {
  const figure = body.querySelector('figure');
  if (figure && !hasTextBefore(figure, body)) {
    const first = describe(figure);
    if (first) {
      figure.remove();
      return above?.src === first.src && !first.caption ? above : first;
    }
  }
  const shown = [...body.querySelectorAll('img')].some((image) => image.src === above?.src);
  return shown ? null : above;
}
