import type { Voice } from './engine';

/**
 * The voice for a text: the chosen one if it speaks the language, else the best on this device, else
 * the best whose text leaves it. Null when no voice speaks the language.
 * @param lang BCP 47; empty means unknown, which any voice may read.
 * @param chosen the `id` of the person's choice, or empty.
 */
export function pickVoice(voices: readonly Voice[], lang: string, chosen: string): Voice | null {
  const candidates = voices.filter((voice) => lang === '' || primary(voice.lang) === primary(lang));
  const choice = candidates.find((voice) => voice.id === chosen);
  if (choice) return choice;
  const score = (voice: Voice) =>
    (voice.local ? 2 : 0) + (voice.lang.toLowerCase() === lang.toLowerCase() ? 1 : 0);
  // Sorting is stable: among equals the browser's own order decides.
  return candidates.toSorted((a, b) => score(b) - score(a))[0] ?? null;
}

/** The language part of a tag: "pt" of "pt-BR". Chinese dialects are told apart only by region. */
export function primary(lang: string): string {
  const language = lang.toLowerCase().split('-', 1)[0] ?? '';
  // Pages say "no", voices say which of its two written forms they read.
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

/** Voices by language for a menu: on this device first, then by name. */
export function groupVoices(voices: readonly Voice[]): Map<string, Voice[]> {
  const sorted = voices.toSorted(
    (a, b) => Number(b.local) - Number(a.local) || a.name.localeCompare(b.name),
  );
  const languages = new Set(sorted.map((voice) => primary(voice.lang)));
  return new Map(
    [...languages]
      .toSorted()
      .map((language) => [language, sorted.filter((voice) => primary(voice.lang) === language)]),
  );
}
