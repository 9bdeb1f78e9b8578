import type { Clock } from '../clock';

/** The part of `AudioContext` that is used. */
export type Output = Pick<
  AudioContext,
  | 'currentTime'
  | 'outputLatency'
  | 'resume'
  | 'suspend'
  | 'close'
  | 'destination'
  | 'createBuffer'
  | 'createBufferSource'
  | 'createGain'
  | 'createConstantSource'
>;

/** The way to the loudspeaker: taken when something sounds, let go some time after. */
export interface Device {
  /** It is asked to run, but may not yet; where there is none, `ready` is refused or never comes. */
  take(): { output: Output; ready: Promise<void> };
  release(): void;
  /** It plays nothing any more: the next one that is taken is another. */
  drop(): void;
}

/** After so long without sound the device is let go, and the media keys with it. */
const REST_MS = 300_000;
/**
 * What sounds in pauses, far below the last bit of a loudspeaker: Chromium takes the media keys from a
 * page as soon as it is quite silent, and Play could not be pressed there any more.
 */
const HUM = 1e-6;

export function createDevice(createOutput: () => Output, clock: Clock): Device {
  let output: Output | undefined;
  let dontRest = () => {};

  function open(): Output {
    const opened = createOutput();
    const hum = opened.createConstantSource();
    hum.offset.value = HUM;
    hum.connect(opened.destination);
    hum.start();
    return opened;
  }

  return {
    take() {
      dontRest();
      output ??= open();
      return { output, ready: output.resume() };
    },
    release() {
      const released = output;
      dontRest();
      dontRest = clock.wait(REST_MS, () => void released?.suspend().catch(() => {}));
    },
    drop() {
      output?.close().catch(() => {});
      output = undefined;
    },
  };
}
