import type { Span } from './sentences';
import type { Stretch } from './stretches';

/** What a block is: it decides the pauses around it, what is announced and what may be left out. */
export const BLOCK_KINDS = [
  ...(['heading', 'paragraph', 'listItem', 'quote', 'caption'] as const),
  ...(['tableRow', 'footnote', 'code', 'image'] as const),
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A block of text as it stands in the article: a paragraph, a heading, a row, a picture's text. */
export interface Block {
  text: string;
  /** BCP 47, or empty when unknown. */
  lang: string;
  /** A paragraph where it is left out. */
  kind?: BlockKind;
  /** Whether a heading, a list, a quotation, a table or a picture begins here. */
  opens?: boolean;
  /** Reference marks in the text, as "1" in a `sup` that links to a footnote. */
  citations?: readonly Span[];
  /** What the page marks as of another language, in order. */
  foreign?: readonly Stretch[];
}
