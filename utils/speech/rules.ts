import { type Announcements, announcementFor } from './announcements';
import type { BlockKind } from './block';
import { cleaned } from './cleaning';
import { pronouncer, withoutNotation } from './pronunciations';
import type { Segment } from './segment';
import { type Edit, edited, type Spoken } from './spoken';

/** What is left out and what is told besides the text; each is a preference of that name. */
export const LISTENING_RULES = [
  ...(['skipCitations', 'skipUrls', 'skipCode', 'skipCaptions', 'skipTables'] as const),
  ...(['announceHeadings', 'announceLists', 'announceQuotes', 'announceImages'] as const),
] as const;
export type ListeningRules = Record<(typeof LISTENING_RULES)[number], boolean>;

/**
 * Turns a segment into what is said for it; an empty text is not said at all.
 * @param builtIn whether the built-in voice says it, which has a notation of its own for pronunciations.
 */
export type Speller = (segment: Segment, builtIn?: boolean) => Spoken;

/** Kinds that a rule leaves out. */
const SKIPPED = {
  code: 'skipCode',
  caption: 'skipCaptions',
  tableRow: 'skipTables',
} as const satisfies Partial<Record<BlockKind, keyof ListeningRules>>;
/** Kinds that a rule announces. A picture has no other text, so without its rule it is not told. */
const ANNOUNCED = {
  heading: 'announceHeadings',
  listItem: 'announceLists',
  quote: 'announceQuotes',
  image: 'announceImages',
} as const satisfies Partial<Record<BlockKind, keyof ListeningRules>>;

/** "https://www.paper.example/a?b", "www.paper.example" and "paper.example/a"; no mark at their end. */
const URL =
  /\b(?:https?:\/\/|www\.)[^\s<>"”’»]+|\b[\w-]+(?:\.[\w-]+)*\.\p{Ll}{2,}\/[^\s<>"”’»]*/giu;
const URL_END = /[.,;:!?)\]}'…]+$/;
/**
 * Makes a speller of a person's rules. The first edit of two that meet holds: see `edited`.
 * @param announcements in the language of the interface, for texts whose language has no words here.
 */
export function createSpeller(
  rules: ListeningRules,
  announcements: Announcements,
  pronunciations: Parameters<typeof pronouncer>[0] = [],
): Speller {
  const pronounce = pronouncer(pronunciations);
  const pronouncePlainly = pronouncer(withoutNotation(pronunciations));
  return (segment, builtIn = false) => {
    const { text } = segment;
    if (isLeftOut(segment, rules)) return silence(text);
    const spoken = edited(text, [
      ...(rules.skipCitations ? citations(segment) : []),
      ...(rules.skipUrls ? shortAddresses(text) : []),
      ...(builtIn ? pronounce : pronouncePlainly)(text),
      ...cleaned(segment),
      ...announcement(segment, rules, announcements),
    ]);
    return /[\p{L}\p{N}]/u.test(spoken.text) ? spoken : silence(text);
  };
}

function silence(text: string): Spoken {
  return edited(text, [{ start: 0, end: text.length, text: '' }]);
}

function isLeftOut({ kind }: Segment, rules: ListeningRules): boolean {
  if (kind === 'image') return !rules.announceImages;
  return kind in SKIPPED && rules[SKIPPED[kind as keyof typeof SKIPPED]];
}

function citations({ citations = [] }: Segment): Edit[] {
  return citations.map(([start, end]) => ({ start, end, text: '' }));
}

/** An address is said by its host. */
function shortAddresses(text: string): Edit[] {
  return [...text.matchAll(URL)].map(({ 0: found, index: start }) => {
    const address = found.replace(URL_END, '');
    const host = address
      .replace(/^https?:\/\//i, '')
      .replace(/^www\./i, '')
      .replace(/[/?#:].*$/s, '');
    return { start, end: start + address.length, text: host };
  });
}

function announcement(segment: Segment, rules: ListeningRules, words: Announcements): Edit[] {
  const { kind, opens } = segment;
  if (!opens || !(kind in ANNOUNCED) || !rules[ANNOUNCED[kind as keyof typeof ANNOUNCED]])
    return [];
  const word = announcementFor(kind, segment.lang, words);
  return word ? [{ start: 0, end: 0, text: `${word} ` }] : [];
}
