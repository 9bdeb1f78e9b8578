import { execFile as callback, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { RECORD_RATE } from './heard';
import { endProcess } from './process';
import { onPath } from './programs';
import { until } from './until';

const execFile = promisify(callback);

/** The packages of Debian and Ubuntu with a sound server and a message bus, for machines without a sound device. */
export const SOUND_PACKAGES: readonly string[] = [
  'pulseaudio',
  'pulseaudio-utils',
  // Media keys come over it.
  'dbus',
];

export function hasSound(): boolean {
  return ['pulseaudio', 'parec', 'dbus-daemon', 'dbus-send'].every((name) => onPath(name));
}

/** A sound device that nobody hears, a record of all that it plays, and media keys. */
export interface SoundDevice {
  /** What a browser must be started with to play through it. */
  env: Record<string, string>;
  /** What was played so far: 16-bit samples, one channel, 22,050 a second. */
  played(): Int16Array;
  /**
   * When a sample of that was played, in ms as `Date.now` tells them. The device takes samples by the
   * system's clock, and none can be recorded before: the soonest that any was recorded counts.
   */
  timeOf(sample: number): number;
  /** What the system's media control shows: title, site, and whether it plays. Empty without one. */
  control(): Promise<string>;
  /** The picture that it shows, as a file; none where it has no picture. */
  picture(): Promise<Buffer | null>;
  /** Presses a media key. */
  press(key: 'PlayPause' | 'Next' | 'Previous'): Promise<void>;
  close(): Promise<void>;
}

/** Starts a sound server of its own with an empty device, and records it. */
export async function openSoundDevice(): Promise<SoundDevice> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'clarion-sound-'));
  const socket = path.join(folder, 'native');
  const bus = path.join(folder, 'bus');
  const env = {
    PULSE_SERVER: `unix:${socket}`,
    PULSE_COOKIE: folder,
    XDG_RUNTIME_DIR: folder,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${bus}`,
  };
  const start = (program: string, ...args: string[]) =>
    spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } });
  const server = start(
    'pulseaudio',
    ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
    `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    `--load=module-null-sink sink_name=nobody rate=${RECORD_RATE} channels=1`,
  );
  const messages = start(
    'dbus-daemon',
    ...['--session', '--nofork', '--nosyslog', `--address=unix:path=${bus}`],
  );
  for (const file of [socket, bus])
    await until(`${file} is there`, () => fs.access(file).then(() => true));
  const recorder = start(
    'parec',
    ...['--device=nobody.monitor', `--rate=${RECORD_RATE}`, '--channels=1', '--format=s16le'],
    '--latency-msec=10',
  );
  const chunks: Buffer[] = [];
  let recorded = 0;
  let begun = Number.POSITIVE_INFINITY;
  recorder.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    recorded += chunk.length / 2;
    begun = Math.min(begun, Date.now() - (recorded / RECORD_RATE) * 1000);
  });
  return {
    env,
    played() {
      const whole = Buffer.concat(chunks);
      return new Int16Array(new Uint8Array(whole).buffer, 0, whole.length >> 1);
    },
    timeOf: (sample) => begun + (sample / RECORD_RATE) * 1000,
    control: async () => {
      const shown = await shownOn(env);
      if (shown === '') return '';
      return ['xesam:title', 'xesam:artist', 'PlaybackStatus']
        .map((name) => fieldOf(shown, name))
        .join(', ');
    },
    picture: async () => {
      const address = fieldOf(await shownOn(env), 'mpris:artUrl');
      return address ? fs.readFile(new URL(address)) : null;
    },
    press: async (key) => {
      await send(env, (await findPlayer(env)) ?? '', `${PLAYER}.${key}`);
    },
    async close() {
      await endProcess(recorder, 1000);
      await endProcess(messages, 1000);
      await endProcess(server, 1000);
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

const PLAYER = 'org.mpris.MediaPlayer2.Player';

/** Asks something of a program on the bus, and returns its answer as text. */
async function send(env: SoundDevice['env'], to: string, ...call: string[]): Promise<string> {
  const { stdout } = await execFile(
    'dbus-send',
    ['--session', '--print-reply', `--dest=${to}`, '/org/mpris/MediaPlayer2', ...call],
    { env: { ...process.env, ...env } },
  );
  return stdout;
}

/** All that the browser tells of its media, as text; empty where it has none. */
async function shownOn(env: SoundDevice['env']): Promise<string> {
  const player = await findPlayer(env);
  if (!player) return '';
  return send(env, player, 'org.freedesktop.DBus.Properties.GetAll', `string:${PLAYER}`);
}

function fieldOf(shown: string, name: string): string | undefined {
  return new RegExp(`${name}"[^"]*"([^"]*)"`).exec(shown)?.[1];
}

/** The name under which the browser offers its media to the system. */
async function findPlayer(env: SoundDevice['env']): Promise<string | undefined> {
  const names = await send(env, 'org.freedesktop.DBus', 'org.freedesktop.DBus.ListNames');
  return /"(org\.mpris\.[^"]+)"/.exec(names)?.[1];
}
