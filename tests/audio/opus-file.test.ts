import { expect, test } from 'vitest';
import { createOpusFile } from '../../utils/audio/opus-file';
import { type AudioTags, opusTags } from '../../utils/audio/opus-headers';
import { readComments, readPages } from './read-ogg';

const chapters = [
  { at: 0, name: 'Ferry' },
  { at: 3723.4504, name: 'Überfahrt' },
];
const TAGS: AudioTags = { title: 'The ferry', artist: 'paper.example', chapters };
const OPTIONS = { preSkip: 312, inputRate: 22_050, serial: 4 };

async function fileOf(seconds: number, tags = TAGS, samples = seconds * 48_000 - 100) {
  const before = { ...tags, chapters: tags.chapters.map((one) => ({ ...one, at: 0 })) };
  const file = createOpusFile(before, OPTIONS);
  for (let count = 0; count < seconds * 50 + 1; count += 1) file.add(new Uint8Array(80), 960);
  const blob = file.finish(samples, tags);
  expect(blob.type).toBe('audio/ogg');
  return readPages(new Uint8Array(await blob.arrayBuffer()));
}

test('the first page describes the sound', async () => {
  const [head] = await fileOf(1);
  expect(head!.flags).toBe(2);
  const { data } = head!;
  expect(new TextDecoder().decode(data.subarray(0, 8))).toBe('OpusHead');
  const view = new DataView(data.buffer);
  expect([data[8], data[9], view.getUint16(10, true)]).toEqual([1, 1, 312]);
  expect([view.getUint32(12, true), view.getInt16(16, true), data[18]]).toEqual([22_050, 0, 0]);
});

test('the second tells title, site and chapters', async () => {
  const [, tags] = await fileOf(1);
  expect(readComments(tags!.data)).toEqual([
    'TITLE=The ferry',
    'ARTIST=paper.example',
    'GENRE=Speech',
    'CHAPTER001=00:00:00.000',
    'CHAPTER001NAME=Ferry',
    'CHAPTER002=01:02:03.450',
    'CHAPTER002NAME=Überfahrt',
  ]);
});

test('pages of about a second are numbered, sound, and never go back', async () => {
  const pages = await fileOf(300);
  expect(pages.map(({ sequence }) => sequence)).toEqual(pages.map((_, index) => index));
  expect(pages.every(({ sound, serial }) => sound && serial === 4)).toBe(true);
  const granules = pages.slice(2).map(({ granule }) => Number(granule));
  expect(granules).toEqual(granules.toSorted((a, b) => a - b));
  expect(granules[0]).toBe(48_000);
  expect(granules.length).toBeLessThanOrEqual(302);
  expect(pages.reduce((sum, { data }) => sum + data.length, 0)).toBeGreaterThan(300 * 50 * 80);
});

test('the last page ends the stream where the sound ends, not where the encoder does', async () => {
  const pages = await fileOf(2);
  const { flags, granule } = pages.at(-1)!;
  expect(flags).toBe(4);
  expect(granule).toBe(BigInt(312 + 2 * 48_000 - 100));
});

test('tags of several pages leave their room, and the numbers of the pages stay right', async () => {
  const many = Array.from({ length: 1200 }, (_, at) => ({ at, name: 'x'.repeat(120) }));
  const pages = await fileOf(1, { ...TAGS, chapters: many });
  expect(pages.map(({ sequence }) => sequence)).toEqual(pages.map((_, index) => index));
  expect(pages.length).toBeGreaterThan(4);
  expect(readComments(opusTags({ ...TAGS, chapters: many }))).toHaveLength(3 + 2 * 999);
});
