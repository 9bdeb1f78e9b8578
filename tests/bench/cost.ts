import { cycle, type Kept } from './cost-cycles';
import { type Cost, type Costs, cost, measure, type What, withReaders } from './cost-measure';
import { aHighlightMove } from './listening';
import { longArticle, routesOf } from './open-pages';
import type { Reader } from './readers';
import type { Options, Report } from './report';

const SIZES = [1_000, 20_000, 100_000];
const ROUNDS = 3;
const CYCLES = 50;
/** A beat of the display, and what it may be late by. */
const FRAME_MS = 16.7;
const LATE_MS = 1;

/**
 * What everything after the opening costs, beside the bare thing in the floor: CPU time of the page's
 * main thread from the real key on until nothing comes of it any more.
 */
export async function run({ rounds = String(ROUNDS) }: Options): Promise<Report> {
  const pages = Object.fromEntries(SIZES.map((words) => [words, { html: longArticle(words) }]));
  const rows = await withReaders(routesOf(pages), async (costing) => {
    const found: Report['rows'] = [];
    for (const words of SIZES) {
      const floor = await measure(costing, 'floor', `/${words}.html`, Number(rounds));
      const ours = await measure(costing, 'ours', `/${words}.html`, Number(rounds));
      found.push(...costRows(words, ours, floor));
    }
    for (const reader of ['floor', 'ours'] as const) {
      const kept = await cycle(costing, reader, `/${SIZES[0]}.html`, CYCLES);
      found.push(...keptRows(reader, kept));
    }
    return found;
  });
  for (const words of SIZES) rows.push(await highlightRow(words));
  return { title: 'Cost of what is done in the reader', rows, keep: true };
}

const NAMES: Record<What, string> = {
  opening: 'opening, and tasks after the first paint',
  size: 'another size',
  theme: 'another theme',
  profile: 'another profile',
  scrolling: 'the wheel, 1 s',
  closing: 'closing',
};

function costRows(words: number, ours: Costs, floor: Costs): Report['rows'] {
  const rows = (Object.keys(NAMES) as What[]).map((what) => ({
    words,
    what: NAMES[what],
    ...spentColumns(ours[what], floor[what]),
    'tasks over 50 ms': worst(ours[what], 'tasks'),
    'longest ms': Math.round(worst(ours[what], 'longest')),
    'floor longest ms': Math.round(worst(floor[what], 'longest')),
    ...(what === 'scrolling' ? frameColumns(ours.frames, floor.frames) : {}),
  }));
  return rows;
}

function spentColumns(ours: Cost[], floor: Cost[]): Report['rows'][number] {
  return {
    'script ms': cost(ours, 'script').toFixed(1),
    'layout ms': cost(ours, 'layout').toFixed(1),
    'style ms': cost(ours, 'style').toFixed(1),
    'all ms': cost(ours, 'task').toFixed(1),
    layouts: cost(ours, 'layouts'),
    'floor all ms': cost(floor, 'task').toFixed(1),
    ratio: (cost(ours, 'task') / cost(floor, 'task')).toFixed(2),
  };
}

function frameColumns(ours: number[], floor: number[]): Report['rows'][number] {
  const tell = (frames: number[]) => {
    const late = frames.filter((ms) => ms > FRAME_MS + LATE_MS).length;
    return `${late} of ${frames.length}, ${Math.round(Math.max(...frames))} ms`;
  };
  return { 'late frames, longest': tell(ours), 'floor late frames': tell(floor) };
}

function worst(costs: Cost[], key: keyof Cost): number {
  return Math.max(...costs.map((cost) => cost[key]));
}

function keptRows(reader: Reader, { before, once, after }: Kept): Report['rows'] {
  const mb = (bytes: number) => (bytes / 1e6).toFixed(2);
  const more = (now: Kept['after']) =>
    `${mb(now.heap - before.heap)} MB, compiled code ${mb(now.code - before.code)} of it, ${now.nodes - before.nodes} nodes, ${now.listeners - before.listeners} listeners, ${now.documents - before.documents} documents`;
  return [
    { words: SIZES[0]!, what: `left by the ${reader}, once`, held: more(once) },
    { words: SIZES[0]!, what: `left by the ${reader}, ${CYCLES} times`, held: more(after) },
  ];
}

async function highlightRow(words: number): Promise<Report['rows'][number]> {
  const move = await aHighlightMove(words);
  return {
    words,
    what: 'a move of the highlight',
    'script ms': move.script.toFixed(2),
    'layout ms': move.layout.toFixed(2),
    'style ms': move.style.toFixed(2),
    'all ms': move.task.toFixed(2),
    layouts: move.layouts.toFixed(2),
  };
}
