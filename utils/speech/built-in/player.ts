import { CLOCK, type Clock } from '../clock';
import type { Mark } from './marks';
import { SAMPLE_RATE } from './protocol';
import { createTimeline } from './timeline';

/** What an utterance tells while it sounds. `lost`: the device plays nothing. */
export interface SoundListener {
  started(): void;
  mark(mark: Mark): void;
  ended(): void;
  lost(): void;
}

/** An utterance that sounds, or will as soon as there is something of it. */
export interface Sound {
  add(samples: Float32Array<ArrayBuffer>, marks: readonly Mark[]): void;
  /** Nothing more comes. */
  finish(): void;
  stop(): void;
}

export interface Player {
  play(volume: number, listener: SoundListener): Sound;
}

/** The part of `AudioContext` that is used. */
export type Output = Pick<
  AudioContext,
  | 'currentTime'
  | 'outputLatency'
  | 'resume'
  | 'suspend'
  | 'destination'
  | 'createBuffer'
  | 'createBufferSource'
  | 'createGain'
  | 'createConstantSource'
>;

/** Between asking for sound and hearing it; less, and a busy machine cuts its beginning. */
const LEAD_S = 0.02;
/** Firefox never answers where there is no device (facts: tried with ESR 153). */
const RESUME_MS = 3000;
/** A clock that stands still for so long has lost its device. */
const STILL_MS = 3000;
/** The clock is looked at no less often than this. */
const LOOK_MS = 500;
/** After so long without sound the device is let go, and the media keys with it. */
const REST_MS = 300_000;
/**
 * What sounds in pauses, far below the last bit of a loudspeaker: Chromium takes the media keys from a
 * page as soon as it is quite silent, and Play could not be pressed there any more.
 */
const HUM = 1e-6;

/**
 * Plays what the built-in voice says: one utterance at a time, its pieces one after the other without a
 * seam, and tells of its words by the clock of the sound.
 * @param latencyOf how long the sound takes to the ear, in seconds.
 */
export function createPlayer(
  createOutput: () => Output,
  latencyOf: (output: Output) => number = () => 0,
  clock: Clock = CLOCK,
): Player {
  let output: Output | undefined;
  let free = 0;
  let dontRest = () => {};

  function open(): Output {
    const opened = createOutput();
    const hum = opened.createConstantSource();
    hum.offset.value = HUM;
    hum.connect(opened.destination);
    hum.start();
    return opened;
  }

  function play(volume: number, listener: SoundListener): Sound {
    dontRest();
    output ??= open();
    const device = output;
    const gain = device.createGain();
    gain.gain.value = volume;
    gain.connect(device.destination);
    const timeline = createTimeline();
    const sources: AudioBufferSourceNode[] = [];
    const waiting: (() => void)[] = [];
    let running = false;
    let over = false;
    let dontLook = () => {};
    let still = 0;
    let last = -1;

    const dontGiveUp = clock.wait(RESUME_MS, lose);
    // A context in a page that may play answers at once where it runs already.
    device.resume().then(begin, lose);

    function begin(): void {
      dontGiveUp();
      if (over) return;
      running = true;
      for (const add of waiting.splice(0)) add();
      look();
    }

    function add(samples: Float32Array<ArrayBuffer>, marks: readonly Mark[]): void {
      if (over) return;
      if (!running) {
        waiting.push(() => add(samples, marks));
        return;
      }
      const soonest = Math.max(device.currentTime + LEAD_S, timeline.begun() ? 0 : free);
      const at = timeline.add(samples.length / SAMPLE_RATE, marks, soonest);
      free = timeline.end();
      if (samples.length > 0) schedule(samples, at);
      look();
    }

    function schedule(samples: Float32Array<ArrayBuffer>, at: number): void {
      const buffer = device.createBuffer(1, samples.length, SAMPLE_RATE);
      buffer.copyToChannel(samples, 0);
      const source = device.createBufferSource();
      source.buffer = buffer;
      source.connect(gain);
      source.onended = () => {
        source.disconnect();
        sources.splice(sources.indexOf(source), 1);
      };
      source.start(at);
      sources.push(source);
    }

    /** Tells what is due, and looks again when the next is. */
    function look(): void {
      dontLook();
      if (over || !running) return;
      const now = device.currentTime - latencyOf(device);
      for (const mark of timeline.due(now)) {
        if (mark === 'start') listener.started();
        else if (mark !== 'end') listener.mark(mark);
        else end();
        if (over) return;
      }
      still = now > last ? 0 : still;
      last = now;
      const wait = Math.min(LOOK_MS, Math.max(1, (timeline.next() - now) * 1000));
      dontLook = clock.wait(wait, () => {
        still += wait;
        if (still > STILL_MS && device.currentTime - latencyOf(device) <= last) lose();
        else look();
      });
    }

    function close(): void {
      over = true;
      dontGiveUp();
      dontLook();
      gain.disconnect();
      dontRest = clock.wait(REST_MS, () => void device.suspend().catch(() => {}));
    }
    function end(): void {
      close();
      listener.ended();
    }
    function lose(): void {
      if (over) return;
      stop();
      listener.lost();
    }
    function stop(): void {
      if (over) return;
      close();
      free = 0;
      for (const source of sources.splice(0)) source.stop();
    }

    return {
      add,
      finish() {
        if (!running) waiting.push(() => timeline.finish());
        else timeline.finish();
        look();
      },
      stop,
    };
  }

  return { play };
}
