import { ELSEWHERE, linkShare } from '../blocks';
import { foldSpace } from '../text';

/** Headings, figures and lists that Readability drops though they stand between what it keeps. */

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, figure, ul, ol, dl, blockquote, pre, table';
/** Blocks inside these come and go with them. */
const WHOLE = 'figure, ul, ol, dl, blockquote, pre, table';
const UNSEEN = `${ELSEWHERE}, [hidden], [aria-hidden="true"]`;
const RESCUED = /^(?:h[2-6]|figure|ul|ol)$/;
const LINK_SHARE = 0.3;
/** In a list of pictures the captions name things, and those are links. */
const GALLERY_LINK_SHARE = 0.5;
const MARK = 'data-clarion-block';

/** A block that is worth a rescue. */
interface Spare {
  copy: Element;
  /** A heading right over the next block, with no box of its own around it. */
  leads: boolean;
}

/** The blocks of a page in their order; null for each that is not worth a rescue. */
export type Blocks = (Spare | null)[];

/** Numbers the blocks of a page, so that they are known again in what Readability makes of it. */
export function markBlocks(copy: Document): Blocks {
  return [...copy.body.querySelectorAll(BLOCKS)]
    .filter((block) => !block.parentElement?.closest(WHOLE))
    .map((block, index, all) => {
      const spare = isWorthIt(block) ? (block.cloneNode(true) as Element) : null;
      block.setAttribute(MARK, String(index));
      const leads = block.nextElementSibling?.contains(all[index + 1] ?? null) ?? false;
      return spare && { copy: spare, leads: leads && isHeading(spare) };
    });
}

function isHeading({ localName }: Element): boolean {
  return /^h[2-6]$/.test(localName);
}

function isWorthIt(block: Element): boolean {
  if (!RESCUED.test(block.localName) || block.closest(UNSEEN)) return false;
  if (block.localName === 'figure') return block.querySelector('img') !== null;
  const text = foldSpace(block.textContent ?? '');
  const most = block.querySelector('img') ? GALLERY_LINK_SHARE : LINK_SHARE;
  return text !== '' && linkShare(block, text) < most;
}

/**
 * Puts back what was dropped between two blocks that were kept. A heading goes before what it stands
 * over; without that it has nothing to say. Over the first block only one right above it is meant.
 */
export function rescueBlocks(body: Element, blocks: Blocks): void {
  const kept = new Map<number, Element>();
  for (const block of body.querySelectorAll(`[${MARK}]`)) {
    kept.set(Number(block.getAttribute(MARK)), block);
    block.removeAttribute(MARK);
  }
  const [first] = kept.keys();
  for (const [index, spare] of blocks.entries()) {
    if (!spare) continue;
    const { copy, leads } = spare;
    const found = kept.get(index);
    if (found) {
      if (itemsIn(found) < itemsIn(copy)) found.replaceWith(copy);
      continue;
    }
    const before = kept.get(index - 1);
    const next = kept.get(index + 1);
    if (leads && index + 1 === first) next!.before(copy);
    else if (before && (isHeading(copy) ? next : goesOn(index, blocks, kept))) before.after(copy);
    else continue;
    kept.set(index, copy);
  }
}

/** The items of a list that say something; Readability drops some of those that hold blocks. */
function itemsIn(list: Element): number {
  return [...list.querySelectorAll('li')].filter((item) => item.textContent?.trim()).length;
}

/** Whether the next block that was not dropped with this one is kept. */
function goesOn(index: number, blocks: Blocks, kept: ReadonlyMap<number, Element>): boolean {
  let next = index + 1;
  while (blocks[next] && !kept.has(next)) next += 1;
  return kept.has(next);
}
