import type { Page } from 'playwright';
import { until } from '../drive/until';
import { close, textFrame } from './cost-actions';
import type { Costing } from './cost-measure';
import { type Held, heldNow } from './main-thread';
import { pressTheKey, type Reader } from './readers';

/** What a page holds, and how much of its heap is code that was compiled: of that, use makes more. */
interface KeptNow extends Held {
  /** Bytes. */
  code: number;
}

/** The same before a reader was ever opened, after the first time, and after the last. */
export type Kept = Record<'before' | 'once' | 'after', KeptNow>;

/** Opens and closes a reader again and again on one page, which is never loaded anew. */
export async function cycle(
  costing: Costing,
  reader: Reader,
  pathname: string,
  cycles: number,
): Promise<Kept> {
  const { page, workers } = costing;
  await page.goto(costing.origin + pathname, { waitUntil: 'load' });
  const turn = async () => {
    await workers[reader].evaluate(pressTheKey);
    await until(`${reader} is open`, () => page.evaluate(isOpen));
    if (reader === 'ours') await until('the text is drawn', () => drawn(costing));
    await close(costing, reader);
    await until(`${reader} is closed`, async () => !(await page.evaluate(isOpen)));
  };
  const before = await settled(costing);
  await turn();
  const once = await settled(costing);
  for (let done = 1; done < cycles; done += 1) await turn();
  return { before, once, after: await settled(costing) };
}

async function settled({ page, send }: Costing): Promise<KeptNow> {
  // What ends with a timer is let go of by then.
  await page.waitForTimeout(4_000);
  const held = await heldNow(send);
  return { ...held, code: await codeHeld(page) };
}

/** The part of V8's snapshot format that is read here. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

async function codeHeld(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  await session.detach();
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] === code) sum += nodes[at + size]!;
  return sum;
}

async function drawn({ page }: Costing): Promise<boolean> {
  return page.frames().length > 1 && (await textFrame(page).locator('article p').count()) > 0;
}

/** Both put one element beside head and body. */
function isOpen(): boolean {
  return document.documentElement.childElementCount > 2;
}
