import type { KeptPlace } from '../../utils/places/place';
import { quoteAt } from '../../utils/places/quote';
import { type Segment, segmentAt, segmentBlocks } from '../../utils/speech/segment';
import { indexText, type Location } from '../../utils/speech/text-index';

/** A sentence of the article as a place to come back to. */
export interface Sentence {
  place: Pick<KeptPlace, 'quote' | 'progress'>;
  /** Where it begins and ends in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** The article's text as one string, for places: the same sentences that are listened to. */
export interface PlaceText {
  text: string;
  /** The sentence at a character of the document, or the next one; null behind the last. */
  sentenceAt(node: Node, offset: number): Sentence | null;
  /** The sentence at an offset of the text, or the next one. */
  rangeAt(offset: number): Range | null;
}

/** @param lang the article's language. */
export function placeText(article: HTMLElement, lang: string): PlaceText {
  const index = indexText(article);
  const starts: number[] = [];
  let text = '';
  for (const block of index.blocks) {
    starts.push(text.length);
    text += `${block.text}\n`;
  }

  /** One block is cut at a time: a long article has hundreds, and a place is in one. */
  function segmentFrom(place: Location): Segment | null {
    for (let block = place.block; block < starts.length; block += 1) {
      const one = index.blocks[block]!;
      const segments = segmentBlocks([{ ...one, lang: one.lang || lang }]);
      const offset = block === place.block ? place.offset : 0;
      const found = segmentAt(segments, { block: 0, offset });
      if (found !== null) return { ...segments[found]!, block };
    }
    return null;
  }

  return {
    text,
    sentenceAt(node, offset) {
      const place = index.locate(node, offset) ?? index.after(node);
      const segment = place && segmentFrom(place);
      if (!segment) return null;
      const start = starts[segment.block]! + segment.start;
      const progress = start / text.length;
      const end = starts[segment.block]! + segment.end;
      return { place: { quote: quoteAt(text, start), progress }, start, end };
    },
    rangeAt(offset) {
      const block = Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      );
      if (starts.length === 0) return null;
      const segment = segmentFrom({ block, offset: offset - starts[block]! });
      return segment && index.range(segment.block, segment.start, segment.end);
    },
  };
}
