/**
 * How large a page may be. Larger ones would hold up their tab, or break it: Chromium itself cannot draw
 * some 3,000 elements within each other, and every step over a page takes time by its elements and its
 * text: a text of 100,000 elements takes Chromium 5 s to show, and Firefox 13 (`npm run bench -- hostile`).
 */
export const CAPS = { elements: 100_000, depth: 500, characters: 5_000_000 } as const;

/** What a page has too much of. */
export interface Excess {
  of: keyof typeof CAPS;
  count: number;
  limit: number;
}

/**
 * What of a tree is too large to be read in one piece, or null. Counted step by step, without
 * recursion and without asking elements for what their form controls may answer.
 */
export function excessOf(root: Document | DocumentFragment | Element): Excess | null {
  const elements = root.querySelectorAll('*').length;
  if (elements > CAPS.elements) return excess('elements', elements);
  const depth = root.querySelector(TOO_DEEP) ? depthOf(root) : 0;
  if (depth > CAPS.depth) return excess('depth', depth);
  const characters = charactersOf(root);
  return characters > CAPS.characters ? excess('characters', characters) : null;
}

/** An element within so many; the browser looks for it many times faster than a walk. */
const TOO_DEEP = Array(CAPS.depth + 1)
  .fill('*')
  .join('>');

function excess(of: Excess['of'], count: number): Excess {
  return { of, count, limit: CAPS[of] };
}

function depthOf(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let deepest = 0;
  let depth = 0;
  for (;;) {
    if (walker.firstChild()) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return deepest;
      depth -= 1;
    }
  }
}

function charactersOf(root: Document | DocumentFragment | Element): number {
  // A document itself has no text.
  return (root instanceof Document ? root.documentElement : root).textContent!.length;
}
