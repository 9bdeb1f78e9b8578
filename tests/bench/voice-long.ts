import path from 'node:path';
import { SAMPLE_RATE } from '../../utils/speech/built-in/protocol';
import { launchChromium } from '../drive/chromium';
import { browserProcess, cpuOf, familyOf, isExtensionPage, memoryOf } from './processes';
import type { Report } from './report';

const EXTENSION = path.resolve('.output/chrome-mv3');
/** Tenths of an article, each of a hundred sentences of twenty words. */
const TENTHS = Array.from({ length: 10 }, (_, tenth) =>
  Array.from(
    { length: 100 },
    (__, at) =>
      `Late in the evening ferry number ${tenth * 100 + at} left the pier with sixty passengers, two bicycles and some bread aboard.`,
  ),
);
const RATES = [2, 4];

/** An article of 20,000 words, made by the worker of the built extension in Chromium. */
export async function long(): Promise<Report['rows']> {
  const chromium = await launchChromium({ extensions: [EXTENSION], headless: true });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    const browser = await browserProcess(chromium);
    const all = (of: (pid: number) => number) =>
      familyOf(browser)
        .filter(isExtensionPage)
        .reduce((sum, pid) => sum + of(pid), 0);
    const rows: Report['rows'] = [];
    for (const rate of RATES) {
      await page.evaluate(startWorker);
      const begun = { cpu: all(cpuOf), time: performance.now() };
      const memory: number[] = [];
      let seconds = 0;
      for (const texts of TENTHS) {
        seconds += (await page.evaluate(say, { texts, rate })) / SAMPLE_RATE;
        memory.push(Math.round(all(memoryOf)));
      }
      const took = (performance.now() - begun.time) / 1000;
      rows.push({
        what: `Chromium, 20,000 words at ${rate}×`,
        'minutes of sound': (seconds / 60).toFixed(1),
        'time / sound': (took / seconds).toFixed(4),
        'cpu / sound': ((all(cpuOf) - begun.cpu) / seconds).toFixed(4),
        'MB after each fifth': memory.filter((_, at) => at % 2 === 1).join(', '),
      });
    }
    return rows;
  } finally {
    await chromium.close();
  }
}

declare global {
  interface Window {
    voice?: Worker;
  }
}

function startWorker(): void {
  window.voice?.terminate();
  window.voice = new Worker('/synthesiser.js');
}

/** Runs in a page of the extension: has texts said one after the other, and counts the samples. */
function say({ texts, rate }: { texts: string[]; rate: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    const voice = window.voice!;
    let id = 0;
    let samples = 0;
    voice.onmessage = ({ data }) => {
      if (data.type === 'failed') reject(new Error(texts[id]));
      if (data.type === 'piece') samples += data.samples.length;
      if (data.type !== 'done') return;
      id += 1;
      if (id === texts.length) resolve(samples);
      else voice.postMessage({ id, text: texts[id], lang: 'en-US', rate, pitch: 1 });
    };
    voice.postMessage({ id, text: texts[id], lang: 'en-US', rate, pitch: 1 });
  });
}
