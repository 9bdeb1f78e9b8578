import { createWavWriter } from '../../utils/audio/wav-file';

const RATE = 8000;
/** Firefox takes what is shorter than 3 s for a notice, which has no media keys. */
const SECONDS = 4;
/** No loudspeaker makes so low a tone, and nobody hears it. */
const HERTZ = 2;
/** By trial: Firefox counts a 32,768th of full scale times 40 as sound, times 4 not yet. */
const LOUD = 0.002;

/**
 * Firefox gives media keys to media elements that sound, and neither to Web Audio nor to a voice of the
 * system. This one plays along with them. It is made when it is first needed.
 */
export function createHum() {
  let making: Promise<HTMLAudioElement> | undefined;
  return {
    play(): void {
      making ??= make();
      // Refused, it is reading without media keys.
      making.then((hum) => hum.play()).catch(() => {});
    },
    pause(): void {
      void making?.then((hum) => hum.pause());
    },
  };
}

async function make(): Promise<HTMLAudioElement> {
  const writer = createWavWriter(RATE);
  const wave = (_: unknown, at: number) => LOUD * Math.sin((2 * Math.PI * HERTZ * at) / RATE);
  await writer.write(Float32Array.from({ length: RATE * SECONDS }, wave));
  const file = await writer.finish({ title: '', artist: '', chapters: [] });
  const hum = new Audio(URL.createObjectURL(file));
  hum.loop = true;
  return hum;
}
