import { SAMPLE_RATE } from '../speech/built-in/protocol';
import type { Synthesis, Take } from '../speech/built-in/synthesis';
import type { Line } from './lines';
import type { AudioTags, Chapter } from './opus-headers';
import type { AudioFileWriter } from './writer';

export interface Recording {
  lines: readonly Line[];
  rate: number;
  pitch: number;
  tags: Omit<AudioTags, 'chapters'>;
}

/** How far it is: a share of the text from 0 to 1, and how much sound that is. */
export interface Progress {
  done: number;
  seconds: number;
}

/** What the file tells before the times of its chapters are known. */
export function tagsBefore({ lines, tags }: Recording): AudioTags {
  const names = lines.flatMap(({ chapter }) => chapter ?? []);
  return { ...tags, chapters: names.map((name) => ({ at: 0, name })) };
}

/**
 * Has the lines said into a file, as fast as it goes. No more than two sentences of sound are held at a
 * time, as the next one is made while one is encoded. A sentence whose worker was lost is made again.
 * @throws when the voice or the encoder fails, or the signal says so; nothing is kept then.
 */
export async function record(
  { lines, rate, pitch, tags }: Recording,
  synthesis: Pick<Synthesis, 'take'>,
  writer: AudioFileWriter,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const chapters: Chapter[] = [];
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  let samples = 0;
  let said = 0;
  const takeOf = (line: Line | undefined) => {
    if (!line) return undefined;
    const { text, lang, variant } = line;
    return synthesis.take({ text, lang, variant, rate, pitch });
  };
  const write = async (sound: Float32Array) => {
    signal.throwIfAborted();
    samples += sound.length;
    await writer.write(sound);
  };

  let coming = takeOf(lines[0]);
  try {
    for (const [index, line] of lines.entries()) {
      const { text, pause, chapter } = line;
      const take = coming!;
      const again = () => takeOf(line)!;
      coming = takeOf(lines[index + 1]);
      const sound = await soundOf(take, again, signal);
      if (pause > 0) await write(new Float32Array(Math.round((pause / rate) * SAMPLE_RATE)));
      if (chapter) chapters.push({ at: samples / SAMPLE_RATE, name: chapter });
      for (const piece of sound) await write(piece);
      said += text.length;
      onProgress({ done: said / characters, seconds: samples / SAMPLE_RATE });
    }
    signal.throwIfAborted();
    return await writer.finish({ ...tags, chapters });
  } catch (error) {
    coming?.drop();
    writer.close();
    throw error;
  }
}

/**
 * All of a sentence, in pieces.
 * @param again takes it once more, as the worker may be another one by then.
 */
async function soundOf(
  take: Take,
  again: () => Take,
  signal: AbortSignal,
): Promise<Float32Array[]> {
  // A listener that stayed would keep the sound of its sentence as long as the signal lives.
  const over = new AbortController();
  let current = take;
  try {
    signal.throwIfAborted();
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
      const listen = (failed: () => void) => {
        const pieces: Float32Array[] = [];
        const piece = (samples: Float32Array) => void pieces.push(samples);
        current.listen({ piece, done: () => resolve(pieces), failed });
      };
      listen(() => {
        current = again();
        listen(() => reject(new Error('The voice has failed.')));
      });
    });
  } finally {
    over.abort();
    current.drop();
  }
}
