import { type Costs, cost, measure, type What, withReaders } from './cost-measure';
import { extractionByPage } from './growth-extraction';
import { aHighlightMove } from './listening';
import { crowdedPage, longArticle, routesOf } from './open-pages';
import { exponent, type Plot, type Series } from './plot';
import type { Reader } from './readers';
import type { Report } from './report';

/** Steps of about three, so that a straight line is told from a bent one. */
const WORDS = [1_000, 3_200, 10_000, 32_000, 100_000];
const ELEMENTS = [4_000, 20_000, 100_000];
const HIGHLIGHT_WORDS = [1_000, 10_000, 100_000];
const ROUNDS = 1;

const BY_WORDS: Record<What, string> = {
  opening: 'opening',
  size: 'another size',
  theme: 'another theme',
  profile: 'another profile',
  scrolling: 'the wheel, 1 s',
  closing: 'closing',
};

const BY_PAGE = ['opening', 'closing'] as const;

/** How every cost grows with the article and with the page around it. */
export async function run(): Promise<Report> {
  const pages = Object.fromEntries([
    ...WORDS.map((words) => [`${words} words`, { html: longArticle(words) }]),
    ...ELEMENTS.map((elements) => [`${elements} elements`, { html: crowdedPage(elements) }]),
  ]);
  const { ours, floor, crowded, crowdedFloor } = await withReaders(
    routesOf(pages),
    async (costing) => {
      const each = async (reader: Reader, sizes: number[], of: string) => {
        const found: [number, Costs][] = [];
        for (const size of sizes)
          found.push([size, await measure(costing, reader, `/${size} ${of}.html`, ROUNDS)]);
        return found;
      };
      // The first of all warms what the browser keeps.
      await each('ours', WORDS.slice(0, 1), 'words');
      return {
        ours: await each('ours', WORDS, 'words'),
        floor: await each('floor', WORDS, 'words'),
        crowded: await each('ours', ELEMENTS, 'elements'),
        crowdedFloor: await each('floor', ELEMENTS, 'elements'),
      };
    },
  );
  const highlight: [number, number][] = [];
  for (const words of HIGHLIGHT_WORDS) highlight.push([words, (await aHighlightMove(words)).task]);
  const line = (name: string, found: [number, Costs][], what: What): Series => ({
    name,
    points: found.map(([size, costs]) => [size, cost(costs[what], 'task')]),
  });
  const byWords: Plot = {
    file: 'growth-by-article.svg',
    title: 'Costs by the length of the article',
    x: 'words of the article',
    y: 'ms of CPU on the main thread',
    series: [
      ...(Object.keys(BY_WORDS) as What[]).map((what) => line(BY_WORDS[what], ours, what)),
      { name: 'a move of the highlight', points: highlight },
    ],
  };
  const byElements: Plot = {
    file: 'growth-by-page.svg',
    title: 'Costs by the size of the page',
    x: 'elements of the page',
    y: 'ms',
    series: [
      ...(await extractionByPage()),
      ...BY_PAGE.map((what) => line(`${what} a short article`, crowded, what)),
    ],
  };
  const beside = [
    ...(Object.keys(BY_WORDS) as What[]).map((what) => line(BY_WORDS[what], floor, what)),
    ...BY_PAGE.map((what) => line(`${what} a short article`, crowdedFloor, what)),
  ];
  const rows = [...byWords.series, ...byElements.series].map((series) =>
    rowOf(
      series,
      beside.find(({ name }) => name === series.name),
    ),
  );
  return { title: 'How costs grow', rows, plots: [byWords, byElements], keep: true };
}

/** The last step alone too, as what is paid once hides at first how the rest grows. */
function rowOf({ name, points }: Series, floor: Series | undefined): Report['rows'][number] {
  const last = (all: Series['points']) => exponent(all.slice(-2)).toFixed(2);
  return {
    what: name,
    sizes: points.map(([size]) => size).join(', '),
    ms: points.map(([, ms]) => (ms < 10 ? ms.toFixed(1) : Math.round(ms))).join(', '),
    exponent: exponent(points).toFixed(2),
    'last step': last(points),
    'floor ms': floor ? floor.points.map(([, ms]) => Math.round(ms)).join(', ') : '',
    'floor exponent': floor ? exponent(floor.points).toFixed(2) : '',
    'floor last step': floor ? last(floor.points) : '',
  };
}
