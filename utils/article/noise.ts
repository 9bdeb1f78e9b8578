import { BY } from './metadata/byline-words';
import { asciiDigits } from './metadata/date-text';
import { isMonthName } from './metadata/months';
import { APPEALS, CONSENT_PHRASES, CONSENT_SUBJECTS, RIGHTS_LINES } from './noise/appeal';
import { COMMENT_LABELS } from './noise/comments';
import { CREDIT_ABBREVIATIONS, CREDIT_LABELS, CREDIT_SOURCES } from './noise/credit';
import { BY_STARTS, CONTRIBUTOR_LINES, DATE_STARTS, TOPIC_STARTS } from './noise/facts';
import { FURNITURE_LABELS } from './noise/furniture';
import { RELATED_LABELS } from './noise/related';
import { inScripts } from './text';

/**
 * How pages mark what is not the article, by kind: the words of `noise/`, labels and standing phrases
 * as news sites print them, made into patterns. All are compared with text in lower case: a pattern
 * that folds case by itself costs milliseconds to compile where it knows every script.
 */

/** Tells whether a text holds what a list of words is about. */
export interface Words {
  test(text: string): boolean;
}

/** Builds a pattern that must match from the first character on. */
function starts(phrases: string): RegExp {
  return new RegExp(`^(?:${phrases})`);
}

/** Builds a pattern for a whole label, without the punctuation around it. */
function whole(phrases: string): RegExp {
  return new RegExp(`^(?:${phrases})$`);
}

/** Labels over other stories. What follows one at the end of a page is not the article. */
export const RELATED = whole(RELATED_LABELS);

/** Labels over readers' comments and the form for them. */
export const COMMENTS = new RegExp(`^(?:\\d+ )?(?:${COMMENT_LABELS})(?: ?\\(\\d+\\)| \\d+)?$`);

/** Requests to do something for the site: subscribe, follow, share, download, donate. */
export const APPEAL = new RegExp(APPEALS);

/** What a request for consent speaks of; most texts that do are none. */
export const CONSENT_SUBJECT = new RegExp(CONSENT_SUBJECTS);
/** What such a request says beside it. */
export const CONSENT = new RegExp(CONSENT_PHRASES);

/** Rights and imprint lines. */
export const RIGHTS = new RegExp(RIGHTS_LINES);

/** Who wrote, edited or helped, as agencies print it under a story. */
export const CONTRIBUTORS = new RegExp(CONTRIBUTOR_LINES);

/** Labels of lists of topics, and the line that WordPress prints under an entry. */
export const TOPICS = starts(TOPIC_STARTS);

/** What players, galleries and advertisements leave behind as text. */
export const FURNITURE = whole(FURNITURE_LABELS);

/** The label before a credit; what begins with one is a credit wherever it stands. */
export const CREDIT_LABEL = new RegExp(
  `^(?:${CREDIT_LABELS})(?: (?:credits?|courtesy|by|copyright|source|caption|via))*\\s?[:：/|©]|^(?:${CREDIT_ABBREVIATIONS})\\.\\s`,
);

/** Who took a picture, and what is said of it in so many words. */
export const CREDIT = new RegExp(
  [
    CREDIT_LABEL.source,
    '^(?:image|photo|picture|media) (?:copyright|caption|credit|source)\\b',
    `(?:${CREDIT_SOURCES})$`,
    '^(?:photo|image|picture|file photo|foto|bild)\\b.{0,80}\\b(?:by|via|from|courtesy|courtesy of)\\b',
    '^личный архив',
  ].join('|'),
);

const NUMERIC_DATE =
  /(?<![\d-])\d{1,2}[./-]\s?\d{1,2}[./-](?:\s?\d{4}|\d{2})(?![\d-])|(?<![\d-])\d{4}[./-]\d{1,2}[./-]\d{1,2}(?![\d-])|\d{4}年\s?\d{1,2}月|\d{4}년\s?\d{1,2}월|\d tháng \d/;
/** A day and the word beside it, which may be a month's name. */
const WRITTEN_DATES = [
  inScripts('(?<![\\p{L}\\p{M}])([\\p{L}][\\p{L}\\p{M}]+)[\\s.]*\\d{1,2}(?!\\d)', 'g'),
  inScripts(
    "(?<![\\p{L}\\p{N}])\\d{1,2}(?:st|nd|rd|th|er|[.º])?\\s?(?:de |d['’])?([\\p{L}][\\p{L}\\p{M}]+)(?=[\\s.,،\\d]|$)",
    'g',
  ),
];
/** A date as pages print it; alone or nearly so it is a line of facts, not of the article. */
export const DATE: Words = {
  test(written) {
    const text = asciiDigits(written);
    if (!/\d/.test(text)) return false;
    return (
      NUMERIC_DATE.test(text) ||
      WRITTEN_DATES.some((form) =>
        [...text.matchAll(form(text))].some(([, word]) => isMonthName(word!)),
      )
    );
  },
};

/** What lines of facts begin with. */
export const FACTS = starts(`${BY_STARTS}|(?:${BY.join('|')})\\s?[:：]|${DATE_STARTS}`);

/** What PHP says of a broken program, in the middle of the page it makes. */
export const PROGRAM_MESSAGE =
  /^(?:(?:strict standards|warning|notice|deprecated|(?:fatal|parse) error): .{1,300}? in \S+ on line \d+\s*)+$/;
