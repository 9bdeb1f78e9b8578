/** Sends a call under its number; `fail` is for what goes wrong later. */
export type Write = (id: number, fail: (error: Error) => void) => void;

/** Calls sent over a wire, each of which waits for the answer with its number. */
export interface Calls {
  make<T>(write: Write): Promise<T>;
  /** Gives a call its answer: an error, or else the result. */
  settle(id: number, error: Error | undefined, result: unknown): void;
  /** Fails every call that waits, and every later one. */
  end(error: Error): void;
}

/** Calls over a new wire. */
export function startCalls(): Calls {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  let ended: Error | undefined;
  return {
    make: <T>(write: Write) =>
      new Promise<T>((resolve, reject) => {
        if (ended) throw ended;
        last += 1;
        waiting.set(last, { resolve: (value) => resolve(value as T), reject });
        write(last, reject);
      }),
    settle: (id, error, result) => {
      if (error === undefined) waiting.get(id)?.resolve(result);
      else waiting.get(id)?.reject(error);
      waiting.delete(id);
    },
    end: (error) => {
      ended = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
