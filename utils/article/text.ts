/** Longer titles and names are cut; no honest one comes near. */
const TITLE_CHARACTERS = 300;

/** Folds white space and trims, as HTML shows text. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * One line of untrusted text made fit to show beside the reader's own words: invisible and
 * direction-changing characters out (they spoof), stacked accents limited to three.
 * @param limit the number of characters after which it is cut, with an ellipsis.
 */
export function cleanLine(text: string | null | undefined, limit = TITLE_CHARACTERS): string {
  const visible = (text ?? '')
    .toWellFormed()
    .replace(/[\u00AD\u200B\u2060-\u2065\uFEFF\u{E0000}-\u{E007F}\p{Bidi_Control}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
  const shown = foldSpace(visible);
  const characters = [...shown];
  return characters.length <= limit ? shown : `${characters.slice(0, limit - 1).join('')}…`;
}

/** A language tag in its canonical form, or empty when it is none ("en_us" counts, "x y" does not). */
export function parseLanguage(tag: string | null | undefined): string {
  const candidate = (tag ?? '').trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(candidate)) return '';
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

/** The direction most letters of a text run in; for pages that do not say. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, 4000);
  const rtl = sample.match(RTL)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return rtl * 2 > letters ? 'rtl' : 'ltr';
}
