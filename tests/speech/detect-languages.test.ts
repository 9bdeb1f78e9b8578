import { expect, test, vi } from 'vitest';
import type { Block } from '../../utils/speech/block';
import { type Detect, detectLanguages } from '../../utils/speech/detect-languages';
import { segmentBlocks } from '../../utils/speech/segment';

const FRENCH =
  'Le bateau est revenu au port après neuf ans, et personne ne l’attendait sur le quai.';
const ENGLISH =
  'The ferry came back to the harbour after nine years, and nobody was waiting for it.';

/** A browser that finds French in French, and is as sure of it as the test says. */
const finds =
  (isReliable: boolean, percentage = 99): Detect =>
  async (text) => ({
    isReliable,
    languages: [{ language: /Le bateau/.test(text) ? 'fr' : 'en', percentage }],
  });

/** The languages that the blocks of an article are read in. */
async function languages(
  blocks: Partial<Block>[],
  detect: Detect = finds(true),
  article = 'en-GB',
): Promise<string[]> {
  const whole = blocks.map((block) => ({ text: FRENCH, lang: '', ...block }));
  const segments = segmentBlocks(whole.map((block) => ({ ...block, lang: block.lang || article })));
  await detectLanguages(whole, segments, article, detect);
  return segments.map(({ lang, otherwise }) => (otherwise ? `${lang}, else ${otherwise}` : lang));
}

test('a block of which the page says nothing is in the language that is found', async () => {
  expect(await languages([{}, { text: ENGLISH }])).toEqual(['fr, else en-GB', 'en-GB']);
  expect(await languages([{}], finds(true), '')).toEqual(['fr']);
});

test('what is not found for certain is in the language of the article', async () => {
  expect(await languages([{}], finds(false))).toEqual(['en-GB']);
  expect(await languages([{}], finds(true, 60))).toEqual(['en-GB']);
  const nothing: Detect = async () => ({ isReliable: true, languages: [] });
  expect(await languages([{}], nothing)).toEqual(['en-GB']);
});

test('short texts and code are not asked about', async () => {
  const detect = vi.fn(finds(true));
  expect(await languages([{ text: 'Le bateau part.' }, { kind: 'code' }], detect)).toEqual([
    'en-GB',
    'en-GB',
  ]);
  expect(detect).not.toHaveBeenCalled();
});

test('what the page marks is believed where the text does not speak against it', async () => {
  const detect = vi.fn(finds(true));
  expect(await languages([{ lang: 'fr-CA' }], detect)).toEqual(['fr-CA']);
  expect(detect).not.toHaveBeenCalled();
  const greek = 'Το πλοίο επέστρεψε στο λιμάνι μετά από εννέα χρόνια και κανείς δεν το περίμενε.';
  const finder: Detect = async () => ({
    isReliable: true,
    languages: [{ language: 'el', percentage: 99 }],
  });
  expect(await languages([{ text: greek, lang: 'fr' }], finder)).toEqual(['el, else en-GB']);
});

test('a stretch that the page marks within a block keeps its own', async () => {
  const text = `${FRENCH} Das war schon immer so gewesen, sagte sie.`;
  const foreign = [{ start: FRENCH.length + 1, end: text.length, lang: 'de' }];
  expect(await languages([{ text, foreign }])).toEqual(['fr, else en-GB', 'de, else en-GB']);
});

test('a browser that fails changes nothing', async () => {
  expect(await languages([{}], () => Promise.reject(new Error('no')))).toEqual(['en-GB']);
});
