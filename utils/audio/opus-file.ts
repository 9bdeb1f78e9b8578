import { createOggStream, type Packet } from './ogg';
import { type AudioTags, OPUS_RATE, opusHead, opusTags } from './opus-headers';

/** Takes encoded sound and makes a file of Ogg Opus of it (RFC 7845). */
export interface OpusFile {
  /** @param duration samples at 48,000 Hz. */
  add(data: Uint8Array, duration: number): void;
  /**
   * @param samples at 48,000 Hz that were given to the encoder: what it made beyond them is no sound.
   * @param tags as they were given to `createOpusFile`, now with the times of the chapters.
   */
  finish(samples: number, tags: AudioTags): Blob;
}

/** A page holds a second, so that a player finds its way in it. */
const PAGE = OPUS_RATE;
/** So many pages become a Blob, which the browser keeps outside of this page's memory. */
const PAGES_A_PART = 128;

/**
 * @param tags what the file tells of itself. They stand at its beginning, so the room for them is
 * reckoned before the times of the chapters are known.
 * @param preSkip samples at 48,000 Hz that the encoder puts before the sound.
 */
export function createOpusFile(
  tags: AudioTags,
  { preSkip, inputRate, serial }: { preSkip: number; inputRate: number; serial: number },
): OpusFile {
  const stream = createOggStream(serial);
  stream.sequence = headerOf(tags).length;
  const parts: Blob[] = [];
  let pages: Uint8Array<ArrayBuffer>[] = [];
  let packets: Packet[] = [];
  let granule = 0;
  let paged = 0;

  function headerOf(told: AudioTags): Uint8Array<ArrayBuffer>[] {
    const header = createOggStream(serial);
    const head = { data: opusHead(preSkip, inputRate), granule: 0 };
    return [
      ...header.pages([head], { first: true }),
      ...header.pages([{ data: opusTags(told), granule: 0 }]),
    ];
  }

  function layDown(last = false): void {
    pages.push(...stream.pages(packets, { last }));
    packets = [];
    paged = granule;
    if (pages.length < PAGES_A_PART) return;
    parts.push(new Blob(pages));
    pages = [];
  }

  return {
    add(data, duration) {
      // The newest packet waits, as the last page must not be empty.
      if (granule - paged >= PAGE) layDown();
      granule += duration;
      packets.push({ data, granule });
    },
    finish(samples, told) {
      const end = Math.min(granule, preSkip + samples);
      packets = packets.map((packet) => ({ ...packet, granule: Math.min(end, packet.granule) }));
      layDown(true);
      return new Blob([...headerOf(told), ...parts, ...pages], { type: 'audio/ogg' });
    },
  };
}
