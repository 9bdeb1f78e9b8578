import type { Port } from '../../utils/speech/port';

interface End extends Port {
  receive(message: unknown): void;
  gone(): void;
}

/** Two ends of a port, as strict as a browser's: copies, later delivery, errors after the end. */
export function fakePortPair(): [Port, Port] {
  let open = true;
  function end(other: () => End): End {
    const listeners: ((message: unknown) => void)[] = [];
    const leaving: (() => void)[] = [];
    return {
      postMessage(message) {
        if (!open) throw new Error('Attempting to use a disconnected port object');
        const copy: unknown = structuredClone(message);
        queueMicrotask(() => open && other().receive(copy));
      },
      // Only the other end hears of it.
      disconnect() {
        if (open) other().gone();
        open = false;
      },
      onMessage: { addListener: (listener) => void listeners.push(listener) },
      onDisconnect: { addListener: (listener) => void leaving.push(listener) },
      receive: (message) => {
        for (const listener of listeners) listener(message);
      },
      gone: () => {
        open = false;
        for (const listener of leaving) listener();
      },
    };
  }
  const left: End = end(() => right);
  const right: End = end(() => left);
  return [left, right];
}
