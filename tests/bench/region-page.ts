/**
 * Runs in the page: what stands in the region of the article before anything is extracted, so that
 * what a result lost of it can be counted. The region is what lies between the first and the last
 * paragraph of the page that the expected article holds.
 */
export interface Region {
  headings: string[];
  captions: string[];
  /** The items of each list. */
  lists: string[][];
  /** The addresses that each lazy image may be shown by. */
  lazyImages: string[][];
  /** The addresses of the image above the first paragraph; empty where there is none. */
  leadImage: string[];
}

const ELSEWHERE =
  'nav, aside, footer, form, [hidden], [role="navigation"], [role="complementary"], [aria-hidden="true"]';
const PARAGRAPH_CHARACTERS = 80;
const PREFIX = 60;
/** Smaller pictures are icons. */
const PICTURE_PIXELS = 150;
const LAZY = /^data-(?:.*-)?(?:src|srcset|original|url)(?:-.*)?$|^data-(?:src|srcset|original)/;

const fold = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

function articleRegion(expectedHtml: string): Region {
  const template = document.createElement('template');
  template.innerHTML = expectedHtml;
  const starts = new Set(
    [...template.content.querySelectorAll('p')]
      .map((paragraph) => fold(paragraph.textContent))
      .filter((text) => text.length >= PARAGRAPH_CHARACTERS)
      .map((text) => text.slice(0, PREFIX)),
  );
  const found = [...document.body.querySelectorAll('p')].filter((paragraph) =>
    starts.has(fold(paragraph.textContent).slice(0, PREFIX)),
  );
  const expected = fold(template.content.textContent);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || first === last) return NOTHING;
  const inside = (element: Element) =>
    follows(first, element) && follows(element, last) && !element.closest(ELSEWHERE);
  const all = (selector: string) => [...document.body.querySelectorAll(selector)].filter(inside);
  return {
    headings: all('h2, h3, h4, h5, h6')
      .filter((heading) => isOwn(heading) && expected.includes(textAfter(heading)))
      .map(textOf)
      .filter(Boolean),
    captions: all('figcaption')
      .map(textOf)
      .filter((text) => text.length >= 10),
    lists: all('ul, ol')
      .filter(isOwn)
      .map(itemsOf)
      .filter((items) => items.length > 1),
    lazyImages: all('img')
      .filter(isLazy)
      .map(addresses)
      .filter((list) => list.length > 0),
    leadImage: leadAddresses(first),
  };
}

const NOTHING: Region = { headings: [], captions: [], lists: [], lazyImages: [], leadImage: [] };

function follows(before: Element, after: Element): boolean {
  return Boolean(before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The beginning of the text that a heading stands over: only where that is expected is it the article's. */
function textAfter(heading: Element): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = heading;
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!heading.contains(text) && fold(text.textContent).length > 1) {
      return fold(text.textContent).slice(0, PREFIX);
    }
  }
  return 'the end';
}

function textOf(element: Element): string {
  return fold(element.textContent);
}

/** Not a list or heading of links to other stories. */
function isOwn(element: Element): boolean {
  const text = textOf(element).length;
  let linked = element.closest('a') ? text : 0;
  for (const link of element.querySelectorAll('a')) linked += textOf(link).length;
  return linked <= text * 0.5;
}

function itemsOf(list: Element): string[] {
  return [...list.children].map(textOf).filter((text) => text.length >= 10);
}

function isLazy(image: Element): boolean {
  const source = image.getAttribute('src') ?? '';
  const waits = [...image.attributes].some(({ name }) => LAZY.test(name));
  return waits && (source === '' || source.startsWith('data:'));
}

function addresses(image: Element): string[] {
  return [...image.attributes]
    .filter(({ name }) => name === 'src' || name === 'srcset' || LAZY.test(name))
    .flatMap(({ value }) => value.split(/,\s+|\s+/))
    .filter((value) => /[./]/.test(value) && !value.startsWith('data:'))
    .flatMap((value) => URL.parse(value, document.baseURI)?.href ?? []);
}

/** The last large picture above the first paragraph, below the first heading of the first level. */
function leadAddresses(first: Element): string[] {
  const title = document.querySelector('h1');
  if (!title) return [];
  const [lead] = [...document.body.querySelectorAll('img')].filter(
    (image) =>
      follows(title, image) &&
      follows(image, first) &&
      !image.closest(ELSEWHERE) &&
      !(Number(image.getAttribute('width') ?? 999) < PICTURE_PIXELS) &&
      image.closest('figure, picture, [class*="lead" i], [class*="hero" i], [class*="featured" i]'),
  );
  return lead ? addresses(lead) : [];
}

/** The same, or cut by a control that stood in it. */
function isSame(kept: string, heading: string): boolean {
  return heading.startsWith(kept) && kept.length * 2 >= heading.length;
}

/** What is in a region, and how much of it an article's HTML lacks, by kind: `[lost, all]`. */
export type Losses = Record<keyof Region, [lost: number, all: number]>;

function losses(region: Region, html: string): Losses {
  const template = document.createElement('template');
  template.innerHTML = html;
  const text = (selector: string) => [...template.content.querySelectorAll(selector)].map(textOf);
  const [headings, captions, items] = [
    text('h1, h2, h3, h4, h5, h6'),
    text('figcaption').join('\n'),
    text('li').join('\n'),
  ];
  const shown = new Set([...template.content.querySelectorAll('img, source')].flatMap(addresses));
  const count = <T>(list: readonly T[], kept: (one: T) => boolean): [number, number] => [
    list.filter((one) => !kept(one)).length,
    list.length,
  ];
  const isShown = (list: string[]) => list.some((address) => shown.has(address));
  return {
    headings: count(region.headings, (heading) => headings.some((kept) => isSame(kept, heading))),
    captions: count(region.captions, (caption) => captions.includes(caption)),
    lists: count(
      region.lists,
      (list) => list.filter((item) => items.includes(item)).length * 2 >= list.length,
    ),
    lazyImages: count(region.lazyImages, isShown),
    leadImage: count(region.leadImage.length > 0 ? [region.leadImage] : [], isShown),
  };
}

Object.assign(globalThis, { articleRegion, losses });
