import { createESpeak } from '../../utils/speech/built-in/espeak';
import { LANGUAGES } from '../../utils/speech/built-in/languages';
import { onsets, secondsHeard } from '../drive/heard';
import type { SoundDevice } from '../drive/sound';
import { makeLoader } from '../speech/built-in/real-espeak';
import type { MarkedWord } from './marks';

/**
 * The voice rests before each word of these, and each begins with a vowel or a consonant that sounds at
 * once: in a record of them one hears when every word begins.
 */
export const LISTS: readonly string[] = [
  'Lists',
  'Marrow, lemons, wine, almonds, oranges, melons.',
  'Lanterns, anchors, ropes, umbrellas, mirrors.',
  'Evening, morning, noon, nobody, everybody, anywhere.',
];
export const LISTED_WORDS: readonly string[] = LISTS.flatMap((list) => list.match(/\w+/g)!);

const [TITLE, ...PARAGRAPHS] = LISTS;
/** An article of these lists. */
export const LISTS_PAGE = `<!doctype html><html lang="en"><title>${TITLE}</title><article><h1>${TITLE}</h1>
${PARAGRAPHS.map((list) => `<p>${list}</p>`).join('')}</article></html>`;

/** By how many ms the mark of each word came after the nearest onset of sound; less than 0 before it. */
export function marksBehindSound(marked: readonly MarkedWord[], sound: SoundDevice): number[] {
  const heard = onsets(sound.played()).map(sound.timeOf);
  return marked.map(({ at }) =>
    heard.map((onset) => at - onset).reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a)),
  );
}

/** Seconds in which something is heard when eSpeak NG says these texts in Node. */
export async function secondsToHear(texts: readonly string[], rate = 1): Promise<number> {
  const loader = makeLoader();
  const espeak = createESpeak(loader.load);
  const said: number[] = [];
  for (const text of texts)
    await espeak.synthesise(text, LANGUAGES[0]!, { rate, pitch: 1 }, (samples) => {
      for (const sample of samples) said.push(sample * 32_767);
    });
  loader.close();
  return secondsHeard(Int16Array.from(said));
}
