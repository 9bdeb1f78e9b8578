/** A packet of a logical stream, and where the sound stands at its end. */
export interface Packet {
  data: Uint8Array;
  /** Samples at 48,000 Hz since the beginning of the stream; 0 for a packet of the header. */
  granule: number;
}

/** What a page says of its place in the stream (RFC 3533, section 6: header_type_flag). */
interface PageFlags {
  first?: boolean;
  last?: boolean;
}

/** What a page can hold by its table of segments, each up to 255 bytes. */
const MOST_SEGMENTS = 255;
const SEGMENT = 255;
const HEADER = 27;
/** No packet ends on the page. */
const NO_GRANULE = -1n;

/** CRC-32 by the generator 0x04c11db7, most significant bit first, beginning at 0 (RFC 3533, section 6). */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
  return crc;
});

export function oggChecksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = (crc << 8) ^ CRC_TABLE[((crc >>> 24) ^ byte) & 255]!;
  return crc >>> 0;
}

/** Makes the pages of one logical stream. @param serial its number, any of 32 bits. */
export function createOggStream(serial: number) {
  let sequence = 0;

  function page(
    data: Uint8Array,
    segments: readonly number[],
    granule: bigint,
    continues: boolean,
    { first = false, last = false }: PageFlags,
  ): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(HEADER + segments.length + data.length);
    const view = new DataView(bytes.buffer);
    bytes.set([...'OggS'].map((letter) => letter.charCodeAt(0)));
    bytes[5] = (continues ? 1 : 0) | (first ? 2 : 0) | (last ? 4 : 0);
    view.setBigInt64(6, granule, true);
    view.setUint32(14, serial, true);
    view.setUint32(18, sequence, true);
    bytes[26] = segments.length;
    bytes.set(segments, HEADER);
    bytes.set(data, HEADER + segments.length);
    view.setUint32(22, oggChecksum(bytes), true);
    sequence += 1;
    return bytes;
  }

  return {
    /** The number of the next page. */
    get sequence() {
      return sequence;
    },
    set sequence(next: number) {
      sequence = next;
    },
    /** Lays packets down on as few pages as hold them; a large packet goes on over several. */
    pages(packets: readonly Packet[], flags: PageFlags = {}): Uint8Array<ArrayBuffer>[] {
      const data = new Uint8Array(packets.reduce((sum, packet) => sum + packet.data.length, 0));
      const segments: number[] = [];
      /** Which segment ends which packet. */
      const ends = new Map<number, number>();
      let length = 0;
      for (const { data: packet, granule } of packets) {
        data.set(packet, length);
        length += packet.length;
        segments.push(...lacing(packet.length));
        ends.set(segments.length - 1, granule);
      }
      const pages: Uint8Array<ArrayBuffer>[] = [];
      let at = 0;
      for (let from = 0; from < segments.length; from += MOST_SEGMENTS) {
        const own = segments.slice(from, from + MOST_SEGMENTS);
        const size = own.reduce((sum, segment) => sum + segment, 0);
        const ended = own.flatMap((_, index) => ends.get(from + index) ?? []).at(-1);
        const isLast = from + MOST_SEGMENTS >= segments.length;
        pages.push(
          page(
            data.subarray(at, at + size),
            own,
            ended === undefined ? NO_GRANULE : BigInt(ended),
            from > 0 && !ends.has(from - 1),
            { first: flags.first === true && from === 0, last: flags.last === true && isLast },
          ),
        );
        at += size;
      }
      return pages;
    },
  };
}

/** The lengths of a packet's segments; one that is shorter than 255, perhaps 0, ends it. */
function lacing(length: number): number[] {
  const full = Array<number>(Math.floor(length / SEGMENT)).fill(SEGMENT);
  return [...full, length % SEGMENT];
}
