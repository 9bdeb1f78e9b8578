import { inScripts, isPlain } from '../text';
import { MONTH_FORMS, MONTHS } from './months';

/** Dates stand at the beginning of a line; nothing longer is looked at. */
const TEXT_LIMIT = 240;
const YEAR = '(?<year>\\d{4})(?!\\d)';
const DAY = '(?<!\\d)(?<day>\\d{1,2})(?!\\d)';
const NAME = '(?<name>[\\p{L}][\\p{L}\\p{M}]{1,14})';
/** What stands between the parts: of, de, del, né; ordinal endings; a comma or full stop. */
const LINK = "[\\s.,-]{1,3}(?:(?:of|de|del|i|ng|năm|م)\\s|d['’])?";
const ORDINAL = '(?:st|nd|rd|th|er|º|ª|-?го)?';

const always = (form: RegExp) => () => form;

/** Years of two digits, looked for only where nothing else can be meant. */
const SHORT_FORMS = [
  always(/(?<![\d.])(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{2})(?![.\d])/),
  inScripts(`${DAY}\\.?\\s${NAME}\\s(?<year>\\d{2})(?![\\d:.,]|\\s?[\\p{L}%])`),
] as const;

/** How dates are written, the least ambiguous first. */
const FORMS = [
  always(
    /(?<!\d)(?<year>\d{4})\s?[-/.年년]\s?(?<month>\d{1,2})\s?[-/.月월]\s?(?<day>\d{1,2})(?!\d)/,
  ),
  always(/(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/),
  always(/(?<!\d)(?<first>\d{1,2})\s?[/-]\s?(?<second>\d{1,2})\s?[/-]\s?(?<year>\d{4})(?!\d)/),
  inScripts(`${DAY}${ORDINAL}${LINK}${NAME}${LINK}${YEAR}`),
  inScripts(`${NAME}[\\s.]{1,2}${DAY}${ORDINAL}[\\s,]{1,2}${YEAR}`),
  inScripts(`(?<!\\d)${YEAR}\\.?\\s(?:m\\.\\s)?${NAME}\\.?\\s${DAY}`),
  ...SHORT_FORMS,
  always(/(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:,| năm)? (?<year>\d{4})(?!\d)/),
] as const;

/** The first day of each block of decimal digits that dates are written in: Arabic, Persian, … */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50] as const;

/** A date found in a line of text. */
export interface DateInText {
  /** ISO 8601, a day. */
  date: string;
  /** Where in the line it begins. */
  index: number;
  /** How many characters it takes. */
  length: number;
}

/**
 * The first date written in a line, in any of the languages of the months table.
 * @param lang the page's language: decides between 1/2 in America and elsewhere, and between months
 *   that share a name ("listopad").
 */
export function findDateInText(line: string, lang: string): DateInText | null {
  const text = asciiDigits(line.slice(0, TEXT_LIMIT));
  if (!/\d{2}/.test(text)) return null;
  const forms = /\d{4}/.test(text) ? FORMS : SHORT_FORMS;
  for (const form of forms) {
    const match = form(text).exec(text);
    const date = match?.groups ? readParts(match.groups, lang) : null;
    if (match && date) return { date, index: match.index, length: match[0].length };
  }
  return null;
}

/** A text with the decimal digits of other scripts as 0 to 9. */
export function asciiDigits(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - ZEROS.find((start) => code >= start && code < start + 10)!);
  });
}

function readParts(parts: Record<string, string | undefined>, lang: string): string | null {
  const [day, month] = parts.first
    ? dayAndMonth(Number(parts.first), Number(parts.second), lang)
    : [Number(parts.day), parts.name ? monthOf(parts.name, lang) : Number(parts.month)];
  const year = fullYear(parts.year ?? '');
  // The Buddhist calendar of Thailand is 543 years ahead.
  return isoDay(year > 2400 && year < 2700 ? year - 543 : year, month, day);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

/** 1/2/2020: the month comes first in the United States and where that is undecided English. */
function dayAndMonth(first: number, second: number, lang: string): [number, number] {
  const american = /^en(?:-US)?$/i.test(lang);
  return second > 12 || (american && first <= 12) ? [second, first] : [first, second];
}

/** A day of our time as ISO 8601, or null for what is none. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1600 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) {
    return null;
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** The number of a month's name or of its beginning; 0 for another word. */
function monthOf(word: string, lang: string): number {
  const name = word.toLowerCase();
  if (Object.hasOwn(MONTH_FORMS, name)) return MONTH_FORMS[name]!;
  if (name.length < 3 && !/[^\p{Script=Latin}]/u.test(name)) return 0;
  const own = lang.slice(0, 2).toLowerCase();
  const languages = [...(Object.hasOwn(MONTHS, own) ? [own] : []), ...Object.keys(MONTHS)];
  for (const language of languages) {
    // Hebrew puts "in" before the name without a space.
    const wanted = language === 'he' ? name.replace(/^ב/, '') : name;
    const index = MONTHS[language]!.split('|').findIndex((month) => isShort(wanted, month));
    if (index >= 0) return index + 1;
  }
  return 0;
}

function isShort(word: string, month: string): boolean {
  return word === month || (word.length >= 3 && month.startsWith(word));
}
