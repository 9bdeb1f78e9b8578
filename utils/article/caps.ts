/**
 * How large a page may be. Larger ones would hold up their tab, or break it: Chromium itself cannot draw
 * some 3,000 elements within each other, and every step over a page takes time by its elements and its
 * text. Readability takes its time in one piece, which nothing can call off, so that its part must stay
 * below five seconds on a slow device, too. The largest page of the corpus has a sixth of the elements.
 */
export const CAPS = { elements: 60_000, depth: 500, characters: 5_000_000 } as const;

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
  const depth = depthOf(root);
  if (depth > CAPS.depth) return excess('depth', depth);
  const characters = charactersOf(root);
  return characters > CAPS.characters ? excess('characters', characters) : null;
}

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

function charactersOf(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) sum += (walker.currentNode as Text).length;
  return sum;
}
