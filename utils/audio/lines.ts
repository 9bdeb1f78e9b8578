import { BUILT_IN_VOICES, type Making, makingOf } from '../speech/built-in/voices';
import { type Pauses, pauseBetween } from '../speech/pauses';
import type { Speller } from '../speech/rules';
import type { Segment } from '../speech/segment';
import { type VoiceWishes, voiceFor } from '../speech/voices';

/** One sentence to be made into sound. */
export interface Line extends Making {
  text: string;
  /** Seconds of silence before it, at rate 1. */
  pause: number;
  /** The name of the chapter that begins with it. */
  chapter?: string;
}

export interface Lines {
  lines: Line[];
  /** Tags of the languages that the built-in voice does not speak; what is in them is left out. */
  missing: string[];
}

/** No player shows more of a name. */
const NAME = 120;

/**
 * What is said for segments by the built-in voice, after the listening rules.
 * @param title the name of what stands before the first heading.
 */
export function linesOf(
  segments: readonly Segment[],
  title: string,
  delivery: Pauses & VoiceWishes & { spell: Speller },
): Lines {
  const lines: Line[] = [];
  const missing = new Set<string>();
  let before: Segment | undefined;
  for (const segment of segments) {
    const { text } = delivery.spell(segment, true);
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const voice = voiceFor(BUILT_IN_VOICES, segment, delivery)?.voice;
    const making = voice && makingOf(voice.id);
    if (!making) {
      missing.add(segment.lang);
      continue;
    }
    const pause = before ? pauseBetween(before, segment, delivery) / 1000 : 0;
    const begins = segment.kind === 'heading' && segment.block !== before?.block;
    const chapter = begins ? headingOf(segments, segment.block) : before ? undefined : title;
    lines.push({ text, ...making, pause, ...(chapter ? { chapter } : {}) });
    before = segment;
  }
  return { lines, missing: [...missing] };
}

function headingOf(segments: readonly Segment[], block: number): string {
  const text = segments.filter((one) => one.block === block).map((one) => one.text);
  return [...text.join(' ').replace(/\s+/g, ' ')].slice(0, NAME).join('');
}
