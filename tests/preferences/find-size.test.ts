import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answers,
  type ChoiceStep,
  chosenOption,
  findPreferences,
  foundKeys,
  nextSize,
  optionsOf,
  SIZES,
  startSize,
  withoutAnswer,
} from '../../utils/preferences/find-size';
import { clampToRow, parsePreferences } from '../../utils/preferences/parse';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { anyPreferences } from './any-preferences';

const DEFAULTS = parsePreferences({});
const CHOICES: ChoiceStep[] = ['polarity', 'spacing', 'lineLength'];

/** Any answers that the path can give to a person who reads so; each step may be skipped. */
function anyAnswers(before: Preferences): fc.Arbitrary<Answers> {
  const chosen = (step: ChoiceStep) =>
    fc.constantFrom(...optionsOf(step, before).map(({ patch }) => patch));
  return fc.record(
    {
      size: fc.constantFrom(...SIZES).map((textSize) => ({ textSize })),
      polarity: chosen('polarity'),
      spacing: chosen('spacing'),
      lineLength: chosen('lineLength'),
      speed: fc.constantFrom(0.5, 1, 2.3, 4).map((rate) => ({ rate })),
    },
    { requiredKeys: [] },
  );
}

const anyWay = anyPreferences.chain((before) => fc.tuple(fc.constant(before), anyAnswers(before)));

test('the samples go from the smallest size of the schema to the largest, on its grid', () => {
  expect(SIZES[0]).toBe(SCHEMA.textSize.min);
  expect(SIZES.at(-1)).toBe(SCHEMA.textSize.max);
  expect(SIZES.map((size) => clampToRow(SCHEMA.textSize, size))).toEqual(SIZES);
});

test('each sample is 0.1 logMAR larger than the one before, as near as whole pixels come', () => {
  for (const [index, size] of SIZES.entries()) {
    const exact = SCHEMA.textSize.max / 10 ** (0.1 * (SIZES.length - 1 - index));
    expect(Math.abs(size - exact)).toBeLessThanOrEqual(0.5);
  }
});

test('the samples begin large, and never below what a person reads at', () => {
  expect(startSize(20)).toBe(80);
  expect(startSize(90)).toBe(101);
  expect(startSize(320)).toBe(320);
});

test('one press leads to the next sample, and stops at the ends', () => {
  expect(nextSize(80, -1)).toBe(64);
  expect(nextSize(80, 1)).toBe(101);
  expect(nextSize(8, -1)).toBe(8);
  expect(nextSize(320, 1)).toBe(320);
});

test('whatever is answered, the result is valid and holds every answer', () => {
  fc.assert(
    fc.property(anyWay, ([before, answers]) => {
      const found = findPreferences(before, answers);
      expect(parsePreferences(found)).toEqual(found);
      expect(found).toEqual({ ...before, ...Object.assign({}, ...Object.values(answers)) });
    }),
  );
});

test('skipping everything changes nothing, and skipping a step takes its answer back', () => {
  fc.assert(
    fc.property(anyWay, ([before, answers]) => {
      expect(findPreferences(before, {})).toEqual(before);
      expect(foundKeys(before, before)).toEqual([]);
      expect(findPreferences(before, withoutAnswer(answers, 'size')).textSize).toBe(
        before.textSize,
      );
    }),
  );
});

test('every step offers choices that differ, of which at most one holds already', () => {
  fc.assert(
    fc.property(anyPreferences, fc.constantFrom(...CHOICES), (now, step) => {
      const options = optionsOf(step, now);
      const looks = options.map(({ patch }) => JSON.stringify({ ...now, ...patch }));
      expect(new Set(looks).size).toBe(options.length);
      const holding = chosenOption(options, undefined, now);
      expect(!holding || looks[options.indexOf(holding)] === JSON.stringify(now)).toBe(true);
    }),
  );
});

test('the widest spacing is that of WCAG 1.4.12, and nothing is narrower than it was', () => {
  const widest = optionsOf('spacing', { ...DEFAULTS, lineHeight: 1.2 }).at(-1)!;
  expect(widest.patch).toEqual({
    lineHeight: 1.5,
    paragraphSpacing: 2,
    letterSpacing: 0.12,
    wordSpacing: 0.16,
  });
  const roomy = { ...DEFAULTS, lineHeight: 2, paragraphSpacing: 3, letterSpacing: 0.2 };
  const names = optionsOf('spacing', { ...roomy, wordSpacing: 0.3 }).map(({ name }) => name);
  expect(names).toEqual(['findSpacingAsIs']);
});

test('a theme is not hidden by colours of one’s own', () => {
  const own = { ...DEFAULTS, textColour: '#112233', backgroundColour: '#ddeeff' };
  for (const { patch } of optionsOf('polarity', own)) {
    expect({ ...own, ...patch }).toMatchObject({ textColour: '', backgroundColour: '' });
  }
});

test('an answer is chosen when the person comes back to its step', () => {
  const options = optionsOf('lineLength', DEFAULTS);
  expect(chosenOption(options, undefined, DEFAULTS)?.name).toBe('findLinesLong');
  expect(chosenOption(options, options[0]!.patch, DEFAULTS)).toBe(options[0]);
  expect(chosenOption(optionsOf('polarity', DEFAULTS), undefined, DEFAULTS)).toBeUndefined();
});
