/**
 * The elements whose attributes Readability tries expressions on that take time by the square of the
 * attribute's length: sets of addresses, lazy addresses, properties of the page.
 */
const TRIED = 'img, picture, figure, source, video, audio, meta';
/** Not tried: what is left at once where it is no address, and texts. */
const LINEAR = new Set(['src', 'href', 'poster', 'alt', 'title', 'content']);
/** The squares of all lengths together: less than half a second. No page of the corpus has a third of it. */
const SQUARES = 200_000_000;

/** Takes off the attributes that would hold up Readability for longer than anybody waits. */
export function dropLongAttributes(copy: Document): void {
  let left = SQUARES;
  for (const element of copy.querySelectorAll(TRIED)) {
    for (const { name, value } of [...element.attributes]) {
      if (LINEAR.has(name)) continue;
      const square = value.length ** 2;
      if (square > left) element.removeAttribute(name);
      else left -= square;
    }
  }
}
