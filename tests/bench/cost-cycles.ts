import { until } from '../drive/until';
import { close } from './cost-actions';
import type { Costing } from './cost-measure';
import { type Held, heldNow } from './main-thread';
import { pressTheKey, type Reader } from './open';

/** What a page holds before a reader was ever opened, after the first time, and after the last. */
export interface Kept {
  before: Held;
  once: Held;
  after: Held;
}

/** Opens and closes a reader again and again on one page, which is never loaded anew. */
export async function cycle(
  costing: Costing,
  reader: Reader,
  pathname: string,
  cycles: number,
): Promise<Kept> {
  const { page, send, workers } = costing;
  await page.goto(costing.origin + pathname, { waitUntil: 'load' });
  const turn = async () => {
    await workers[reader].evaluate(pressTheKey);
    await until(`${reader} is open`, () => page.evaluate(isOpen));
    if (reader === 'ours') await until('the text is drawn', () => drawn(costing));
    await close(costing, reader);
    await until(`${reader} is closed`, async () => !(await page.evaluate(isOpen)));
  };
  const before = await heldNow(send);
  await turn();
  const once = await settled(costing);
  for (let done = 1; done < cycles; done += 1) await turn();
  return { before, once, after: await settled(costing) };
}

async function settled({ page, send }: Costing): Promise<Held> {
  // What ends with a timer is let go of by then.
  await page.waitForTimeout(4_000);
  return heldNow(send);
}

async function drawn({ page }: Costing): Promise<boolean> {
  const frame = page.frames().find((one) => one.url() === 'about:srcdoc');
  return ((await frame?.locator('article p').count()) ?? 0) > 0;
}

/** Both put one element beside head and body. */
function isOpen(): boolean {
  return document.documentElement.childElementCount > 2;
}
