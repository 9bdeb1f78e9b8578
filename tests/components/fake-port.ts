type Listener = (message: unknown) => void;
export interface FakePort {
  /** What the page sent, oldest first. */
  sent: { type: string; [field: string]: unknown }[];
  /** Whether the page has let go of it. */
  closed: boolean;
  /** What the speaker answers. */
  tell: Listener;
}

/** The ports that a page opened to the speaker. */
export const ports: FakePort[] = [];

/** What `runtime.connect` gives: a port to a speaker in the hands of a test. */
export function connect() {
  const listeners: Listener[] = [];
  const port: FakePort = {
    sent: [],
    closed: false,
    tell: (message) => {
      for (const listener of listeners) listener(message);
    },
  };
  ports.push(port);
  return {
    postMessage: (message: FakePort['sent'][number]) => port.sent.push(message),
    disconnect: () => {
      port.closed = true;
    },
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    onDisconnect: { addListener: () => {} },
  };
}
