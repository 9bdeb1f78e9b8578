/** Opus counts time in samples of 48,000 Hz, whatever it was given (RFC 7845, section 4). */
export const OPUS_RATE = 48_000;

/** A place in the sound that a player can go to. */
export interface Chapter {
  /** Seconds from the beginning. */
  at: number;
  name: string;
}

export interface AudioTags {
  title: string;
  /** What the sound was made from, as the name of a site; may be empty. */
  artist: string;
  chapters: readonly Chapter[];
}

/** Chapters are counted by three digits. */
const MOST_CHAPTERS = 999;

/**
 * The first packet: one channel, no gain (RFC 7845, section 5.1).
 * @param preSkip samples at 48,000 Hz that the decoder throws away at the beginning.
 * @param inputRate Hz of what was encoded; only told.
 */
export function opusHead(preSkip: number, inputRate: number): Uint8Array {
  const bytes = new Uint8Array(19);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OpusHead'));
  bytes[8] = 1;
  bytes[9] = 1;
  view.setUint16(10, preSkip, true);
  view.setUint32(12, inputRate, true);
  return bytes;
}

/**
 * The second packet: title, artist and chapters as comments (RFC 7845, section 5.2). Chapters follow
 * what players read in comments of Ogg: CHAPTER001=00:01:02.500 and CHAPTER001NAME. Its length does
 * not depend on the times, so that it may be made before they are known.
 */
export function opusTags({ title, artist, chapters }: AudioTags): Uint8Array {
  const comments = [
    `TITLE=${title}`,
    ...(artist ? [`ARTIST=${artist}`] : []),
    'GENRE=Speech',
    ...chapters.slice(0, MOST_CHAPTERS).flatMap(({ at, name }, index) => {
      const key = `CHAPTER${String(index + 1).padStart(3, '0')}`;
      return [`${key}=${clockTime(at)}`, `${key}NAME=${name}`];
    }),
  ];
  const texts = ['Clarion Reader', ...comments].map((text) => new TextEncoder().encode(text));
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + 4 + length, 8 + 4));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OpusTags'));
  let at = 8;
  for (const [index, text] of texts.entries()) {
    view.setUint32(at, text.length, true);
    bytes.set(text, at + 4);
    at += 4 + text.length;
    if (index > 0) continue;
    // Behind the vendor stands how many comments follow.
    view.setUint32(at, comments.length, true);
    at += 4;
  }
  return bytes;
}

/** "01:02:03.450"; of 100 hours and more no text reads. */
function clockTime(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const rest = String(ms % 1000).padStart(3, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${rest}`;
}
