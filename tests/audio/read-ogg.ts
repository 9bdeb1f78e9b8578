import { oggChecksum } from '../../utils/audio/ogg';

/** A page as it is read back, by RFC 3533. */
export interface ReadPage {
  flags: number;
  granule: bigint;
  serial: number;
  sequence: number;
  segments: number[];
  data: Uint8Array;
  /** Whether its checksum holds. */
  sound: boolean;
}

export function readPages(bytes: Uint8Array): ReadPage[] {
  // A slice of a Buffer of Node would be a view of the same memory.
  const file = new Uint8Array(bytes);
  const pages: ReadPage[] = [];
  const view = new DataView(file.buffer);
  for (let at = 0; at < file.length; ) {
    if (String.fromCharCode(...file.subarray(at, at + 4)) !== 'OggS')
      throw new Error(`No page at ${at}.`);
    const count = file[at + 26]!;
    const segments = [...file.subarray(at + 27, at + 27 + count)];
    const from = at + 27 + count;
    const end = from + segments.reduce((sum, segment) => sum + segment, 0);
    const checked = file.slice(at, end);
    checked.fill(0, 22, 26);
    pages.push({
      flags: file[at + 5]!,
      granule: view.getBigInt64(at + 6, true),
      serial: view.getUint32(at + 14, true),
      sequence: view.getUint32(at + 18, true),
      segments,
      data: file.slice(from, end),
      sound: oggChecksum(checked) === view.getUint32(at + 22, true),
    });
    at = end;
  }
  return pages;
}

/** The comments of an OpusTags packet, in their order. */
export function readComments(packet: Uint8Array): string[] {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  let at = 8;
  const next = () => {
    const length = view.getUint32(at, true);
    at += 4 + length;
    return new TextDecoder().decode(packet.subarray(at - length, at));
  };
  next();
  const count = view.getUint32(at, true);
  at += 4;
  return Array.from({ length: count }, next);
}
