import type { Mark } from './marks';
import { isAnswer, type SynthesisRequest } from './protocol';

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
  take(request: Omit<SynthesisRequest, 'id'>): Take;
  /** Ends the worker, as when it does not answer; the next take starts another one. */
  restart(): void;
}

type Told = (to: TakeListener) => void;

interface Made {
  request: SynthesisRequest;
  tell(told: Told): void;
}

/**
 * Has sound made in a worker, one text at a time. A text that nobody wants any more before its turn
 * comes is not made at all, so that who skips ten sentences does not wait for them.
 */
export function createSynthesis(startWorker: () => Worker): Synthesis {
  let worker: Worker | undefined;
  let queue: Made[] = [];
  let current: Made | undefined;
  let count = 0;

  function next(): void {
    current = queue.shift();
    if (!current) return;
    worker ??= open();
    worker.postMessage(current.request);
  }

  function open(): Worker {
    const opened = startWorker();
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (worker !== opened || !isAnswer(data) || data.id !== current?.request.id) return;
      if (data.type === 'piece') {
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
    worker?.terminate();
    worker = undefined;
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

  return { take, restart };
}
