import { parseLanguage } from '../article/text';
import type { Voice } from './engine';

/**
 * Firefox registers the voices of speech-dispatcher bit by bit, so a list is whole when it rests. The
 * first ones come after about 2 s, when a daemon has to be started for them. In Chromium the list is
 * empty until then, too, and the event that tells of it may not come (crbug.com/40710847).
 */
const REST_MS = 300;
const DEADLINE_MS = 4000;
/** A list that has begun by the deadline is given this much longer to come to rest. */
const EXTRA_MS = 1500;

/** For who is impatient, as the built-in voice can speak, a list that stays empty is none. */
const IMPATIENT_MS = 300;

/** What `Voice.id` is made of. */
export function idOf(voice: SpeechSynthesisVoice): string {
  return voice.voiceURI || voice.name;
}

/** What a page has learnt of its list, so that who asks again does not wait again. */
interface Listing {
  /** When it was first asked for, which is what has the browser look for voices. */
  since: number;
  /** How many voices it had when it last came to rest. */
  rested: number;
}
const listings = new WeakMap<SpeechSynthesis, Listing>();

function listingOf(synthesis: SpeechSynthesis): Listing {
  const known = listings.get(synthesis) ?? { since: Date.now(), rested: 0 };
  listings.set(synthesis, known);
  return known;
}

/**
 * Waits until the list of voices has rested, at most until the deadline.
 * @param patient whether to go on waiting where the browser tells of an empty list, or nothing for long
 * since it was first asked.
 */
export async function listVoices(synthesis: SpeechSynthesis, patient: boolean): Promise<Voice[]> {
  const begun = Date.now();
  const listing = listingOf(synthesis);
  for (let before = listing.rested; ; ) {
    const now = synthesis.getVoices().length;
    const deadline = patient ? begun + DEADLINE_MS : listing.since + IMPATIENT_MS;
    const left = (now > 0 ? begun + DEADLINE_MS + EXTRA_MS : deadline) - Date.now();
    if (now > 0 && now === before) {
      listing.rested = now;
      break;
    }
    if (left <= 0) break;
    before = now;
    const told = await changed(synthesis, Math.min(REST_MS, left));
    if (told && !patient && synthesis.getVoices().length === 0) break;
  }
  return synthesis.getVoices().filter(isWanted).map(describe);
}

/** Waits for a time; where the list is empty, until the browser tells of a change, and whether it did. */
function changed(synthesis: SpeechSynthesis, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (told: boolean) => {
      clearTimeout(timer);
      synthesis.removeEventListener?.('voiceschanged', onChange);
      resolve(told);
    };
    const onChange = () => finish(true);
    const timer = setTimeout(() => finish(false), ms);
    // What has begun to come comes in many parts: only time tells that it is whole.
    if (synthesis.getVoices().length === 0) synthesis.addEventListener?.('voiceschanged', onChange);
  });
}

/** speech-dispatcher lists each eSpeak voice about a hundred times, as "name+variant". */
function isWanted(voice: SpeechSynthesisVoice): boolean {
  return !voice.name.includes('+');
}

function describe(voice: SpeechSynthesisVoice): Voice {
  return {
    id: idOf(voice),
    name: voice.name,
    lang: parseLanguage(voice.lang) || voice.lang,
    local: voice.localService,
  };
}
