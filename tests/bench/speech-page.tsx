import './without-extension';
import { render } from 'preact';
import { Reader } from '../../components/reader/reader';
import { READER_STYLE } from '../../components/reader/styles/styles';
import type { Article, SafeHtml } from '../../utils/article/article';
import { parsePreferences } from '../../utils/preferences/parse';
import type { EngineListener, SpeechEngine, Utterance } from '../../utils/speech/engine';
import { createHighlighter } from '../../utils/speech/highlight';
import { createPace } from '../../utils/speech/pace';
import { createSpeller } from '../../utils/speech/rules';
import { type Segment, segmentBlocks } from '../../utils/speech/segment';
import { indexText } from '../../utils/speech/text-index';

/** Runs in the page. All times are in ms. */
export interface SpeechTimes {
  /** From the press on Listen to the first "start" of an engine that takes no time itself. */
  toStart: number[];
  /** The same in a text that has been listened to before. */
  toStartAgain: number[];
  /** The text index, the sentences, and what the browser's own cutting of the same text takes. */
  index: number[];
  sentences: number[];
  segmenter: number[];
  /** From the engine's word to the moved mark, and the rest of that frame; of an idle one too. */
  move: number[];
  moveFrame: number[];
  idleFrame: number[];
  /** The mark alone, without the view around it. */
  bareMove: number[];
  /** A look at how many minutes are left, for which all words to come are counted. */
  minutesLeft: number[];
  words: number;
}

const RUNS = 15;
const MOVES = 400;
const preferences = { ...parsePreferences(undefined), sentencePause: 0, paragraphPause: 0 };
const NO_WORDS = { heading: '', listItem: '', quote: '', image: '' };
const VOICE = { id: 'v', name: 'Voice', lang: 'en-US', local: true };

function story(words: number): Article {
  const sentence = (i: number) =>
    `Sentence ${i} of the story, which Mr. Okafor tells on page ${i % 90}.5, has its own nineteen words or so.`;
  const count = Math.ceil(words / 19);
  const paragraphs = Array.from({ length: Math.ceil(count / 4) }, (_, i) => {
    const heading = i % 12 === 0 ? `<h2>Part ${i}</h2>` : '';
    return `${heading}<p>${[0, 1, 2, 3].map((j) => sentence(i * 4 + j)).join(' ')}</p>`;
  });
  return {
    ...{ title: 'A long story', byline: '', siteName: '', published: null, modified: null },
    ...{ url: 'https://story.example/', canonical: 'https://story.example/', licence: '' },
    ...{
      lang: 'en',
      dir: 'ltr',
      writingMode: 'horizontal-tb',
      excerpt: '',
      standfirst: '',
      leadImage: null,
    },
    ...{ words, characters: null, minutes: 1, outline: [], removals: [] },
    body: paragraphs.join('') as SafeHtml,
  };
}

/** An engine that begins at once and says the words it is told to. */
function instantEngine() {
  let tell: EngineListener = () => {};
  let given: { utterance: Utterance; turn: number } | undefined;
  let startedAt = 0;
  const create = (listener: EngineListener): SpeechEngine => {
    tell = listener;
    return {
      voices: async () => [VOICE],
      speak(utterance, turn) {
        given = { utterance, turn };
        startedAt = performance.now();
        tell({ type: 'started', turn });
      },
      cancel() {},
      close() {},
    };
  };
  return {
    create,
    startedAt: () => startedAt,
    text: () => given!.utterance.text,
    word: (start: number, length: number) =>
      tell({ type: 'word', turn: given!.turn, start, length }),
    end: () => tell({ type: 'ended', turn: given!.turn }),
  };
}

const task = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
const frame = () =>
  new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** What a frame takes from its beginning until it is painted. */
async function frameTime(): Promise<number> {
  const begun = await frame();
  await task();
  return performance.now() - begun;
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

async function opened(article: Article) {
  const engine = instantEngine();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(
    <Reader
      article={article}
      preferences={preferences}
      createEngine={engine.create}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />,
    root,
  );
  await frame();
  await frameTime();
  const press = async (selector: string) => {
    const begun = performance.now();
    root.querySelector<HTMLElement>(selector)!.click();
    while (engine.startedAt() < begun && performance.now() < begun + 3_000) await task();
    return engine.startedAt() - begun;
  };
  const close = () => {
    render(null, root);
    return frame();
  };
  return { engine, root, press, close };
}

const mark = () => CSS.highlights.get('clarion-word');

async function measureSpeech(words: number): Promise<SpeechTimes> {
  const style = document.createElement('style');
  style.textContent = READER_STYLE;
  document.head.append(style);
  const article = story(words);
  const times: SpeechTimes = {
    ...{ toStart: [], toStartAgain: [], index: [], sentences: [], segmenter: [] },
    ...{ move: [], moveFrame: [], idleFrame: [], bareMove: [], minutesLeft: [], words },
  };
  for (let run = 0; run < RUNS; run += 1) {
    const { root, press, close } = await opened(article);
    times.toStart.push(await press('.toolbar .main'));
    await frameTime();
    root.querySelectorAll<HTMLElement>('.player .buttons > button')[3]!.click();
    await frame();
    await frameTime();
    times.toStartAgain.push(await press('.toolbar .main'));
    await close();
  }
  const { engine, root, press, close } = await opened(article);
  await press('.toolbar .main');
  const element = root.querySelector('article')!;
  let index = indexText(element);
  for (let run = 0; run < RUNS; run += 1) {
    times.index.push(
      timed(() => {
        index = indexText(element);
      }),
    );
    // As the reader does: blocks that say nothing of their language have the article's.
    const blocks = index.blocks.map((block) => ({ ...block, lang: block.lang || 'en' }));
    let segments: Segment[] = [];
    times.sentences.push(
      timed(() => {
        segments = segmentBlocks(blocks);
      }),
    );
    const spell = createSpeller(preferences, NO_WORDS);
    const pace = createPace(segments, 'en', () => ({ rate: 1, spell }));
    const begin = { status: 'paused', turn: 0, segment: 0, from: 0 } as const;
    times.minutesLeft.push(timed(() => pace.minutesLeft(begin, 1)));
    const cutter = new Intl.Segmenter('en', { granularity: 'sentence' });
    times.segmenter.push(timed(() => index.blocks.map(({ text }) => [...cutter.segment(text)])));
  }
  // In the middle of the text, word by word, as a voice goes.
  root.querySelectorAll<HTMLElement>('.body p')[Math.floor(words / 152)]!.click();
  await frame();
  await frameTime();
  while (times.move.length < MOVES) {
    for (const { 0: word, index: at } of engine.text().matchAll(/\S+/g)) {
      times.idleFrame.push(await frameTime());
      const before = mark();
      const begun = performance.now();
      engine.word(at, word.length);
      while (mark() === before && performance.now() < begun + 1_000) await task();
      times.move.push(performance.now() - begun);
      times.moveFrame.push(await frameTime());
    }
    engine.end();
    await frame();
    await frameTime();
  }
  await close();
  document.body.replaceChildren(element);
  const { word } = createHighlighter(window);
  const block = Math.floor(index.blocks.length / 2);
  const places = [...index.blocks[block]!.text.matchAll(/\S+/g)];
  // A single one is shorter than the page's clock can tell.
  for (let run = 0; run < MOVES; run += 1) {
    const all = timed(() => {
      for (const { 0: letters, index: at } of places)
        word(index.range(block, at, at + letters.length));
    });
    times.bareMove.push(all / places.length);
  }
  return times;
}

Object.assign(globalThis, { measureSpeech });
