import { setTimeout as sleep } from 'node:timers/promises';
import type { BareChromium } from './bare-chromium';
import { until } from './until';

/** A tab of a bare Chromium, and what runs in it. */
export interface BarePage {
  targetId: string;
  send: BareChromium['send'];
  /** Loads another page, and lets it settle; what ran before is forgotten. */
  go(url: string): Promise<void>;
  /** Where script runs: the page's own world, and each extension's. */
  worlds(): World[];
  /** Every script that was parsed, with its length in characters. */
  scripts(): { url: string; length: number }[];
}

interface World {
  id: number;
  name: string;
  origin: string;
}

/** What runs of a page's own accord comes within this time of its loading. */
const SETTLED_MS = 700;

/** Loads a page in a new tab, and lets it settle. */
export async function openBarePage(chromium: BareChromium, url: string): Promise<BarePage> {
  const { send } = chromium;
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  let worlds: World[] = [];
  let scripts: { url: string; length: number }[] = [];
  let loaded = false;
  chromium.listen(({ method, params, sessionId: of }) => {
    if (of !== sessionId) return;
    if (method === 'Runtime.executionContextsCleared') worlds = [];
    if (method === 'Runtime.executionContextCreated') worlds.push(params.context as World);
    if (method === 'Debugger.scriptParsed') scripts.push(params as (typeof scripts)[number]);
    if (method === 'Page.loadEventFired') loaded = true;
  });
  const sendHere: BareChromium['send'] = (method, params) => send(method, params, sessionId);
  for (const domain of ['Runtime', 'Debugger', 'Page']) await sendHere(`${domain}.enable`);
  const go = async (address: string) => {
    loaded = false;
    scripts = [];
    await sendHere('Page.navigate', { url: address });
    await until(`${address} is loaded`, () => loaded);
    await sleep(SETTLED_MS);
  };
  await go(url);
  return { targetId, send: sendHere, go, worlds: () => worlds, scripts: () => scripts };
}
