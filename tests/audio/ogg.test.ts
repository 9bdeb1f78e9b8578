import { expect, test } from 'vitest';
import { createOggStream, oggChecksum } from '../../utils/audio/ogg';
import { readPages } from './read-ogg';

const bytes = (length: number, value = 7) => new Uint8Array(length).fill(value);
const joined = (pages: readonly Uint8Array[]) => new Uint8Array(pages.flatMap((page) => [...page]));

test('the checksum is that of the standard: known answer for "123456789" without reflection', () => {
  // CRC-32 of that generator, beginning at 0 and not inverted ("CRC-32/POSIX" before its length).
  expect(oggChecksum(new TextEncoder().encode('123456789'))).toBe(0x89a1897f);
});

test('packets stand on one page, which tells where the last of them ends', () => {
  const stream = createOggStream(0xdeadbeef);
  const [page, ...others] = readPages(
    joined(
      stream.pages(
        [
          { data: bytes(3), granule: 960 },
          { data: bytes(300), granule: 1920 },
        ],
        { first: true },
      ),
    ),
  );
  expect(others).toEqual([]);
  expect(page).toMatchObject({ flags: 2, granule: 1920n, serial: 0xdeadbeef, sequence: 0 });
  expect(page!.segments).toEqual([3, 255, 45]);
  expect(page!.sound).toBe(true);
});

test('a packet of a whole number of segments ends with an empty one', () => {
  const [page] = readPages(joined(createOggStream(1).pages([{ data: bytes(510), granule: 5 }])));
  expect(page!.segments).toEqual([255, 255, 0]);
});

test('a packet larger than a page goes on over several, and only the last tells where it ends', () => {
  const stream = createOggStream(1);
  const pages = readPages(
    joined(stream.pages([{ data: bytes(140_000), granule: 9 }], { last: true })),
  );
  expect(pages.map(({ flags }) => flags)).toEqual([0, 1, 5]);
  expect(pages.map(({ granule }) => granule)).toEqual([-1n, -1n, 9n]);
  expect(pages.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
  expect(pages.flatMap(({ data }) => [...data])).toHaveLength(140_000);
  expect(pages.every(({ sound }) => sound)).toBe(true);
});
