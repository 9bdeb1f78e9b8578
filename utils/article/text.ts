/** Longer titles and names are cut; no honest one comes near. */
const TITLE_CHARACTERS = 300;

/**
 * Latin, Greek and Cyrillic letters and the numbers among them, for a class of a pattern. What is
 * known of every script (`\p{L}`) takes Chromium a millisecond to compile, this a fiftieth of it,
 * and extraction runs once in a page, so that compiling is most of what it takes.
 */
const PLAIN_LETTERS =
  'A-Za-zªµº\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u0374\\u0376\\u0377\\u037A-\\u037D\\u037F\\u0386\\u0388-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u03F5\\u03F7-\\u0481\\u048A-\\u052F';
const PLAIN_NUMBERS = '0-9²³¹¼-¾';
/** Text of those letters and of the usual signs: no marks, no other script, nothing beyond 16 bits. */
const PLAIN =
  /^[\0-\u024F\u0370-\u0374\u0376-\u0482\u048A-\u052F\u2000-\u206F\u20A0-\u20C0\u2122\u2190-\u23FF\u2500-\u2775]*$/;

/** Whether the short patterns of `inScripts` say of a text what the full ones do. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * A pattern in two forms: one for plain text and one that knows every script, each compiled when the
 * first text asks for it.
 * @param source a pattern that uses none of Unicode's properties but `\p{L}`, `\p{M}` and `\p{N}`, each
 *   within a class.
 */
export function inScripts(source: string, flags = ''): (text: string) => RegExp {
  let plain: RegExp | undefined;
  let full: RegExp | undefined;
  return (text) => {
    if (isPlain(text)) {
      plain ??= new RegExp(plainSource(source), flags);
      return plain;
    }
    full ??= new RegExp(source, `${flags}u`);
    return full;
  };
}

function plainSource(source: string): string {
  return source
    .replaceAll('\\p{L}', PLAIN_LETTERS)
    .replaceAll('\\p{N}', PLAIN_NUMBERS)
    .replaceAll('\\p{M}', '');
}

/** Folds white space and trims, as HTML shows text. */
export function foldSpace(text: string): string {
  // A single space is left alone: most white space is one, and replacing it would copy all of the text.
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

/** How many characters of a text can be seen: what only joins, parts or turns others counts for nothing. */
export function visibleLength(text: string): number {
  return foldSpace(text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, '')).length;
}

const BETWEEN_WORDS = inScripts('[^\\p{L}\\p{N}]+', 'g');

/** The words of a text alone, in lower case and with one space between: as texts are compared. */
export function wordsOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.replace(BETWEEN_WORDS(lower), ' ').trim();
}

/**
 * One line of untrusted text made fit to show beside the reader's own words: invisible and
 * direction-changing characters out (they spoof), stacked accents limited to three.
 * @param limit the number of characters after which it is cut, with an ellipsis.
 */
export function cleanLine(text: string | null | undefined, limit = TITLE_CHARACTERS): string {
  const visible = (text ?? '')
    .toWellFormed()
    .replace(/[\u00AD\u200B\u2060-\u2065\uFEFF\u{E0000}-\u{E007F}\p{Bidi_Control}]/gu, '');
  const shown = foldSpace(isPlain(visible) ? visible : visible.replace(/(\p{M}{3})\p{M}+/gu, '$1'));
  const characters = [...shown];
  return characters.length <= limit ? shown : `${characters.slice(0, limit - 1).join('')}…`;
}

/** A language tag in its canonical form, or empty when it is none ("en_us" counts, "x y" does not). */
export function parseLanguage(tag: string | null | undefined): string {
  const candidate = (tag ?? '').trim().replaceAll('_', '-');
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(candidate)) return '';
  try {
    return Intl.getCanonicalLocales(candidate)[0] ?? '';
  } catch {
    return '';
  }
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * A date of a page as ISO 8601, or null when it cannot be read or is not of our time. A date without
 * a time stays one, and a written offset stays written: turned into UTC both could change the day.
 */
export function parseDate(value: string | null | undefined): string | null {
  const written = (value ?? '').trim();
  const date = new Date(written);
  const year = date.getUTCFullYear();
  // Without a year of four digits, engines read "Part 5" as a month of 2001.
  if (!/\d{4}/.test(written) || !(year >= 1600 && year <= 2200)) return null;
  return ISO_DATE.test(written) ? written : date.toISOString().replace(/\.000Z$/, 'Z');
}

const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** The blocks those scripts stand in, and the halves of characters beyond 16 bits. */
const MAYBE_RTL = /[\u0590-\u08FF\uD800-\uDFFF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** The direction most letters of a text run in; for pages that do not say. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, 4000);
  if (!MAYBE_RTL.test(sample)) return 'ltr';
  const rtl = sample.match(RTL)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return rtl * 2 > letters ? 'rtl' : 'ltr';
}
