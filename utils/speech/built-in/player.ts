import { CLOCK, type Clock } from '../clock';
import { createDevice, type Output } from './device';
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
  /** @param whenFree calls when the device may be taken: to take it keeps the page busy for a while. */
  play(volume: number, listener: SoundListener, whenFree?: (then: () => void) => void): Sound;
}

/** Between asking for sound and hearing it; less, and a busy machine cuts its beginning. */
const LEAD_S = 0.02;
/** Firefox never answers where there is no device (facts: tried with ESR 153). */
const RESUME_MS = 3000;
/** A clock that stands still for so long has lost its device. */
const STILL_MS = 3000;
/** The clock is looked at no less often than this. */
const LOOK_MS = 500;

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
  const device = createDevice(createOutput, clock);
  let free = 0;

  function play(
    volume: number,
    listener: SoundListener,
    whenFree = (then: () => void) => then(),
  ): Sound {
    let output: Output;
    let gain: GainNode | undefined;
    let dontGiveUp = () => {};
    const timeline = createTimeline();
    const sources: AudioBufferSourceNode[] = [];
    const waiting: (() => void)[] = [];
    let running = false;
    let over = false;
    let dontLook = () => {};
    let still = 0;
    let last = -1;

    whenFree(take);

    function take(): void {
      if (over) return;
      const taken = device.take();
      output = taken.output;
      gain = output.createGain();
      gain.gain.value = volume;
      gain.connect(output.destination);
      dontGiveUp = clock.wait(RESUME_MS, lose);
      taken.ready.then(begin, lose);
    }

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
      const soonest = Math.max(output.currentTime + LEAD_S, timeline.begun() ? 0 : free);
      const at = timeline.add(samples.length / SAMPLE_RATE, marks, soonest);
      free = timeline.end();
      if (samples.length > 0) schedule(samples, at);
      look();
    }

    function schedule(samples: Float32Array<ArrayBuffer>, at: number): void {
      const buffer = output.createBuffer(1, samples.length, SAMPLE_RATE);
      buffer.copyToChannel(samples, 0);
      const source = output.createBufferSource();
      source.buffer = buffer;
      source.connect(gain!);
      source.onended = () => {
        source.disconnect();
        sources.splice(sources.indexOf(source), 1);
      };
      source.start(at);
      sources.push(source);
    }

    /** The end is told when the device has all of it: what comes next shall follow it without a gap. */
    function finish(): void {
      timeline.finish(latencyOf(output));
    }

    /** Tells what is due, and looks again when the next is. */
    function look(): void {
      dontLook();
      if (over || !running) return;
      const now = output.currentTime - latencyOf(output);
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
        if (still > STILL_MS && output.currentTime - latencyOf(output) <= last) lose();
        else look();
      });
    }

    function close(): void {
      over = true;
      dontGiveUp();
      dontLook();
      if (!gain) return;
      gain.disconnect();
      device.release();
    }
    function end(): void {
      close();
      listener.ended();
    }
    function lose(): void {
      if (over) return;
      stop();
      device.drop();
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
        if (!running) waiting.push(finish);
        else finish();
        look();
      },
      stop,
    };
  }

  return { play };
}
