import { useMemo } from 'preact/hooks';
import { t } from '../../utils/i18n';
import type { Preferences } from '../../utils/preferences/schema';
import { parsePronunciations } from '../../utils/speech/pronunciations';
import { createSpeller, LISTENING_RULES, type Speller } from '../../utils/speech/rules';

/** What is said for a text by the person's rules; another one only when one of them has changed. */
export function useSpeller(preferences: Preferences): Speller {
  const { pronunciations } = preferences;
  const rules = LISTENING_RULES.map((rule) => preferences[rule]);
  return useMemo(() => {
    const words = {
      heading: t('sayHeading'),
      listItem: t('sayList'),
      quote: t('sayQuote'),
      image: t('sayImage'),
    };
    return createSpeller(preferences, words, parsePronunciations(pronunciations));
  }, [...rules, pronunciations]);
}
