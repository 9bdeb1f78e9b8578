import type { CDPSession } from 'playwright';

/** An event of Chromium's trace, as far as it is read here. */
interface Traced {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string; data?: { frames?: { processId: number }[] } };
}

/** How often the main thread of a page was woken to do something while `wait` went on. */
export async function countTasks(session: CDPSession, wait: () => Promise<void>): Promise<number> {
  const events: Traced[] = [];
  const keep = ({ value }: { value: object[] }) => events.push(...(value as Traced[]));
  session.on('Tracing.dataCollected', keep);
  const includedCategories = ['disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', {
    traceConfig: { includedCategories, excludedCategories: ['*'] },
  });
  await wait();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', keep);
  const started = events.find(({ name }) => name === 'TracingStartedInBrowser');
  const process = started?.args.data?.frames?.[0]?.processId;
  const main = events.find(
    ({ name, pid, args }) =>
      name === 'thread_name' && pid === process && args.name === 'CrRendererMain',
  );
  if (!main) throw new Error('The trace does not tell which thread is the page’s.');
  return events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === main.pid && tid === main.tid,
  ).length;
}
