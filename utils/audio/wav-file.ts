import type { AudioTags } from './opus-headers';
import type { AudioFileWriter } from './writer';

/** So many samples become a Blob, which the browser keeps outside of this page's memory: 1 MB. */
const PART = 2 ** 19;
const BYTES = Int16Array.BYTES_PER_ELEMENT;
/** Sizes are told in 32 bits. Beyond them, 27 hours of the built-in voice, players read to the end of the file. */
const MOST_BYTES = 2 ** 32 - 1;

/**
 * Writes sound as it is, 16 bits a sample, for a browser without an encoder (RIFF WAVE, "Multimedia
 * Programming Interface and Data Specifications 1.0"). It tells title and site, and has no chapters.
 * @param rate Hz of what will be written.
 */
export function createWavWriter(rate: number): AudioFileWriter {
  const parts: Blob[] = [];
  let waiting: Int16Array<ArrayBuffer>[] = [];
  let held = 0;
  let samples = 0;

  function keep(): void {
    parts.push(new Blob(waiting));
    waiting = [];
    held = 0;
  }

  return {
    async write(more) {
      waiting.push(Int16Array.from(more, toInteger));
      held += more.length;
      samples += more.length;
      if (held >= PART) keep();
    },
    async finish(tags) {
      keep();
      const size = samples * BYTES;
      const head = [chunk('fmt ', format(rate)), chunk('LIST', information(tags))];
      const before = head.reduce((sum, { length }) => sum + length, 'WAVE'.length + 8);
      const riff = [letters('RIFF'), count(before + size), letters('WAVE')];
      const file = [...riff, ...head, letters('data'), count(size), ...parts];
      return new Blob(file, { type: 'audio/wav' });
    },
    close() {
      parts.length = 0;
      waiting = [];
    },
  };
}

function toInteger(sample: number): number {
  return Math.round(Math.min(1, Math.max(-1, sample)) * 32_767);
}

/** Whole samples in one channel (WAVE_FORMAT_PCM). */
function format(rate: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 1, true);
  view.setUint32(4, rate, true);
  view.setUint32(8, rate * BYTES, true);
  view.setUint16(12, BYTES, true);
  view.setUint16(14, BYTES * 8, true);
  return bytes;
}

function information({ title, artist }: AudioTags): Uint8Array<ArrayBuffer> {
  const tags = { INAM: title, IART: artist, IGNR: 'Speech', ISFT: 'Clarion Reader' };
  const told = Object.entries(tags).filter(([, text]) => text !== '');
  // Each text ends with a zero.
  return joined([
    letters('INFO'),
    ...told.map(([name, text]) => chunk(name, letters(`${text}\0`))),
  ]);
}

/** A part of the file with its name and size, filled up to an even number of bytes. */
function chunk(name: string, content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const fill = new Uint8Array(content.length % 2);
  return joined([letters(name), count(content.length), content, fill]);
}

function letters(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function count(bytes: number): Uint8Array<ArrayBuffer> {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, Math.min(MOST_BYTES, bytes), true);
  return four;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
