import { ELSEWHERE, linkShare } from './blocks';
import { foldSpace, visibleLength } from './text';

/** A part goes on being the one with the text while it holds this share of its parent's. */
const SHARE = 0.7;
/** Fewer characters than a line are nothing to offer. */
const TEXT_MINIMUM = 40;
const CONTAINERS = 'div, section, article, main, center, table, tbody, tr, td';

/**
 * The part of a page that is most likely meant to be read where no article was found: the innermost
 * element that holds nearly all of the text that neither links nor belongs to the site.
 * @param copy a copy of the page; what stands elsewhere is taken out of it.
 */
export function guessContent(copy: Document): HTMLElement | null {
  for (const element of copy.querySelectorAll(`${ELSEWHERE}, script, style, noscript`)) {
    element.remove();
  }
  let part = copy.body;
  for (let inner = mainPart(part); inner; inner = mainPart(part)) part = inner;
  return readable(part) < TEXT_MINIMUM ? null : part;
}

/** The container in an element that holds nearly all of its text. */
function mainPart(element: HTMLElement): HTMLElement | undefined {
  const wanted = readable(element) * SHARE;
  return ([...element.children] as HTMLElement[]).find(
    (child) => child.matches(CONTAINERS) && readable(child) >= wanted,
  );
}

/** The characters of an element that are no links. */
function readable(element: Element): number {
  const text = foldSpace(element.textContent ?? '');
  return text === '' ? 0 : visibleLength(text) * (1 - linkShare(element, text));
}
