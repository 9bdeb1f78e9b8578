import type { Article } from '../../utils/article/article';
import { findPlace, TITLE_LIMIT } from '../../utils/places/place';
import type { PlaceMemory } from '../../utils/places/store';
import { extentOf, scrollOf } from './block-axis';
import { goTo, isSelected } from './go-to';
import { coveredTop, firstPointBelow, scrollEventsOf, scrollerOf, viewOf } from './place';
import { type PlaceText, placeText, type Sentence } from './place-text';

/** A place is kept at most this often, in ms. */
const PAUSE_MS = 3000;
/** Who has come no further finds the way alone: UTF-16 units, and a share of a short text. */
const EARLY = 500;
const EARLY_SHARE = 0.02;

/** Follows where somebody reads or listens, and keeps it. */
export interface PlaceKeeper {
  /** Where they stopped the last time, and how much of the text is before it, from 1 to 99 per cent. */
  offered: { range: Range; percent: number } | null;
  /** Told of the sentence that is spoken; null when nobody listens any more. */
  hear(spoken: Range | null): void;
  /** Takes the person to what is offered. */
  accept(): void;
  /** The person stays where they are: from now on that is the place. */
  dismiss(): void;
  /** @param save whether what has not been kept yet is still to be. */
  close(save: boolean): void;
}

export function createPlaceKeeper(
  element: HTMLElement,
  article: Pick<Article, 'lang' | 'title'>,
  memory: PlaceMemory,
): PlaceKeeper {
  const title = article.title.slice(0, TITLE_LIMIT);
  let made: PlaceText | undefined;
  const text = () => {
    made ??= placeText(element, article.lang);
    return made;
  };
  const offer = find();
  let standing = offer !== null;
  let spoken: Range | null = null;
  /** Where the person was just taken: that is the place, though lines above it are in view. */
  let taken: Range | null = null;
  let last = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How far down the text was when the browser last told of it: it tells only with the next frame. */
  let told = 0;
  const stop = new AbortController();

  function find() {
    const start = memory.kept && findPlace(text().text, title, memory.kept);
    const range = start === null ? null : text().rangeAt(start);
    if (start === null || !range) return null;
    const percent = Math.round((start / text().text.length) * 100);
    return { start, range, percent: Math.min(99, Math.max(1, percent)) };
  }

  function soon(): void {
    timer ??= setTimeout(save, PAUSE_MS);
  }

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!spoken && !standing && isAtEnd(element)) {
      forget();
      return;
    }
    const sentence = current();
    if (!sentence || sentence.start === last || isEarly(sentence.start, text().text)) return;
    // Who looks around before they decide must not lose the place.
    if (standing && !spoken && sentence.start < offer!.start) return;
    last = sentence.start;
    memory.keep({ title, ...sentence.place });
  }

  function forget(): void {
    last = -1;
    memory.forget();
  }

  function current(): Sentence | null {
    const range = spoken ?? taken;
    if (range) return text().sentenceAt(range.startContainer, range.startOffset);
    if (scrollOf(scrollerOf(element)).at <= 0) return null;
    const point = firstPointBelow(element, coveredTop(element) + 1);
    return point && text().sentenceAt(point.node, point.offset);
  }

  /** The selection goes with its purpose: Listen would begin with it again and again. */
  function leave(): void {
    if (taken && isSelected(element, taken))
      element.ownerDocument.getSelection()!.removeAllRanges();
    taken = null;
  }

  const { signal } = stop;
  scrollEventsOf(element).addEventListener(
    'scroll',
    () => {
      told = scrollOf(scrollerOf(element)).at;
      if (taken && !isInView(element, taken)) leave();
      soon();
    },
    { signal, passive: true },
  );
  element.ownerDocument.addEventListener('visibilitychange', () => timer && save(), { signal });

  return {
    offered: offer,
    hear(next) {
      const before = spoken;
      spoken = next;
      if (next) {
        leave();
        soon();
      } else if (before && isLast(text(), before)) {
        // Whoever hears the last sentence is done with the text.
        clearTimeout(timer);
        timer = undefined;
        forget();
      }
    },
    accept() {
      standing = false;
      taken = offer!.range;
      goTo(element, offer!.range);
    },
    dismiss() {
      standing = false;
    },
    close(wanted) {
      stop.abort();
      if (wanted && (timer || scrollOf(scrollerOf(element)).at !== told)) save();
      clearTimeout(timer);
    },
  };
}

function isEarly(start: number, text: string): boolean {
  return start < Math.min(EARLY, text.length * EARLY_SHARE);
}

function isLast(text: PlaceText, range: Range): boolean {
  const sentence = text.sentenceAt(range.startContainer, range.startOffset);
  return sentence !== null && !/[\p{L}\p{N}]/u.test(text.text.slice(sentence.end));
}

function isAtEnd(element: HTMLElement): boolean {
  const { at, most } = scrollOf(scrollerOf(element));
  return at >= most - 1;
}

function isInView(element: HTMLElement, range: Range): boolean {
  const { top, bottom } = extentOf(range);
  const view = viewOf(element);
  return bottom > view.top && top < view.bottom;
}
