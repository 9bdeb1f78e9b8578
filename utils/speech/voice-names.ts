import { isBuiltIn } from './built-in/id';
import type { Voice } from './engine';

/** "Microsoft Aria Online (Natural) - English (United States)", "Microsoft David Desktop - English" */
const MICROSOFT = /^Microsoft (.+?)(?: Online)?(?: Desktop| Mobile)?(?: \(Natural\))?(?: - .+)?$/;
/** "AvaMultilingual" */
const JOINED = /(\p{Ll})(Multilingual)\b/u;
/** macOS: "Eddy (English (UK))" */
const WITH_LANGUAGE = /^(\S.*?) \(.+ \(.+\)\)$/;
/** Chromium with speech-dispatcher: "English (America) espeak-ng" */
const ESPEAK = /^(.+?) espeak(?:-ng)?$/i;

/**
 * The name of a voice as people would say it, without its maker and its language, which the menu tells.
 * The full one is `voice.name`.
 */
export function naturalName({ name }: Voice): string {
  return name
    .replace(MICROSOFT, '$1')
    .replace(JOINED, '$1 $2')
    .replace(WITH_LANGUAGE, '$1')
    .replace(ESPEAK, '$1, eSpeak');
}

/** Whether its maker calls it natural: made from recorded speech by a neural network. */
export function isNatural({ name }: Voice): boolean {
  return /\((?:Natural|Neural)\)/.test(name);
}

/**
 * How well voices are to be listened to for long, by what makers write into names and ids; the first
 * that fits holds. The worst are the jokes of macOS and its voices for game-like effects: still voices,
 * but even another region is better.
 */
const GRADES: readonly [names: RegExp, grade: number][] = [
  [/\b(?:natural|neural|premium)\b/i, 4],
  [/\b(?:enhanced|wavenet|siri)\b/i, 3],
  [/\bespeak/i, 0],
  [/^(?:eddy|flo|grandma|grandpa|reed|rocko|sandy|shelley|fred|junior|kathy|ralph)\b/i, -1],
  [/^(?:albert|bad news|bahh|bells|boing|bubbles|cellos|good news|jester)\b/i, -20],
  [/^(?:organ|superstar|trinoids|whisper|wobble|zarvox)\b/i, -20],
];
const ORDINARY = 1;
/** Every other voice of the language on this device is asked first, save for the jokes. */
const BUILT_IN = -12;

export function quality({ id, name }: Voice): number {
  if (isBuiltIn({ id })) return BUILT_IN;
  const found = GRADES.find(([names]) => names.test(name) || names.test(id));
  return found ? found[1] : ORDINARY;
}
