import { createOpusFile, type OpusFile } from './opus-file';
import { type AudioTags, OPUS_RATE } from './opus-headers';
import { createResampler } from './resample';
import type { AudioFileWriter } from './writer';

/** Speech of one channel is as good as without loss from 32 kbit/s on (RFC 7587, section 3.1.1: 24 to 32 for fullband). */
const BITRATE = 32_000;
const FRAME = (OPUS_RATE * 20) / 1000;
/** What may wait for the encoder, in pieces that were written. */
const MOST_WAITING = 16;
/** libopus' own, for a browser that does not tell. */
const PRE_SKIP = 312;

const CONFIG: AudioEncoderConfig = {
  codec: 'opus',
  sampleRate: OPUS_RATE,
  numberOfChannels: 1,
  bitrate: BITRATE,
};

/** Whether this browser can make such files at all. */
export async function canEncode(): Promise<boolean> {
  if (typeof AudioEncoder !== 'function') return false;
  return (await AudioEncoder.isConfigSupported(CONFIG)).supported === true;
}

/** @param rate Hz of what will be written. */
export function createOpusWriter(tags: AudioTags, rate: number): AudioFileWriter {
  const resampler = createResampler(rate, OPUS_RATE);
  let file: OpusFile | undefined;
  let failed: DOMException | undefined;
  let samples = 0;
  const encoder = new AudioEncoder({
    output(chunk, metadata) {
      file ??= createOpusFile(tags, {
        preSkip: preSkipOf(metadata?.decoderConfig?.description) ?? PRE_SKIP,
        inputRate: rate,
        serial: crypto.getRandomValues(new Uint32Array(1))[0]!,
      });
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      const seconds = (chunk.duration ?? 0) / 1_000_000;
      file.add(data, Math.round(seconds * OPUS_RATE) || FRAME);
    },
    error(error) {
      failed = error;
    },
  });
  encoder.configure(CONFIG);

  function encode(data: Float32Array<ArrayBuffer>): void {
    if (failed) throw failed;
    if (data.length === 0) return;
    const timestamp = Math.round((samples / OPUS_RATE) * 1_000_000);
    const audio = new AudioData({
      format: 'f32-planar',
      sampleRate: OPUS_RATE,
      numberOfFrames: data.length,
      numberOfChannels: 1,
      timestamp,
      data,
    });
    encoder.encode(audio);
    audio.close();
    samples += data.length;
  }

  return {
    async write(more) {
      encode(resampler.push(more));
      while (encoder.encodeQueueSize > MOST_WAITING && !failed)
        await new Promise((resolve) =>
          encoder.addEventListener('dequeue', resolve, { once: true }),
        );
    },
    async finish(told) {
      encode(resampler.end());
      const length = samples;
      // The encoder is late by the pre-skip: silence behind the sound brings its end out.
      encode(new Float32Array(2 * FRAME));
      await encoder.flush();
      encoder.close();
      if (failed || !file) throw failed ?? new Error('The encoder gave nothing.');
      return file.finish(length, told);
    },
    close() {
      if (encoder.state !== 'closed') encoder.close();
    },
  };
}

/** The encoder describes itself by the first packet of such a file. */
function preSkipOf(description: AllowSharedBufferSource | undefined): number | undefined {
  if (!description || description.byteLength < 12) return undefined;
  const [buffer, offset] = ArrayBuffer.isView(description)
    ? [description.buffer, description.byteOffset]
    : [description, 0];
  return new DataView(buffer, offset).getUint16(10, true);
}
