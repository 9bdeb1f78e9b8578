import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { onsets, RECORD_RATE } from '../drive/heard';
import { endProcess } from '../drive/process';
import type { SoundDevice } from '../drive/sound';

const TONES = 12;
const EVERY_MS = 400;

/**
 * How far the clock of a record is off, in ms, tone by tone: each is given to the sound server at a known
 * time, in a stream that has run dry and so begins at once.
 */
export async function clockErrors(sound: SoundDevice): Promise<number[]> {
  const player = spawn(
    'pacat',
    ['--raw', `--rate=${RECORD_RATE}`, '--channels=1', '--format=s16le', '--latency-msec=10'],
    { stdio: ['pipe', 'ignore', 'ignore'], env: { ...process.env, ...sound.env } },
  );
  const tone = Int16Array.from({ length: RECORD_RATE / 10 }, (_, at) => 12_000 * Math.sin(at / 3));
  const give = () => player.stdin.write(Buffer.from(tone.buffer));
  // The first connects.
  give();
  await sleep(2000);
  const from = sound.played().length;
  const given: number[] = [];
  for (let count = 0; count < TONES; count += 1) {
    given.push(Date.now());
    give();
    await sleep(EVERY_MS);
  }
  await sleep(EVERY_MS);
  await endProcess(player);
  const heard = onsets(sound.played().subarray(from)).map((at) => sound.timeOf(from + at));
  return given.map((time) => Math.min(...heard.map((at) => Math.abs(at - time))));
}
