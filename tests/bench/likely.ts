import fs from 'node:fs';
import path from 'node:path';
import { SURE } from '../../utils/article/likely/weights';
import { type Extractor, pageId, pagesIn, readPage, startExtractor } from '../drive/extractor';
import { indexPages } from './index-pages';
import type { Judgement } from './likely-page';
import { corpus, isTuned, median, type Report } from './report';

const SETS = ['news', 'segments', 'pages'];
const LISTINGS = path.join(import.meta.dirname, '../fixtures/listings');

interface Case extends Judgement {
  id: string;
  /** The class of pages it belongs to. */
  set: string;
  article: boolean;
}

/**
 * Telling articles from other pages, beside isProbablyReaderable on the same pages in the same tab:
 * articles of the corpus; listings that we wrote; corpus pages without their article; and index
 * pages made of the corpus' titles and first paragraphs.
 */
export async function run(): Promise<Report> {
  const cases = await judgeAll();
  const parts = { tuned: isTuned, 'held out': (id: string) => !isTuned(id) };
  const rows = Object.entries(parts).flatMap(([part, belongs]) => {
    const own = cases.filter(({ id }) => belongs(id));
    const sets = [...new Set(own.map(({ set }) => set))];
    return [
      ...sets.map((set) =>
        shares(
          `${set}, ${part}`,
          own.filter((one) => one.set === set),
        ),
      ),
      curves(`articles against the rest, ${part}`, own),
    ];
  });
  return { title: 'Articles told from other pages', rows, keep: true };
}

export async function judgeAll(): Promise<Case[]> {
  const extractor = await startExtractor([path.join(import.meta.dirname, 'likely-page.ts')]);
  try {
    const folders = SETS.map((set) => path.join(corpus('corpus'), set));
    const cases: Case[] = [];
    for (const folder of folders) cases.push(...(await judgeCorpus(extractor, folder)));
    for (const file of pagesIn(LISTINGS)) {
      const judged = await extractor.evaluate<Judgement>(readPage(file), 'judgePage()');
      cases.push({ ...judged, id: pageId(file), set: 'our listings', article: false });
    }
    for (const { id, html, url } of indexPages(folders)) {
      const judged = await extractor.evaluate<Judgement>(Buffer.from(html), 'judgePage()', url);
      cases.push({ ...judged, id, set: 'made index pages', article: false });
    }
    return cases;
  } finally {
    await extractor.close();
  }
}

async function judgeCorpus(extractor: Extractor, folder: string): Promise<Case[]> {
  const truth = JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8'));
  const cases: Case[] = [];
  for (const file of pagesIn(folder)) {
    const id = pageId(file);
    const html = readPage(file);
    // Some corpora give every page the same made-up address, which tells nothing.
    const url = honestAddress(truth[id]?.url);
    const judged = await extractor.evaluate<Judgement>(html, 'judgePage()', url);
    cases.push({ ...judged, id, set: path.basename(folder), article: true });
    const section = `${new URL(url).origin}/news`;
    const rest = await extractor.evaluate<Judgement | null>(html, 'judgeRest()', section);
    if (rest) cases.push({ ...rest, id, set: 'without the article', article: false });
  }
  return cases;
}

function honestAddress(url: unknown): string {
  const known = typeof url === 'string' && /^https?:\/\/[^/]+\.[^/]+\//.test(url);
  return known ? url : 'https://page.invalid/a';
}

function shares(set: string, cases: readonly Case[]) {
  const yes = (says: (one: Case) => boolean) =>
    `${((cases.filter(says).length / cases.length) * 100).toFixed(1)} %`;
  return {
    set,
    pages: cases.length,
    'ours yes': yes(({ ours }) => ours >= 0.5),
    'ours sure': yes(({ ours }) => ours >= SURE),
    'isProbablyReaderable yes': yes(({ theirs }) => theirs === 1),
    'ours ms': median(cases.map(({ oursMs }) => oursMs)).toFixed(1),
    'its ms': median(cases.map(({ theirsMs }) => theirsMs)).toFixed(1),
  };
}

function curves(set: string, cases: readonly Case[]) {
  const area = (score: (one: Case) => number) => areaUnderCurve(cases, score).toFixed(4);
  return {
    set,
    pages: cases.length,
    'ours AUC': area(({ ours }) => ours),
    'its AUC': area(({ theirScore }) => theirScore),
  };
}

/** The chance that an article scores above another page; equal scores count half. */
function areaUnderCurve(cases: readonly Case[], score: (one: Case) => number): number {
  const articles = cases.filter(({ article }) => article).map(score);
  const others = cases.filter(({ article }) => !article).map(score);
  let above = 0;
  for (const a of articles) for (const b of others) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (articles.length * others.length);
}
