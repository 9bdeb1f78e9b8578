import { foldSpace } from './text';

/** The heading of a page that shows its title, else its first of the first level. */
export function findTitleHeading(copy: Document, title: string): Element | null {
  const headings = [...copy.querySelectorAll('h1, h2')];
  const wanted = foldSpace(title).toLowerCase();
  return (
    headings.find((heading) => foldSpace(heading.textContent ?? '').toLowerCase() === wanted) ??
    headings.find((heading) => heading.localName === 'h1') ??
    null
  );
}
