import type { CDPSession } from 'playwright';
import type { Send } from '../drive/chromium-session';

/** What a page's main thread did: CPU time in ms, so that a busy machine matters little, and counts. */
export interface Spent {
  script: number;
  layout: number;
  style: number;
  /** All of it, with what is none of these. */
  task: number;
  layouts: number;
}

/** What a page holds once the garbage is collected. */
export interface Held {
  /** JavaScript heap in bytes. */
  heap: number;
  nodes: number;
  listeners: number;
  documents: number;
}

/** Makes a page's session count CPU time rather than time. */
export async function countMainThread(session: CDPSession): Promise<Send> {
  const send: Send = async (method, params) =>
    (await session.send(method as never, params as never)) as never;
  await countCpu(send);
  return send;
}

export async function countCpu(send: Send): Promise<void> {
  await send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** What the main thread spends while something is done and what comes of it settles. */
export async function spentDuring(send: Send, act: () => Promise<unknown>): Promise<Spent> {
  const before = await metrics(send);
  await act();
  const after = await metrics(send);
  const ms = (name: string) => (after(name) - before(name)) * 1000;
  return {
    script: ms('ScriptDuration'),
    layout: ms('LayoutDuration'),
    style: ms('RecalcStyleDuration'),
    task: ms('TaskDuration'),
    layouts: after('LayoutCount') - before('LayoutCount'),
  };
}

export async function heldNow(send: Send): Promise<Held> {
  // What is let go of only by the end of a collection goes with the next.
  for (let turn = 0; turn < 3; turn += 1) await send('HeapProfiler.collectGarbage');
  const now = await metrics(send);
  return {
    heap: now('JSHeapUsedSize'),
    nodes: now('Nodes'),
    listeners: now('JSEventListeners'),
    documents: now('Documents'),
  };
}

async function metrics(send: Send): Promise<(name: string) => number> {
  const told = await send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  const byName = new Map(told.metrics.map(({ name, value }) => [name, value]));
  return (name) => byName.get(name) ?? Number.NaN;
}
