import { t } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import { parsePronunciations } from '../../utils/speech/pronunciations';
import { createSpeller, LISTENING_RULES, type Speller } from '../../utils/speech/rules';

/** What is said for a text by a person's rules. */
export function spellerOf(preferences: Preferences): Speller {
  const words = {
    heading: t('sayHeading'),
    listItem: t('sayList'),
    quote: t('sayQuote'),
    image: t('sayImage'),
  };
  return createSpeller(preferences, words, parsePronunciations(preferences.pronunciations));
}

/** The preferences that it depends on, as one value to compare. */
export function spellingOf(preferences: Preferences): string {
  return JSON.stringify([
    LISTENING_RULES.map((rule) => preferences[rule]),
    preferences.pronunciations,
  ]);
}
