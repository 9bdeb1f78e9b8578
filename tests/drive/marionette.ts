import net from 'node:net';
import { startCalls } from './calls';

/** Any Marionette command. */
export type Send = <T = unknown>(command: string, parameters?: object) => Promise<T>;

/** A connection to a Firefox that listens. */
export interface Marionette {
  send: Send;
  end(): void;
}

type Message = [type: 1, id: number, error: Failure | null, result: unknown];

interface Failure {
  error: string;
  message: string;
}

/** Marionette's wire: `length:JSON` both ways, begun by a greeting that is no array. */
export async function connect(port: number): Promise<Marionette> {
  const socket = net.connect(port, '127.0.0.1');
  const calls = startCalls();
  const greeting = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    onMessages(socket, (message) => {
      if (!Array.isArray(message)) return resolve();
      const [, id, error, result] = message as Message;
      calls.settle(id, error === null ? undefined : asError(error), result);
    });
  });
  socket.on('close', () => calls.end(new Error('Firefox has closed.')));
  await greeting;
  const send: Send = (command, parameters = {}) =>
    calls.make((id) => {
      if (socket.destroyed) throw new Error('Firefox has closed.');
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return { send, end: () => socket.destroy() };
}

function asError({ error, message }: Failure): Error {
  return new Error(`${error}: ${message}`);
}

function onMessages(socket: net.Socket, receive: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, colon));
      if (colon < 0 || buffer.length < end) return;
      receive(JSON.parse(buffer.subarray(colon + 1, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
}
