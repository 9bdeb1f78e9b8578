import type { CDPSession } from 'playwright';
import { startCalls } from './calls';

/** Any command of the DevTools protocol. */
export type Send = <T = unknown>(method: string, params?: object) => Promise<T>;

interface Reply {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** The target closed before it answered. */
export class TargetClosed extends Error {}

/**
 * A session inside the browser's one, because Playwright gives none for what it does not list.
 * @param onEvent called with the name and the parameters of every event of the target.
 */
export async function openSession(
  cdp: CDPSession,
  targetId: string,
  onEvent: (method: string, params: unknown) => void = () => {},
): Promise<Send> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const calls = startCalls();
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id = 0, method, params, result, error } = JSON.parse(event.message) as Reply;
    if (method) onEvent(method, params);
    else calls.settle(id, error && new Error(error.message), result);
  });
  cdp.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId === sessionId) calls.end(new TargetClosed('The target closed.'));
  });
  return (method, params = {}) =>
    calls.make((id, fail) => {
      const message = JSON.stringify({ id, method, params });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
    });
}

/** What an expression comes to in the target, promises awaited; its error where it throws. */
export async function evaluateIn<T>(send: Send, expression: string): Promise<T> {
  const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  if (exceptionDetails === undefined) return result.value as T;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
