import { expect, test } from 'vitest';
import type { AudioTags } from '../../utils/audio/opus-headers';
import { type Progress, type Recording, record, tagsBefore } from '../../utils/audio/record';
import type { Synthesis } from '../../utils/speech/built-in/synthesis';

const RECORDING: Recording = {
  lines: [
    { text: 'The ferry', lang: 'en-US', pause: 0, chapter: 'The ferry' },
    { text: 'It left.', lang: 'en-US', pause: 1 },
    { text: 'Why', lang: 'en-US', pause: 2, chapter: 'Why' },
  ],
  rate: 2,
  pitch: 1,
  tags: { title: 'The ferry', artist: '' },
};

/** A voice that takes a second for each sentence; how many it was given and were not yet heard is counted. */
function fakeVoice(fails = (_take: number) => false) {
  const told = { taken: 0, heard: 0, most: 0, dropped: 0 };
  const synthesis: Pick<Synthesis, 'take'> = {
    take() {
      told.taken += 1;
      const own = told.taken;
      told.most = Math.max(told.most, told.taken - told.heard);
      return {
        async listen(to) {
          await Promise.resolve();
          told.heard += 1;
          to.piece(new Float32Array(11_025), []);
          if (fails(own)) return to.failed();
          to.piece(new Float32Array(11_025), []);
          to.done();
        },
        drop() {
          told.dropped += 1;
        },
      };
    },
  };
  return { synthesis, told };
}

function fakeWriter() {
  const written = { samples: 0, closed: false, tags: null as AudioTags | null };
  return {
    written,
    writer: {
      async write(samples: Float32Array) {
        written.samples += samples.length;
      },
      async finish(tags: AudioTags) {
        written.tags = tags;
        return new Blob(['sound']);
      },
      close() {
        written.closed = true;
      },
    },
  };
}

const never = new AbortController().signal;

test('sentences and pauses follow each other, at the rate, and chapters begin behind their pause', async () => {
  const [{ synthesis, told }, { writer, written }] = [fakeVoice(), fakeWriter()];
  const seen: Progress[] = [];
  await record(RECORDING, synthesis, writer, (progress) => seen.push(progress), never);
  expect(written.samples).toBe(22_050 * 4.5);
  expect(written.tags).toEqual({
    title: 'The ferry',
    artist: '',
    chapters: [
      { at: 0, name: 'The ferry' },
      { at: 3.5, name: 'Why' },
    ],
  });
  expect(tagsBefore(RECORDING).chapters.map(({ name }) => name)).toEqual(['The ferry', 'Why']);
  expect(seen.map(({ seconds }) => seconds)).toEqual([1, 2.5, 4.5]);
  expect(seen.at(-1)!.done).toBe(1);
  // The one that is heard, and the next.
  expect(told.most).toBe(2);
});

test('a voice that fails ends it, and the encoder is closed', async () => {
  const [{ synthesis, told }, { writer, written }] = [fakeVoice((take) => take > 1), fakeWriter()];
  await expect(record(RECORDING, synthesis, writer, () => {}, never)).rejects.toThrow('voice');
  expect(written).toMatchObject({ closed: true, tags: null });
  expect(told.dropped).toBe(told.taken - 1);
});

test('a sentence whose worker was lost is made again, from its beginning', async () => {
  const [{ synthesis, told }, { writer, written }] = [
    fakeVoice((take) => take === 2),
    fakeWriter(),
  ];
  await record(RECORDING, synthesis, writer, () => {}, never);
  expect(written.samples).toBe(22_050 * 4.5);
  expect(told.taken).toBe(4);
});

test('cancelled amid a sentence it ends at once, and nothing is kept', async () => {
  const [{ synthesis, told }, { writer, written }] = [fakeVoice(), fakeWriter()];
  const stop = new AbortController();
  const recording = record(RECORDING, synthesis, writer, () => stop.abort(), stop.signal);
  await expect(recording).rejects.toThrow('abort');
  expect(written).toMatchObject({ closed: true, tags: null });
  // Nobody waits for what would then be said again.
  expect(told.dropped).toBe(told.taken);
});
