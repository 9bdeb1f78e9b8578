import { launchChromium } from '../drive/chromium';
import { servePages } from '../drive/pages';
import { CHROME_EXTENSION, FAKE_VOICE, openFromPopup } from '../e2e/journey';
import { countMainThread, type Spent, spentDuring } from './main-thread';
import { longArticle, routesOf } from './open-pages';
import type { Options, Report } from './report';
import { countTasks } from './tasks';

const WORDS = 20_000;
const MINUTES = 2;
/** Some 170 words a minute. */
const MS_A_WORD = 350;
/** Faster than people hear, for more moves in less time. */
const FAST_MS_A_WORD = 80;
const HIGHLIGHT_SECONDS = 5;
/** Tasks are counted in a while of its own, as the counting takes time itself. */
const COUNTED_SECONDS = 8;
const BESIDE_SECONDS = 10;
/** Long enough for what is done once: an outline, the place of the last time, the first sentences. */
const BEGUN_MS = 2_500;

const STATES = {
  alone: 'the page alone',
  open: 'the reader open, nobody listens',
  reading: 'reading aloud, sentence and word marked',
};
type State = keyof typeof STATES;

/** What the main thread of a page does in a minute, and how many words it marked in it. */
type AMinute = Spent & { tasks: number; words: number };

interface Wanted {
  words: number;
  seconds: number;
  msAWord: number;
  /** Whether tasks are counted, and the page alone is looked at. */
  whole: boolean;
}

/** What listening costs the main thread, with a voice that makes no sound and speaks as fast as people do. */
export async function run({ minutes = String(MINUTES) }: Options): Promise<Report> {
  const found = await listen({
    words: WORDS,
    seconds: Number(minutes) * 60,
    msAWord: MS_A_WORD,
    whole: true,
  });
  const rows = (Object.keys(STATES) as State[]).map((state) => {
    const { task, script, layout, style, tasks, words } = found[state];
    return {
      what: STATES[state],
      'words a minute': Math.round(words),
      'all ms a minute': task.toFixed(0),
      'script ms': script.toFixed(0),
      'layout ms': layout.toFixed(1),
      'style ms': style.toFixed(0),
      'of a core': `${(task / 600).toFixed(2)} %`,
      'tasks a minute': Math.round(tasks),
      'tasks a word': words ? (tasks / words).toFixed(1) : '',
    };
  });
  return { title: 'Energy of listening', rows, data: found, keep: true };
}

/** What marking one more word takes, in an article of so many words. */
export async function aHighlightMove(words: number): Promise<Spent> {
  const { reading, open } = await listen({
    words,
    seconds: HIGHLIGHT_SECONDS,
    msAWord: FAST_MS_A_WORD,
    whole: false,
  });
  const aWord = (key: keyof Spent) => (reading[key] - open[key]) / reading.words;
  return {
    script: aWord('script'),
    layout: aWord('layout'),
    style: aWord('style'),
    task: aWord('task'),
    layouts: aWord('layouts'),
  };
}

/** Has an article of so many words read aloud; beside that the page is looked at for a shorter while. */
async function listen({ words, seconds, msAWord, whole }: Wanted) {
  const server = await servePages(routesOf({ article: { html: longArticle(words) } }));
  const chromium = await launchChromium({
    extensions: [CHROME_EXTENSION, FAKE_VOICE],
    headless: true,
  });
  try {
    const page = await chromium.context.newPage();
    const session = await chromium.context.newCDPSession(page);
    const send = await countMainThread(session);
    const voice = chromium.context
      .serviceWorkers()
      .find((worker) => !worker.url().includes(chromium.extensionId))!;
    await voice.evaluate(`globalThis.msAWord = ${msAWord}`);
    const told = () => voice.evaluate<number>('globalThis.words');
    const look = async (long: number): Promise<AMinute> => {
      const before = await told();
      const spent = await spentDuring(send, () => page.waitForTimeout(long * 1000));
      const spoken = (await told()) - before;
      const counted = Math.min(long, COUNTED_SECONDS);
      const tasks = whole
        ? await countTasks(session, () => page.waitForTimeout(counted * 1000))
        : Number.NaN;
      const aMinute = Object.entries({ ...spent, words: spoken }).map(([name, value]) => [
        name,
        (value * 60) / long,
      ]);
      return { ...(Object.fromEntries(aMinute) as AMinute), tasks: (tasks * 60) / counted };
    };
    await page.goto(`${server.origin}/article.html`);
    const beside = Math.min(seconds, BESIDE_SECONDS);
    const alone = await look(whole ? beside : 1);
    await openFromPopup(chromium, page);
    await page.waitForTimeout(BEGUN_MS);
    const open = await look(beside);
    await page.keyboard.press('k');
    await page.waitForTimeout(BEGUN_MS);
    return { alone, open, reading: await look(seconds) };
  } finally {
    await chromium.close();
    await server.close();
  }
}
