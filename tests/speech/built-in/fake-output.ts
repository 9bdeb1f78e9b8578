import type { Output } from '../../../utils/speech/built-in/device';

/** A sound device whose clock is the test's. */
export class FakeOutput {
  currentTime = 0;
  outputLatency = 0;
  destination = {};
  suspended = 0;
  closed = 0;
  /** When and how long each piece sounds; a piece that is stopped is taken away. */
  pieces: { at: number; seconds: number; volume: number }[] = [];
  /** How `resume` answers; a device that is not there never does. */
  resumes: () => Promise<void> = async () => {};
  #volume = 1;

  resume = () => this.resumes();
  suspend = async () => {
    this.suspended += 1;
  };
  close = async () => {
    this.closed += 1;
  };
  createBuffer = (_channels: number, length: number, rate: number) => ({
    seconds: length / rate,
    copyToChannel: () => {},
  });
  createGain() {
    const setVolume = (value: number) => {
      this.#volume = value;
    };
    const gain = {
      set value(value: number) {
        setVolume(value);
      },
    };
    return { gain, connect: () => {}, disconnect: () => {} };
  }
  createConstantSource = () => ({ offset: { value: 0 }, connect: () => {}, start: () => {} });
  createBufferSource() {
    const source = {
      buffer: { seconds: 0 },
      onended: null,
      connect: () => {},
      disconnect: () => {},
      start: (at: number) => {
        this.pieces.push({ at, seconds: source.buffer.seconds, volume: this.#volume });
        own = this.pieces.at(-1)!;
      },
      stop: () => {
        this.pieces = this.pieces.filter((piece) => piece !== own);
      },
    };
    let own = {};
    return source;
  }

  get output(): Output {
    return this as unknown as Output;
  }
}
