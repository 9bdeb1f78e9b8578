import path from 'node:path';
import preact from '@preact/preset-vite';
import { startExtractor } from '../drive/extractor';
import { median, type Report } from './report';
import type { SpeechTimes } from './speech-page';

/** Words of the articles: an ordinary one, and the longest that people listen to. */
const SIZES = [1_000, 20_000];

/** What the reader adds to a voice: before its first word, at each word, and in cutting the text. */
export async function run(): Promise<Report> {
  const page = path.join(import.meta.dirname, 'speech-page.tsx');
  const extractor = await startExtractor([page], preact());
  try {
    const rows = [];
    for (const words of SIZES) {
      const html = Buffer.from('<!doctype html><html lang="en"><title>Bench</title><body></body>');
      const times = await extractor.evaluate<SpeechTimes>(html, `measureSpeech(${words})`);
      rows.push(...rowsOf(times));
    }
    return { title: 'Reading aloud, beyond the voice itself', rows, keep: true };
  } finally {
    await extractor.close();
  }
}

function rowsOf(times: SpeechTimes): Report['rows'] {
  const row = (what: string, values: readonly number[], beside?: readonly number[]) => ({
    words: times.words,
    what,
    'median ms': median(values).toFixed(3),
    'p95 ms': percentile(values, 0.95).toFixed(3),
    ratio: beside ? (median(values) / median(beside)).toFixed(2) : '',
    to: '',
  });
  const cut = times.index.map((ms, i) => ms + times.sentences[i]!);
  return [
    row('from Listen to the first start', times.toStart),
    row('the same, listened to before', times.toStartAgain),
    row('text index', times.index),
    { ...row('sentences', times.sentences, times.segmenter), to: 'Intl.Segmenter' },
    row('Intl.Segmenter alone', times.segmenter),
    row('segmentation as a whole', cut),
    row('minutes left, a look', times.minutesLeft),
    row('a word: event to moved mark', times.move),
    row('the mark alone', times.bareMove),
    { ...row('a word: rest of its frame', times.moveFrame, times.idleFrame), to: 'an idle frame' },
    row('an idle frame', times.idleFrame),
  ];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
