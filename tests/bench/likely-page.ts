import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { probabilityOf } from '../../utils/article/likely';
import { type Evidence, readEvidence } from '../../utils/article/likely/evidence';

/** Runs in the page: what both judges say of it, and what it took them. */
export interface Judgement {
  ours: number;
  /** What isProbablyReaderable says with its defaults: 0 or 1. */
  theirs: number;
  /** How high its minimum score may be set before it says no: what it can be ranked by. */
  theirScore: number;
  oursMs: number;
  theirsMs: number;
  evidence: Evidence;
}

/** Its default is 20; above the last one a page counts as sure. */
const SCORES = [1, 5, 10, 20, 30, 45, 65, 90, 120, 160, 220, 300, 400];

function judgePage(): Judgement {
  const before = performance.now();
  const evidence = readEvidence(document);
  const ours = probabilityOf(evidence);
  const between = performance.now();
  const theirs = Number(isProbablyReaderable(document));
  const after = performance.now();
  const theirScore = SCORES.filter((minScore) =>
    isProbablyReaderable(document, { minScore }),
  ).length;
  return {
    ours,
    theirs,
    theirScore,
    oursMs: between - before,
    theirsMs: after - between,
    evidence,
  };
}

/** Takes out what Readability reads, and what says that there was an article; then judges. */
function judgeRest(): Judgement | null {
  const found = new Readability<HTMLElement>(document.cloneNode(true) as Document, {
    serializer: (content) => content as HTMLElement,
  }).parse()?.content;
  if (!found) return null;
  const paragraphs = new Set(textsOf(found));
  const own = [...document.body.querySelectorAll('p, div, td, li, pre')].filter(
    (element) => paragraphs.has(fold(element)) && !element.querySelector('p, div'),
  );
  if (own.length === 0) return null;
  containerOf(own).remove();
  for (const element of own) element.remove();
  const claims = 'meta[property^="og:"], meta[property^="article:"], script[type*="ld+json"]';
  for (const claim of document.querySelectorAll(claims)) claim.remove();
  return judgePage();
}

/** The smallest element that holds nine tenths of the paragraphs, below the body. */
function containerOf(own: readonly Element[]): Element {
  let container = document.body;
  for (;;) {
    const inner = [...container.children].find(
      (child) => own.filter((element) => child.contains(element)).length >= own.length * 0.9,
    );
    if (!inner) break;
    container = inner as HTMLElement;
  }
  return container === document.body ? own[0]! : container;
}

function textsOf(content: Element): string[] {
  return [...content.querySelectorAll('p, div, td, li, pre')]
    .map(fold)
    .filter((text) => text.length >= 40);
}

function fold(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

Object.assign(globalThis, { judgePage, judgeRest });
