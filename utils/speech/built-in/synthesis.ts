import { CLOCK, type Clock } from '../clock';
import type { Mark } from './marks';
import { isAnswer, type SynthesisRequest, type Warming } from './protocol';

/** Told of a take as it is made; a take that is made already is told at once. */
export interface TakeListener {
  piece(samples: Float32Array<ArrayBuffer>, marks: readonly Mark[]): void;
  done(): void;
  /** The worker is gone or cannot say this. */
  failed(): void;
}

/** The sound of one text, made or in the making. */
export interface Take {
  /** What was made before somebody listens is kept for them. */
  listen(listener: TakeListener): void;
  /** It is not wanted any more. */
  drop(): void;
}

export interface Synthesis {
  /** Starts the worker, and has it read its engine. One that is then not asked for anything is ended. */
  warm(): void;
  /**
   * Calls when the worker runs, or at once where it does already. The page has a part in starting it: what
   * keeps the page busy until then is waited for.
   */
  whenAwake(then: () => void): void;
  /** Where its worker was lost, the next one starts another. */
  take(request: Omit<SynthesisRequest, 'id'>): Take;
}

/** A worker that has made nothing by then is replaced; its first start takes 3 s on a busy machine. */
const STILL_MS = 8000;
/** A worker that was warmed for nothing, as a voice of the browser speaks, is ended after so long. */
const UNUSED_MS = 20_000;

type Told = (to: TakeListener) => void;

interface Made {
  request: SynthesisRequest;
  tell(told: Told): void;
}

/**
 * Has sound made in a worker, one text at a time. A text that nobody wants any more before its turn
 * comes is not made at all, so that who skips ten sentences does not wait for them. No event tells of a
 * worker that hangs, or that the browser has ended: only time does.
 */
export function createSynthesis(startWorker: () => Worker, clock: Clock = CLOCK): Synthesis {
  let worker: Worker | undefined;
  let queue: Made[] = [];
  let current: Made | undefined;
  let count = 0;
  let dontGiveUp = () => {};
  let awake = false;
  let waiting: (() => void)[] = [];

  function next(): void {
    dontGiveUp();
    current = queue.shift();
    if (!current) return;
    worker ??= open();
    worker.postMessage(current.request);
    watch();
  }

  function warm(): void {
    if (worker) return;
    worker = open();
    worker.postMessage({ type: 'warm' } satisfies Warming);
    dontGiveUp = clock.wait(UNUSED_MS, restart);
  }

  function wake(): void {
    awake = true;
    for (const then of waiting.splice(0)) then();
  }

  function watch(): void {
    dontGiveUp();
    dontGiveUp = clock.wait(STILL_MS, restart);
  }

  function open(): Worker {
    const opened = startWorker();
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (worker !== opened || !isAnswer(data)) return;
      if (data.type === 'awake') {
        wake();
        return;
      }
      if (data.id !== current?.request.id) return;
      if (data.type === 'piece') {
        watch();
        current.tell((to) => to.piece(data.samples, data.marks));
        return;
      }
      current.tell((to) => to[data.type]());
      next();
    });
    opened.addEventListener('error', () => {
      if (worker === opened) restart();
    });
    return opened;
  }

  function restart(): void {
    dontGiveUp();
    worker?.terminate();
    worker = undefined;
    awake = false;
    waiting = [];
    const lost = current ? [current, ...queue] : queue;
    queue = [];
    current = undefined;
    for (const made of lost) made.tell((to) => to.failed());
  }

  function take(request: Omit<SynthesisRequest, 'id'>): Take {
    let kept: Told[] = [];
    let listener: TakeListener | undefined;
    let dropped = false;
    count += 1;
    const made: Made = {
      request: { ...request, id: count },
      tell(told) {
        if (dropped) return;
        if (listener) told(listener);
        else kept.push(told);
      },
    };
    queue.push(made);
    if (!current) next();
    return {
      listen(to) {
        listener = to;
        for (const told of kept.splice(0)) if (!dropped) told(to);
      },
      drop() {
        dropped = true;
        kept = [];
        queue = queue.filter((other) => other !== made);
      },
    };
  }

  return {
    warm,
    whenAwake(then) {
      if (awake) then();
      else waiting.push(then);
    },
    take,
  };
}
