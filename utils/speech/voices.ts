import { own } from '../parse';
import { UNDETERMINED, type VoiceChoices } from '../preferences/voice-choices';
import type { Voice } from './engine';
import { quality } from './voice-names';

/** What a person decided about voices. */
export interface VoiceWishes {
  /** The `id` of the voice for each language. */
  voices: VoiceChoices;
  /** No text may leave the device: voices of providers count as not there. */
  onDeviceOnly: boolean;
}

/**
 * The voice for a text: the person's choice for its language, else the best on this device, else the
 * best whose text leaves it. Null when no voice that may be used speaks the language.
 * @param lang BCP 47; empty means unknown, which any voice may read.
 */
export function pickVoice(
  voices: readonly Voice[],
  lang: string,
  wishes: VoiceWishes,
): Voice | null {
  const candidates = speaking(offered(voices, wishes.onDeviceOnly), lang);
  const choice = chosen(candidates, lang, wishes.voices);
  if (choice) return choice;
  const score = (voice: Voice) =>
    (voice.local ? 100 : 0) +
    (voice.lang.toLowerCase() === lang.toLowerCase() ? 10 : 0) +
    quality(voice);
  // Sorting is stable: among equals the browser's own order decides.
  return candidates.toSorted((a, b) => score(b) - score(a))[0] ?? null;
}

/**
 * The voice for a segment, and the language it is to be said in: where no voice speaks the segment's
 * own, that of the text around it, which is better than to stop.
 */
export function voiceFor(
  voices: readonly Voice[],
  { lang, otherwise }: { lang: string; otherwise?: string },
  wishes: VoiceWishes,
): { voice: Voice; lang: string } | null {
  for (const tag of otherwise === undefined ? [lang] : [lang, otherwise]) {
    const voice = pickVoice(voices, tag, wishes);
    if (voice) return { voice, lang: tag || voice.lang };
  }
  return null;
}

/** The voices that may be used: of those that send the text to their provider none, if so wished. */
export function offered(voices: readonly Voice[], onDeviceOnly: boolean): readonly Voice[] {
  return onDeviceOnly ? voices.filter((voice) => voice.local) : voices;
}

/** The person's choice among voices, if one of them is it. */
export function chosen(
  voices: readonly Voice[],
  lang: string,
  choices: VoiceChoices,
): Voice | undefined {
  // A text of unknown language is read by a voice that somebody wanted for anything.
  const ids =
    lang === '' ? Object.values(choices) : [own(choices, primary(lang)), choices[UNDETERMINED]];
  const found = ids.map((id) => speaking(voices, lang).find((voice) => voice.id === id));
  return found.find((voice) => voice !== undefined);
}

/**
 * The choices after a person chose a voice for a language, or, with an empty `id`, the best one. A
 * voice of earlier versions becomes the choice for its language, now that this is known.
 */
export function choose(
  choices: VoiceChoices,
  voices: readonly Voice[],
  language: string,
  id: string,
): VoiceChoices {
  const { [UNDETERMINED]: earlier, ...rest } = choices;
  const known = voices.find((voice) => voice.id === earlier);
  const kept = earlier && !known ? { [UNDETERMINED]: earlier } : {};
  const taken = known ? { [primary(known.lang)]: known.id } : {};
  const others = Object.entries({ ...taken, ...rest, ...kept }).filter(
    ([other]) => other !== primary(language),
  );
  return Object.fromEntries(id === '' ? others : [...others, [primary(language), id]]);
}

/** Why `pickVoice` found none. */
export function whyNone(
  voices: readonly Voice[],
  lang: string,
): 'noVoice' | 'noVoiceForLanguage' | 'noVoiceOnDevice' {
  if (voices.length === 0) return 'noVoice';
  return speaking(voices, lang).length > 0 ? 'noVoiceOnDevice' : 'noVoiceForLanguage';
}

/** The language part of a tag: "pt" of "pt-BR". Chinese dialects are told apart only by region. */
export function primary(lang: string): string {
  const language = lang.toLowerCase().split('-', 1)[0] ?? '';
  // Pages say "no", voices say which of its two written forms they read.
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

/** Those of a language for a menu: on this device first, then by name. */
export function voicesOf(voices: readonly Voice[], language: string): Voice[] {
  return speaking(voices, language).toSorted(
    (a, b) => Number(b.local) - Number(a.local) || a.name.localeCompare(b.name),
  );
}

/**
 * The languages to choose a voice for: first those that the person reads, then all others that a
 * voice speaks, by name.
 * @param first tags in order of nearness; the nearest is there even when no voice speaks it.
 */
export function languagesOf(
  voices: readonly Voice[],
  first: readonly string[],
  nameOf: (language: string) => string,
): string[] {
  const spoken = new Set(voices.map((voice) => primary(voice.lang)));
  const near = first.filter(Boolean).map(primary);
  const rest = [...spoken].toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return [...new Set([...near.filter((at, index) => index === 0 || spoken.has(at)), ...rest])];
}

function speaking(voices: readonly Voice[], lang: string): readonly Voice[] {
  return lang === '' ? voices : voices.filter((voice) => primary(voice.lang) === primary(lang));
}
