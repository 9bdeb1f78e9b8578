import { launchBareChromium } from '../drive/bare-chromium';
import { openBarePage } from '../drive/bare-page';
import { until } from '../drive/until';
import { CHROME_EXTENSION, expect, test } from './journey';

/** Nothing of ours runs before the command. Nobody is attached to our worker, as that keeps it awake. */

const PAGES = 5;
const OURS = 'chrome-extension://';

test('the worker goes to sleep, no page wakes it and nothing of ours is on one, until the button is pressed', async ({
  server,
}) => {
  test.setTimeout(180_000);
  const chromium = await launchBareChromium();
  try {
    const running = new Set<string>();
    let woken = 0;
    chromium.listen(({ method, params }) => {
      if (method === 'Target.targetDestroyed') running.delete(String(params.targetId));
      if (method !== 'Target.targetCreated') return;
      const { type, url, targetId } = params.targetInfo as Record<string, string>;
      if (type !== 'service_worker' || !url?.startsWith(OURS)) return;
      running.add(targetId!);
      woken += 1;
    });
    await chromium.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
    const id = await chromium.load(CHROME_EXTENSION);
    const url = `${server.origin}/sample/page.html`;
    const pressOver = async (address: string) => {
      const { targetInfos } = await chromium.send<{ targetInfos: Record<string, string>[] }>(
        'Target.getTargets',
        { filter: [{}] },
      );
      const tab = targetInfos.find((target) => target.type === 'tab' && target.url === address)!;
      await chromium.send('Extensions.triggerAction', { id, targetId: tab.targetId });
    };
    await until('the worker is started', () => running.size > 0);
    const first = await openBarePage(chromium, `${url}?0`);
    // Every other time Chromium itself keeps a worker that was started for being installed, also that
    // of an extension with a single listener: so it is one that a person woke which is to go to sleep.
    await first.send('ServiceWorker.enable');
    await first.send('ServiceWorker.stopAllWorkers');
    await until('the worker of the installation is stopped', () => running.size === 0);
    await pressOver(`${url}?0`);
    await until('the worker is woken', () => running.size > 0);
    await until('the worker sleeps', () => running.size === 0, 90_000);
    const before = woken;

    for (let loaded = 1; loaded < PAGES; loaded += 1)
      await openBarePage(chromium, `${url}?${loaded}`);
    const page = await openBarePage(chromium, url);
    const ours = () =>
      [
        ...page.worlds().map(({ origin }) => origin),
        ...page.scripts().map((script) => script.url),
      ].filter((from) => from.startsWith(OURS));
    expect(page.worlds()).toHaveLength(1);
    expect(ours()).toEqual([]);
    expect(woken).toBe(before);

    // What was looked for would have been seen.
    await pressOver(url);
    await until('our script is on the page', () => ours().length > 0);
    await until('the worker is woken', () => woken > before);
  } finally {
    await chromium.close();
  }
});
