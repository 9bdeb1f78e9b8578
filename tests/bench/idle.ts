import { type BareChromium, launchBareChromium } from '../drive/bare-chromium';
import { openBarePage } from '../drive/bare-page';
import { servePages } from '../drive/pages';
import { CHROME_EXTENSION } from '../e2e/journey';
import { countCpu, heldNow, type Spent, spentDuring } from './main-thread';
import { longArticle } from './open-pages';
import { median, type Options, type Report } from './report';

const ROUNDS = 15;

type Looked = Pick<Spent, 'task' | 'script'> & {
  heap: number;
  worlds: number;
  scripts: number;
  parsed: number;
};

/**
 * What the extension costs a page before its command: the same page in a browser with it and in one
 * without, in turn. That no script of ours is there, and that the worker sleeps on, tests/e2e/idle.spec.ts
 * holds.
 */
export async function run({ rounds = String(ROUNDS) }: Options): Promise<Report> {
  // With a script of its own, so that what is parsed is told of at all.
  const html = `${longArticle(20_000)}<script>document.title += '!'</script>`;
  const server = await servePages({ '/article.html': { body: html, type: 'html' } });
  const without = await launchBareChromium();
  const within = await launchBareChromium();
  try {
    await within.load(CHROME_EXTENSION);
    const found: Record<'with' | 'without', Looked[]> = { with: [], without: [] };
    for (let round = -1; round < Number(rounds); round += 1) {
      const order = [
        { which: 'with', chromium: within },
        { which: 'without', chromium: without },
      ] as const;
      for (const { which, chromium } of round % 2 ? order : order.toReversed()) {
        const one = await look(chromium, `${server.origin}/article.html`);
        // The first warms each browser.
        if (round >= 0) found[which].push(one);
      }
    }
    const rows = [
      rowOf('main thread, ms of CPU', found, 'task'),
      rowOf('script, ms of CPU', found, 'script'),
      rowOf('JavaScript heap, MB', found, 'heap'),
      rowOf('worlds that scripts run in', found, 'worlds'),
      rowOf('scripts parsed', found, 'scripts'),
      rowOf('characters of script parsed', found, 'parsed'),
    ];
    return { title: 'A page before the command', rows, data: found, keep: true };
  } finally {
    await within.close();
    await without.close();
    await server.close();
  }
}

async function look(chromium: BareChromium, url: string): Promise<Looked> {
  const page = await openBarePage(chromium, 'about:blank');
  await countCpu(page.send);
  const { task, script } = await spentDuring(page.send, () => page.go(url));
  const { heap } = await heldNow(page.send);
  const scripts = page.scripts();
  const worlds = page.worlds().length;
  await chromium.send('Target.closeTarget', { targetId: page.targetId });
  const parsed = scripts.reduce((sum, { length }) => sum + length, 0);
  return { task, script, heap: heap / 1e6, worlds, scripts: scripts.length, parsed };
}

function rowOf(
  what: string,
  found: Record<'with' | 'without', Looked[]>,
  key: keyof Looked,
): Report['rows'][number] {
  const [ours, bare] = [found.with, found.without].map((all) => all.map((one) => one[key]));
  const paired = ours!.map((value, round) => value / bare![round]!);
  const tell = (value: number) => (Number.isInteger(value) ? value : value.toFixed(2));
  return {
    what,
    with: tell(median(ours!)),
    without: tell(median(bare!)),
    'median ratio': median(paired).toFixed(3),
  };
}
