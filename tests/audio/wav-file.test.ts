import { expect, test } from 'vitest';
import { createWavWriter } from '../../utils/audio/wav-file';

/** The chunks of a RIFF file, in their order, as players read them. */
function readChunks(bytes: Uint8Array, from = 12): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = from; at < bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    chunks.set(text(bytes.subarray(at, at + 4)), bytes.slice(at + 8, at + 8 + size));
    at += 8 + size + (size % 2);
  }
  return chunks;
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function fileOf(pieces: Float32Array[], title = 'Überfahrt', artist = 'paper.example') {
  const writer = createWavWriter(22_050);
  for (const piece of pieces) await writer.write(piece);
  const blob = await writer.finish({ title, artist, chapters: [{ at: 0, name: 'One' }] });
  expect(blob.type).toBe('audio/wav');
  return new Uint8Array(await blob.arrayBuffer());
}

test('it says what it holds, and how long it is', async () => {
  const bytes = await fileOf([new Float32Array(5), new Float32Array(2)]);
  expect(text(bytes.subarray(0, 4)) + text(bytes.subarray(8, 12))).toBe('RIFFWAVE');
  expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
  const chunks = readChunks(bytes);
  expect([...chunks.keys()]).toEqual(['fmt ', 'LIST', 'data']);
  const format = new DataView(chunks.get('fmt ')!.buffer);
  expect([0, 2, 12, 14].map((at) => format.getUint16(at, true))).toEqual([1, 1, 2, 16]);
  expect([4, 8].map((at) => format.getUint32(at, true))).toEqual([22_050, 44_100]);
  expect(chunks.get('data')).toHaveLength(14);
});

test('samples keep their order and value, and what is too loud stays at the edge', async () => {
  const data = readChunks(await fileOf([Float32Array.of(0, 0.5), Float32Array.of(-2, 1)]));
  expect([...new Int16Array(data.get('data')!.buffer)]).toEqual([0, 16_384, -32_767, 32_767]);
});

test.each(['Ferry', 'Ferry!'])(
  'title and site stand before the sound, for "%s" as well',
  async (title) => {
    const list = readChunks(await fileOf([new Float32Array(1)], title)).get('LIST')!;
    expect(text(list.subarray(0, 4))).toBe('INFO');
    const told = readChunks(list, 4);
    expect(text(told.get('INAM')!)).toBe(`${title}\0`);
    expect(text(told.get('IART')!)).toBe('paper.example\0');
  },
);

test('of a long sound no sample is lost between its parts', async () => {
  const piece = Float32Array.from({ length: 300_000 }, (_, at) => (at % 100) / 100);
  const data = readChunks(await fileOf([piece, piece, piece, piece])).get('data')!;
  const samples = new Int16Array(data.buffer);
  expect(samples).toHaveLength(1_200_000);
  expect(samples.every((sample, at) => sample === Math.round(((at % 100) / 100) * 32_767))).toBe(
    true,
  );
});
