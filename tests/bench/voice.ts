import path from 'node:path';
import { createESpeak } from '../../utils/speech/built-in/espeak';
import { LANGUAGES } from '../../utils/speech/built-in/languages';
import { SAMPLE_RATE } from '../../utils/speech/built-in/protocol';
import { launchChromium } from '../drive/chromium';
import { servePages } from '../drive/pages';
import { openFromPopup } from '../e2e/journey';
import { makeLoader } from '../speech/built-in/real-espeak';
import { median, type Report } from './report';

const EXTENSION = path.resolve('.output/chrome-mv3');
const SENTENCE =
  'Late in the evening the old ferry left the pier with sixty passengers, two bicycles and a crate of bread aboard.';
/** Twenty words each. */
const ARTICLE = Array.from({ length: 1000 }, () => SENTENCE);
const PAGE = `<!doctype html><html lang="en"><title>Ferry</title><article><h1>The ferry</h1>${`<p>${'The ferry left. It was late. Nobody minded. The pier was dark. '.repeat(4)}</p>`.repeat(3)}</article>`;

/** How soon the built-in voice is heard, how long it rests between sentences, and what it costs. */
export async function run(): Promise<Report> {
  const rows = [...(await listening()), ...(await synthesis())];
  return { title: 'The built-in voice', rows, keep: true };
}

interface Begun {
  /** When a word was marked first in each sentence, and when that sentence was. */
  sentence: number;
  word?: number;
}

declare global {
  interface Window {
    begun: Begun[];
    looking: ReturnType<typeof setInterval>;
  }
}

/** In the built extension, from the press of the button; marks are looked at every 4 ms. */
async function listening(): Promise<Report['rows']> {
  const server = await servePages('.', { '/ferry.html': { body: PAGE, type: 'html' } });
  const chromium = await launchChromium({ extensions: [EXTENSION], headless: true });
  const rows: Report['rows'] = [];
  try {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/ferry.html`);
    const reader = await openFromPopup(chromium, page);
    for (const state of ['first time', 'again', 'again']) {
      const pressed = await reader.evaluate(watch);
      await page.waitForTimeout(state === 'again' ? 4000 : 20_000);
      const begun = await reader.evaluate(() => window.begun);
      // In a paragraph no pause is wished for; between paragraphs one is.
      const gaps = begun.slice(2).flatMap(({ sentence, word }) => (word ? [word - sentence] : []));
      rows.push({
        what: `Chromium, ${state}`,
        'press to sound ms': Math.round(begun[0]!.word! - pressed),
        'median gap ms': gaps.length > 2 ? Math.round(median(gaps)) : '',
        sentences: begun.length,
      });
      await reader.getByRole('button', { name: 'Stop' }).click();
    }
    return rows;
  } finally {
    await chromium.close();
    await server.close();
  }
}

function watch(): number {
  window.begun = [];
  let last: AbstractRange | undefined;
  const looking = setInterval(() => {
    const [sentence] = CSS.highlights.get('clarion-sentence') ?? [];
    if (sentence && sentence !== last) window.begun.push({ sentence: performance.now() });
    last = sentence;
    const now = window.begun.at(-1);
    if (now && !now.word && CSS.highlights.get('clarion-word')?.size) now.word = performance.now();
  }, 4);
  clearInterval(window.looking);
  window.looking = looking;
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.textContent === 'Listen',
  );
  button!.click();
  return performance.now();
}

/** In Node, which has the engine of Chromium: an article of 20,000 words. */
async function synthesis(): Promise<Report['rows']> {
  const loader = makeLoader();
  const rows: Report['rows'] = [];
  for (const rate of [1, 2, 4]) {
    const espeak = createESpeak(loader.load);
    const say = async (text: string) => {
      let samples = 0;
      const begun = process.cpuUsage();
      await espeak.synthesise(text, LANGUAGES[0]!, { rate, pitch: 1 }, (more) => {
        samples += more.length;
      });
      const { user, system } = process.cpuUsage(begun);
      return { seconds: samples / SAMPLE_RATE, cpu: (user + system) / 1e6 };
    };
    const first = await say(SENTENCE);
    const said: { seconds: number; cpu: number }[] = [];
    const memory: number[] = [];
    for (const text of ARTICLE) {
      said.push(await say(text));
      if (said.length % 500 === 0) memory.push(heapAfterCollection());
    }
    const sum = (key: 'seconds' | 'cpu') => said.reduce((all, one) => all + one[key], 0);
    rows.push({
      what: `20,000 words at ${rate}×`,
      'first sentence cpu ms': Math.round(first.cpu * 1000),
      'cpu / sound': (sum('cpu') / sum('seconds')).toFixed(4),
      'sound min': (sum('seconds') / 60).toFixed(1),
      'memory MB, half and end': memory.join(', '),
    });
  }
  loader.close();
  return rows;
}

function heapAfterCollection(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1e6);
}
