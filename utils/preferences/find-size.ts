import type { MessageKey } from '../i18n';
import { changePreferences } from './change';
import { clampToRow, parsePreferences } from './parse';
import { type Preferences, SCHEMA } from './schema';

/**
 * The path to a size of one's own, as pure steps: each one gives a few preferences, or none where it
 * was skipped, and all of them together make a profile.
 */

export const FIND_STEPS = ['size', 'polarity', 'spacing', 'lineLength', 'speed'] as const;
export type FindStep = (typeof FIND_STEPS)[number];
/** The steps that offer a few things to choose from. */
export type ChoiceStep = Exclude<FindStep, 'size' | 'speed'>;

type Patch = Partial<Preferences>;
/** What each step was answered with; one that was skipped has no answer. */
export type Answers = Partial<Record<FindStep, Patch>>;

/** One thing to choose, by a name that says what it is. */
export interface FindOption {
  name: MessageKey;
  patch: Patch;
}

/** Reading charts go by steps of 0.1 logMAR: each size is a quarter larger than the one before. */
const LOG_STEP = 0.1;

/**
 * Sizes from the smallest to the largest, in steps of 0.1 logMAR on the schema's grid. Counted down
 * from 320 px they end at 8. The smallest sample that a person finds comfortable lies within 0.05
 * logMAR of their critical print size, the least at which they read at full speed (Latham &
 * Macnaughton). That is closer than one step, so what they choose is the size: no reserve is added.
 */
export const SIZES: readonly number[] = sizesDownFrom(SCHEMA.textSize.max).toReversed();

function sizesDownFrom(largest: number): number[] {
  const { min } = SCHEMA.textSize;
  const steps = Math.round(Math.log10(largest / min) / LOG_STEP);
  return Array.from({ length: steps + 1 }, (_, step) =>
    clampToRow(SCHEMA.textSize, largest * 10 ** (-LOG_STEP * step)),
  );
}

/** Six steps above the size that everybody starts with. */
const LARGE = 80;

/** Where the samples begin: large, so that the way leads down from what can be read. */
export function startSize(current: number): number {
  return SIZES.find((size) => size >= Math.max(LARGE, current)) ?? SCHEMA.textSize.max;
}

/** The next larger (1) or smaller (−1) sample; at the ends the size itself. */
export function nextSize(size: number, direction: 1 | -1): number {
  return SIZES[SIZES.indexOf(size) + direction] ?? size;
}

/** Colours of one's own would hide the theme that was chosen. */
const THEIR_OWN = {
  textColour: '',
  backgroundColour: '',
  linkColour: '',
  visitedColour: '',
  highlightColour: '',
};

/** Line lengths: WCAG 1.4.8 allows up to 80; that of Standard, that of Large print, and a shorter one. */
const LENGTHS: readonly (readonly [MessageKey, number])[] = [
  ['findLinesShort', 30],
  ['findLinesMiddle', 45],
  ['findLinesLong', SCHEMA.lineLength.default],
];

/** What WCAG 2.2 SC 1.4.12 names. Half of it for letters and words is our own choice. */
const WIDEST = { lineHeight: 1.5, paragraphSpacing: 2, letterSpacing: 0.12, wordSpacing: 0.16 };
const ROOMIER = { lineHeight: 1.5, paragraphSpacing: 1.5, letterSpacing: 0.06, wordSpacing: 0.08 };

/** What a step offers to a person who reads with these preferences now. */
export function optionsOf(step: ChoiceStep, now: Preferences): FindOption[] {
  switch (step) {
    case 'polarity':
      return [
        { name: 'findDarkOnLight', patch: { ...THEIR_OWN, theme: 'light' } },
        { name: 'findLightOnDark', patch: { ...THEIR_OWN, theme: 'dark' } },
        { name: 'findLowGlare', patch: { ...THEIR_OWN, theme: 'lowGlare' } },
      ];
    case 'spacing':
      return spacings(now);
    case 'lineLength':
      return LENGTHS.map(([name, lineLength]) => ({
        name,
        patch: { lineLength, fullWidth: false },
      }));
  }
}

type Spacing = typeof WIDEST;
const SPACINGS = Object.keys(WIDEST) as (keyof Spacing)[];

/** Never narrower than it is, and nothing twice. */
function spacings(now: Preferences): FindOption[] {
  const atLeast = (least: Spacing): Patch =>
    Object.fromEntries(SPACINGS.map((key) => [key, Math.max(now[key], least[key])]));
  const options: FindOption[] = [
    { name: 'findSpacingAsIs', patch: atLeast(now) },
    { name: 'findSpacingRoomier', patch: atLeast(ROOMIER) },
    { name: 'findSpacingWidest', patch: atLeast(WIDEST) },
  ];
  return options.filter(
    ({ patch }, index) => !options.slice(0, index).some((one) => isSame(one.patch, patch)),
  );
}

function isSame(one: Patch, other: Patch): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Which of the options is chosen: the one that was answered with, else the one that holds already. */
export function chosenOption(
  options: readonly FindOption[],
  answer: Patch | undefined,
  now: Preferences,
): FindOption | undefined {
  return options.find(({ patch }) =>
    answer ? isSame(patch, answer) : isSame({ ...now, ...patch }, now),
  );
}

/** The preferences that the answers lead to; without any, those of before. */
export function findPreferences(before: Preferences, answers: Answers): Preferences {
  const patch: Patch = Object.assign({}, ...FIND_STEPS.map((step) => answers[step]));
  return parsePreferences(changePreferences(before, patch));
}

/** The answers without that of one step. */
export function withoutAnswer(answers: Answers, step: FindStep): Answers {
  const { [step]: _, ...rest } = answers;
  return rest;
}

/** What of a result is worth telling, in the order of the path. */
const TOLD = ['textSize', 'theme', ...SPACINGS, 'lineLength', 'fullWidth', 'rate'] as const;
export type ToldKey = (typeof TOLD)[number];

/** The preferences in which a result differs from what was before. */
export function foundKeys(before: Preferences, after: Preferences): ToldKey[] {
  return TOLD.filter((key) => before[key] !== after[key]);
}
