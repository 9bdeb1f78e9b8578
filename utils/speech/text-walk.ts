import type { Block } from './block';
import { blockOf, groupOf, kindOf, unitOf } from './block-kind';
import { isReferenceMark } from './citations';
import type { Stretch } from './stretches';
import { primary } from './voices';

/** A text node of a block, and where in its text it begins. */
export interface Piece {
  node: Text;
  start: number;
}
/** A block that grows while the text is walked; a picture has no pieces but itself. */
export interface Growing extends Block {
  pieces: Piece[];
  image?: Element;
  citations: (readonly [number, number])[];
  foreign: Stretch[];
}

/** Pronunciation hints over East Asian text say the same a second time. */
const SILENT = '[data-silent], rt, rp';

/** Goes through the texts of an element once, and sorts them into blocks. */
export class Walk {
  readonly blocks: Growing[] = [];
  /** The unit and the inner block that the last text belonged to; the cell, in a row. */
  #unit: Element | null = null;
  #inner: Element | null = null;
  readonly #groups = new Set<Element>();
  /** Pictures in the middle of a text are told after it. */
  #waiting: Growing[] = [];

  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    const walker = root.ownerDocument.createTreeWalker(
      root,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      // `instanceof` would ask for an element of this script's window; the text is in the frame's.
      (node) =>
        node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(SILENT)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) this.#text(node as Text);
      else if (node.nodeName === 'BR') this.#add('\n');
      else if (node.nodeName === 'IMG') this.#image(node as HTMLImageElement);
    }
    this.#tellWaiting();
  }

  /** One character that stands in no text node: a line break ends a sentence, a tab a cell. */
  #add(character: '\n' | '\t'): void {
    const last = this.blocks.at(-1);
    if (last && !last.image) last.text += character;
  }

  #text(node: Text): void {
    const parent = node.parentElement!;
    const inner = blockOf(parent);
    const unit = unitOf(inner);
    if (unit !== this.#unit) {
      if (!node.data.trim()) return;
      this.#begin(unit, languageOf(unit ?? this.#root));
    } else if (unit !== inner && inner !== this.#inner) {
      if (!node.data.trim()) return;
      const cell = (element: Element | null) => element?.closest('td, th');
      this.#add(cell(inner) === cell(this.#inner) ? '\n' : '\t');
    }
    this.#inner = inner;
    const block = this.blocks.at(-1)!;
    const start = block.text.length;
    block.pieces.push({ node, start });
    // One character for one, so that offsets stay right; a source line's end is a mere space.
    block.text += unit?.localName === 'pre' ? node.data : node.data.replace(/\s/g, ' ');
    markLanguage(block, start, languageOf(parent));
    if (isCitation(parent)) block.citations.push([start, block.text.length]);
  }

  #begin(unit: Element | null, lang: string): void {
    this.#tellWaiting();
    const kind = kindOf(unit);
    const group = groupOf(unit, kind);
    const opens = kind === 'heading' || (group !== null && !this.#groups.has(group));
    this.#unit = unit;
    if (group) this.#groups.add(group);
    this.blocks.push({ text: '', lang, kind, opens, citations: [], foreign: [], pieces: [] });
  }

  #image(image: HTMLImageElement): void {
    const text = image.alt.replace(/\s/g, ' ');
    if (!text.trim()) return;
    const lang = languageOf(image);
    const more = { opens: true, citations: [], foreign: [], pieces: [] };
    const block: Growing = { text, lang, kind: 'image', image, ...more };
    this.#waiting.push(block);
    if (unitOf(blockOf(image)) !== this.#unit) this.#tellWaiting();
  }

  #tellWaiting(): void {
    if (this.#waiting.length === 0) return;
    this.blocks.push(...this.#waiting.splice(0));
    this.#unit = null;
  }
}

/** A mark that links to a footnote, or from it back. "x²" is none. */
function isCitation(parent: Element): boolean {
  const link =
    parent.closest('a[href^="#"]') ?? parent.closest('sup')?.querySelector('a[href^="#"]');
  return link != null && isReferenceMark(link.textContent);
}

/** Notes the text from `start` on where its language is not that of its block. */
function markLanguage(block: Growing, start: number, lang: string): void {
  if (primary(lang) === primary(block.lang)) return;
  const last = block.foreign.at(-1);
  const end = block.text.length;
  if (last?.lang === lang && last.end === start) last.end = end;
  else block.foreign.push({ start, end, lang });
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}
