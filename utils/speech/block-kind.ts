import type { BlockKind } from './block';

const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figcaption, caption, td, th, pre, summary, address, div, section, article, header, figure';

/** Ids that footnotes have on most pages; the sanitiser puts a prefix before them. */
const FOOTNOTE_ID = /^(?:user-content-)?(?:fn|footnote|endnote|cite_note|note)[-_:.]?\w*\d/i;

/** The nearest block around a text. */
export function blockOf(element: Element): Element | null {
  return element.closest(BLOCKS);
}

/** What is read as one: a row of a table with all of its cells, else the block itself. */
export function unitOf(block: Element | null): Element | null {
  return block?.closest('tr') ?? block;
}

/** The first that holds: a heading in a list is a heading, a quotation in one is an item of it. */
const KINDS: readonly (readonly [selector: string, kind: BlockKind])[] = [
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['pre', 'code'],
  ['tr', 'tableRow'],
  ['figcaption, caption', 'caption'],
  ['li, dt, dd', 'listItem'],
  ['blockquote', 'quote'],
];

export function kindOf(unit: Element | null): BlockKind {
  const kind = KINDS.find(([selector]) => unit?.closest(selector))?.[1] ?? 'paragraph';
  return (kind === 'listItem' || kind === 'paragraph') && isFootnote(unit) ? 'footnote' : kind;
}

function isFootnote(unit: Element | null): boolean {
  const note = unit?.closest('[id]');
  if (!note?.matches('li, p, dd, div')) return false;
  return FOOTNOTE_ID.test(note.id);
}

/** The list, quotation or table that a unit is a part of. */
export function groupOf(unit: Element | null, kind: BlockKind): Element | null {
  if (kind === 'listItem') return unit!.closest('ul, ol, dl');
  if (kind === 'quote') return unit!.closest('blockquote');
  return kind === 'tableRow' ? unit!.closest('table') : null;
}
