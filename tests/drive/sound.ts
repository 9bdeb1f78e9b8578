import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { endProcess } from './process';
import { onPath } from './programs';
import { until } from './until';

/** The packages of Debian and Ubuntu with a sound server, for machines without a sound device. */
export const SOUND_PACKAGES: readonly string[] = ['pulseaudio', 'pulseaudio-utils'];

export function hasSound(): boolean {
  return onPath('pulseaudio') !== null && onPath('parec') !== null;
}

/** A sound device that nobody hears, and a record of all that it plays. */
export interface SoundDevice {
  /** What a browser must be started with to play through it. */
  env: Record<string, string>;
  /** What was played so far: 16-bit samples, one channel, 22,050 a second. */
  played(): Int16Array;
  close(): Promise<void>;
}

/** Starts a sound server of its own with an empty device, and records it. */
export async function openSoundDevice(): Promise<SoundDevice> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-sound-'));
  const socket = path.join(folder, 'native');
  const env = { PULSE_SERVER: `unix:${socket}`, XDG_RUNTIME_DIR: folder, PULSE_COOKIE: folder };
  const start = (program: string, ...args: string[]) =>
    spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } });
  const server = start(
    'pulseaudio',
    ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
    `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    '--load=module-null-sink sink_name=nobody rate=22050 channels=1',
  );
  await until('the sound server listens', () =>
    fs.access(socket).then(
      () => true,
      () => false,
    ),
  );
  const recorder = start(
    'parec',
    ...['--device=nobody.monitor', '--rate=22050', '--channels=1', '--format=s16le'],
  );
  const chunks: Buffer[] = [];
  recorder.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    env,
    played() {
      const whole = Buffer.concat(chunks);
      return new Int16Array(new Uint8Array(whole).buffer, 0, whole.length >> 1);
    },
    async close() {
      await endProcess(recorder, 1000);
      await endProcess(server, 1000);
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

/** Seconds in which something is heard: pieces of 50 ms that are louder than a whisper. */
export function secondsHeard(samples: Int16Array): number {
  const piece = 22_050 / 20;
  let heard = 0;
  for (let at = 0; at + piece <= samples.length; at += piece) {
    const sum = samples.subarray(at, at + piece).reduce((all, one) => all + (one / 32_768) ** 2, 0);
    if (Math.sqrt(sum / piece) > 0.01) heard += 1;
  }
  return heard / 20;
}
