import type { Segment } from './segment';
import type { Edit } from './spoken';
import { primary } from './voices';

/** Some voices of Edge fall silent at these (HadrienGardeur/read-aloud-best-practices#8). */
const ANGLES = /[<>]/g;
/** In a language that is not listed, "&" stays as it is. */
const AND: Readonly<Record<string, string>> = {
  ...{
    en: 'and',
    de: 'und',
    fr: 'et',
    es: 'y',
    it: 'e',
    pt: 'e',
    nl: 'en',
    pl: 'i',
    ru: 'и',
    uk: 'і',
  },
  ...{ cs: 'a', sk: 'a', sv: 'och', da: 'og', no: 'og', fi: 'ja', tr: 've', el: 'και', hu: 'és' },
};
/** Rules of dashes, stars and the like, and bullets typed as letters. */
const ORNAMENT = /([*_=~#•·—–-])\1{2,}|^[•·▪‣◦●■*–—-]\s+/gu;
/** The built-in voice takes what stands between two of these for its own notation: see `isNotation`. */
const BRACKETS = /\[{2,}/g;
/** Hints where a word may break are no part of the word; many voices stumble over them. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]+/g;

/** The changes that every voice needs, whatever a person chose. */
export function cleaned(segment: Segment): Edit[] {
  const { text } = segment;
  return [
    ...replaced(text, INVISIBLE, ''),
    ...replaced(text, ORNAMENT, ''),
    ...replaced(text, ANGLES, ' '),
    ...replaced(text, BRACKETS, '['),
    ...ampersands(segment),
    ...cells(text),
  ];
}

function ampersands({ text, lang }: Segment): Edit[] {
  const and = AND[primary(lang)];
  return and ? replaced(text, /\s*&\s*/g, ` ${and} `) : [];
}

/** Between the cells of a row is a short pause. */
function cells(text: string): Edit[] {
  return [...text.matchAll(/\s*\t\s*/g)].map(({ 0: gap, index: start }) => {
    const marked = /[\p{P}]$/u.test(text.slice(0, start));
    return { start, end: start + gap.length, text: marked ? ' ' : ', ' };
  });
}

function replaced(text: string, pattern: RegExp, by: string): Edit[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
    text: by,
  }));
}
