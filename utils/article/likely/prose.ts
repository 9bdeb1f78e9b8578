import { bodyOf, firstChild, hasAttribute, localName, nextSibling, nodeType } from './live';

/** Above this many nodes the rest of a page is not looked at; the beginning has told by then. */
const NODE_LIMIT = 60_000;
/** Parsers stop nesting at 512; a script may go on. */
const DEPTH_LIMIT = 500;
/** Shorter text is a label, a title or a short teaser (isProbablyReaderable asks for 140). */
const PROSE_CHARACTERS = 80;
/** A block of which more is linked is a list of links. */
const LINKED_LIMIT = 0.5;
/** A linked block this short is a word of navigation, not the title of another page. */
const TITLE_CHARACTERS = 15;
/** One Han, kana or Thai character says about as much as this many of an alphabet. */
const DENSE_WEIGHT = 2.5;
/** The same for one Hangul syllable. */
const HANGUL_WEIGHT = 1.8;

const UNREAD = new Set(
  'script style noscript template select option textarea button svg math iframe object dialog'.split(
    ' ',
  ),
);
const BESIDE = new Set(['nav', 'footer', 'aside']);
const BLOCKS = new Set(
  'p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption pre table caption tr td th details summary address form fieldset center'.split(
    ' ',
  ),
);

/** What the running text of a page amounts to; lengths in characters of an alphabet. */
export interface Prose {
  /** All text, that of links included. */
  text: number;
  linked: number;
  /** Text in blocks that are long and not mostly links. */
  prose: number;
  /** The longest piece of prose that no title of another page interrupts. */
  stretch: number;
  /** The most prose that stands in one parent. */
  largest: number;
  /** Blocks that are the linked title of another page. */
  titles: number;
}

/** Walks the page once, in its order, and adds up its text block by block. */
export function surveyProse(page: Document): Prose {
  const sums = { text: 0, linked: 0, prose: 0, stretch: 0, largest: 0, titles: 0 };
  const parents = new Map<Node, number>();
  let seen = 0;
  let current = 0;
  let run = { text: '', linked: 0 };

  function endRun({ parent, beside }: Place): void {
    const { text, linked } = run;
    run = { text: '', linked: 0 };
    const folded = text.trim();
    if (folded === '') return;
    const length = weigh(folded);
    const share = linked / text.length;
    sums.text += length;
    sums.linked += length * share;
    if (beside) return;
    if (share > LINKED_LIMIT && length >= TITLE_CHARACTERS) {
      sums.titles += 1;
      current = 0;
    } else if (share <= LINKED_LIMIT && length >= PROSE_CHARACTERS) addProse(length, parent);
  }

  function addProse(length: number, parent: Node): void {
    sums.prose += length;
    current += length;
    sums.stretch = Math.max(sums.stretch, current);
    const inParent = (parents.get(parent) ?? 0) + length;
    parents.set(parent, inParent);
    sums.largest = Math.max(sums.largest, inParent);
  }

  function visit(node: Node, place: Place, depth: number): void {
    if (++seen > NODE_LIMIT) return;
    if (nodeType(node) === Node.TEXT_NODE) {
      const text = (node as Text).data.replace(/\s+/g, ' ');
      run.text += text;
      if (place.linked) run.linked += text.length;
    } else if (nodeType(node) === Node.ELEMENT_NODE && depth < DEPTH_LIMIT) {
      enter(node as Element, place, depth);
    }
  }

  function enter(element: Element, place: Place, depth: number): void {
    const name = localName(element);
    if (UNREAD.has(name) || hasAttribute(element, 'hidden')) return;
    const block = BLOCKS.has(name);
    if (block) endRun(place);
    const inside = {
      parent: block ? place.block : place.parent,
      block: block ? element : place.block,
      linked: place.linked || name === 'a',
      beside: place.beside || BESIDE.has(name),
    };
    for (let child = firstChild(element); child; child = nextSibling(child)) {
      if (seen > NODE_LIMIT) break;
      visit(child, inside, depth + 1);
    }
    if (block) endRun(inside);
  }

  const body = bodyOf(page);
  if (body) {
    const place = { parent: body, block: body, linked: false, beside: false };
    visit(body, place, 0);
    endRun(place);
  }
  return sums;
}

/** Where in the page a piece of text stands. */
interface Place {
  /** The parent of the block that holds it. */
  parent: Node;
  block: Node;
  linked: boolean;
  /** In navigation, a footer or an aside. */
  beside: boolean;
}

function weigh(text: string): number {
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  const hangul = text.match(/\p{Script=Hangul}/gu);
  return (
    text.length +
    (dense?.length ?? 0) * (DENSE_WEIGHT - 1) +
    (hangul?.length ?? 0) * (HANGUL_WEIGHT - 1)
  );
}
