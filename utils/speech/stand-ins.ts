import type { Utterance, Voice } from './engine';
import { pickVoice, type VoiceWishes } from './voices';

/** Voices that failed, and what speaks in their place from then on. */
export interface StandIns {
  /** The voice to use where this one was asked for. */
  for(asked: string): string;
  /** Another voice of the language on this device; null when none is left. */
  replace(failed: string, utterance: Utterance, voices: readonly Voice[]): string | null;
  /** Forgets all, so that Play tries everything again. */
  clear(): void;
}

/** The chosen voice is the one that failed. */
const NO_WISHES: VoiceWishes = { voices: {}, onDeviceOnly: true };

/** Only voices on this device stand in: no text is sent elsewhere unless that was chosen. */
export function createStandIns(): StandIns {
  const standIns = new Map<string, string>();
  const failures = new Set<string>();
  return {
    for: (asked) => standIns.get(asked) ?? asked,
    replace(failed, { lang, voice }, voices) {
      failures.add(failed);
      const others = voices.filter(({ id, local }) => local && !failures.has(id));
      const other = pickVoice(others, lang, NO_WISHES);
      if (other) standIns.set(voice, other.id);
      return other?.id ?? null;
    },
    clear() {
      standIns.clear();
      failures.clear();
    },
  };
}
