import type { AudioTags } from './opus-headers';

/** Turns sound into a file while it comes. */
export interface AudioFileWriter {
  /** @param samples one channel. Waits while the encoder has much to do. @throws when it has failed. */
  write(samples: Float32Array): Promise<void>;
  /** @param tags with the times of the chapters. @throws when the encoder has failed. */
  finish(tags: AudioTags): Promise<Blob>;
  /** Gives up what was made. */
  close(): void;
}
