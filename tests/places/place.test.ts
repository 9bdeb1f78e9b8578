import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPlace,
  type KeptPlace,
  PLACES_LIMIT,
  parsePlace,
  surplusPlaces,
} from '../../utils/places/place';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 24 * 60 * 60 * 1000;
const PLACE: KeptPlace = {
  quote: { exact: 'He held it high', prefix: 'hold high', suffix: 'Nobody thanked him' },
  progress: 0.43,
  title: 'Night Ferry Returns',
  savedAt: NOW - DAY,
};

describe('a stored place', () => {
  test('is read as it was written', () => {
    expect(parsePlace(structuredClone(PLACE), NOW)).toEqual(PLACE);
  });

  test.each([
    ['is older than 30 days', { savedAt: NOW - 31 * DAY }],
    ['comes from the future', { savedAt: NOW + 2 * DAY }],
    ['has no time', { savedAt: 'yesterday' }],
    ['is beyond the end', { progress: 1.1 }],
    ['is nowhere', { progress: Number.NaN }],
    ['has a title without end', { title: 'x'.repeat(1000) }],
    ['has no words', { quote: null }],
  ])('is none where it %s', (_what, change) => {
    expect(parsePlace({ ...PLACE, ...change }, NOW)).toBeNull();
  });

  test('is sound or none, whatever is there', () => {
    const almost = fc.record({
      quote: fc.anything(),
      progress: fc.anything(),
      title: fc.anything(),
      savedAt: fc.anything(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), fc.integer(), (value, now) => {
        const place = parsePlace(value, now);
        if (place) expect(parsePlace(structuredClone(place), now)).toEqual(place);
      }),
    );
  });
});

describe('what is stored', () => {
  test('loses what is old, broken or too much, and nothing else', () => {
    const fresh = Array.from({ length: PLACES_LIMIT + 2 }, (_none, index) => [
      `place:https://paper.example/${index}`,
      { ...PLACE, savedAt: NOW - index },
    ]);
    const items = {
      preferences: {},
      'place:https://old.example/': { ...PLACE, savedAt: NOW - 40 * DAY },
      'place:https://broken.example/': 5,
      ...Object.fromEntries(fresh),
    };
    expect(surplusPlaces(items, NOW).toSorted()).toEqual(
      [
        'place:https://paper.example/200',
        'place:https://paper.example/201',
        'place:https://old.example/',
        'place:https://broken.example/',
      ].toSorted(),
    );
  });

  test('of others is never touched', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (items) => {
        for (const key of surplusPlaces(items, NOW)) expect(key).toMatch(/^place:/);
      }),
    );
  });
});

describe('a place in a text', () => {
  const other = 'Bread is made of flour, of water and of salt. '.repeat(20);

  test('is found by its words under any title', () => {
    const text = `${other}He was told to hold high. He held it high. Nobody thanked him.`;
    expect(text.slice(findPlace(text, 'Another title', PLACE)!)).toMatch(/^He held it high/);
  });

  test('is found by its share where only the title is the same', () => {
    expect(findPlace(other, PLACE.title, PLACE)).toBe(Math.round(other.length * 0.43));
  });

  test('is not found in another text of another title, or of none', () => {
    expect(findPlace(other, 'Bread', PLACE)).toBeNull();
    expect(findPlace(other, '', { ...PLACE, title: '' })).toBeNull();
  });
});
