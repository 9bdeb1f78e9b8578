import { Readability } from '@mozilla/readability';

/** What Readability asks of each element, and does not declare. */
interface Questions {
  _isProbablyVisible(element: Element): boolean;
  _isValidByline(element: Element, names: string): boolean;
  readonly REGEXPS: { readonly byline: RegExp };
}

type Whole = new (
  ...given: ConstructorParameters<typeof Readability<HTMLElement>>
) => Readability<HTMLElement> & Questions;

/**
 * Readability with two of its questions asked the cheap way round. It asks them of every element, and
 * they are most of what it takes on a large page; the answers are the same.
 */
class QuickReadability extends (Readability as unknown as Whole) {
  /** An element's `style` is an object that is made when it is asked for. */
  override _isProbablyVisible(element: Element): boolean {
    return !HIDING.some((name) => element.hasAttribute(name)) || super._isProbablyVisible(element);
  }

  /** All text of an element is fetched only where something says that it may be a byline. */
  override _isValidByline(element: Element, names: string): boolean {
    return (
      (element.getAttribute('rel') === 'author' ||
        element.getAttribute('itemprop')?.includes('author') ||
        this.REGEXPS.byline.test(names)) &&
      super._isValidByline(element, names)
    );
  }
}

const HIDING = ['style', 'hidden', 'aria-hidden'];

/** What Readability takes for the article of a copied page, which it takes apart. */
export function parseWithReadability(copy: Document) {
  // The element instead of its markup: the passes that follow need no second parse. It belongs to
  // the copy and never reaches a view; what does is the string that `sanitise` makes of it.
  return new QuickReadability(copy, {
    serializer: (content) => content as HTMLElement,
    keepClasses: false,
  }).parse();
}

export type Found = NonNullable<ReturnType<typeof parseWithReadability>>;
