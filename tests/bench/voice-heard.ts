import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { onsets, RECORD_RATE, silences } from '../drive/heard';
import { servePages } from '../drive/pages';
import { openSoundDevice, type SoundDevice } from '../drive/sound';
import { until } from '../drive/until';
import { LISTED_WORDS, LISTS_PAGE, marksBehindSound } from '../e2e/recorded';
import { median, type Report } from './report';
import { clockErrors } from './voice-clock';
import { inChromium, inFirefox, type Reading } from './voice-readers';

/** Nothing in these is silent: no "p", "t" or "k" that the mouth closes for. */
const SENTENCES = [
  'Lemons are yellow.',
  'We are well.',
  'A lawyer may marry anyone.',
  'None of our men ran away.',
  'No one will ever remember.',
  'All are alone.',
];
const TEXT = `${SENTENCES.join(' ')} `.repeat(4);
const PAGE = `<!doctype html><html lang="en"><title>Lemons</title><article><h1>Lemons</h1><p>${TEXT}</p></article></html>`;
const STEPS = 'mark from sound ms, median and 95 %';
const TIMES = 3;
/** A stretch of reading amid the paragraph, with so many ends of sentences, or more. */
const STRETCH_MS = 12_000;
const ENDS = 8;
/** What was on its way to the device when it was stopped is over by then. */
const REST_MS = 1500;

interface Measured {
  'first sound cold ms': number;
  'first sound warm ms': number;
  'median silence between sentences ms': number;
  'cpu / time': number;
}

/** What is heard of the built-in voice and of the system's, from records of the sound. */
export async function heard(): Promise<Report['rows']> {
  const sound = await openSoundDevice();
  const server = await servePages({
    '/lemons.html': { body: PAGE, type: 'html' },
    '/lists.html': { body: LISTS_PAGE, type: 'html' },
  });
  const url = `${server.origin}/lemons.html`;
  const lists = `${server.origin}/lists.html`;
  try {
    const errors = await clockErrors(sound);
    const measure = (reading: Reading) => measured(sound, reading);
    const systems = await inChromium(sound, url, "the system's", measure);
    const ours = await inChromium(sound, url, 'built-in', measure);
    const firefox = await inFirefox(sound, url, measure);
    const behind = (reading: Reading) => marksBehind(sound, reading);
    const steps = await inChromium(sound, lists, 'built-in', behind);
    const firefoxSteps = await inFirefox(sound, lists, behind);
    return [
      { what: 'Chromium, built-in', ...rounded(ours), ...steps },
      { what: "Chromium, the system's eSpeak NG", ...rounded(systems) },
      { what: "Chromium, built-in / the system's", ...ratios(ours, systems) },
      { what: 'Firefox, built-in', ...rounded(firefox), ...firefoxSteps },
      {
        what: 'a tone after it was given to the device, by the same clock',
        [STEPS]: spread(errors),
      },
      {
        what: 'processes that waited for each core',
        'first sound cold ms': (os.loadavg()[1]! / os.cpus().length).toFixed(1),
      },
    ];
  } finally {
    await server.close();
    await sound.close();
  }
}

const DIGITS: Record<keyof Measured, number> = {
  'first sound cold ms': 0,
  'first sound warm ms': 0,
  'median silence between sentences ms': 0,
  'cpu / time': 3,
};
const COLUMNS = Object.keys(DIGITS) as (keyof Measured)[];

function rounded(of: Measured): Record<string, string> {
  return Object.fromEntries(COLUMNS.map((column) => [column, of[column].toFixed(DIGITS[column])]));
}

function ratios(of: Measured, to: Measured): Record<string, string> {
  return Object.fromEntries(
    COLUMNS.map((column) => [column, (of[column] / to[column]).toFixed(2)]),
  );
}

async function measured(sound: SoundDevice, reading: Reading): Promise<Measured> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const isCold = (await reading.closeSpeaker()) || time === 0;
    for (const times of [isCold ? cold : warm, warm]) {
      times.push(await firstSound(sound, reading));
      await reading.press('Stop');
      await sleep(REST_MS);
    }
  }
  await firstSound(sound, reading);
  await sleep(REST_MS);
  const from = sound.played().length;
  const before = await reading.cpu();
  await sleep(STRETCH_MS);
  const cpu = (await reading.cpu()) - before;
  const stretch = sound.played().subarray(from);
  await reading.press('Stop');
  await sleep(REST_MS);
  const longest = silences(stretch).toSorted((a, b) => b - a);
  return {
    'first sound cold ms': median(cold),
    'first sound warm ms': median(warm),
    'median silence between sentences ms': median(longest.slice(0, ENDS)) * 1000,
    'cpu / time': cpu / (stretch.length / RECORD_RATE),
  };
}

/** Median, and what 19 of 20 are below. */
function spread(values: readonly number[]): string {
  const sorted = values.map(Math.abs).toSorted((a, b) => a - b);
  return [median(sorted), sorted[Math.floor(sorted.length * 0.95)]!].map(Math.round).join(', ');
}

/** How far the marks of words are from their sound, from the beginning of a text to its end. */
async function marksBehind(sound: SoundDevice, reading: Reading) {
  await reading.marked();
  await reading.press('Listen');
  const isEnd = async () => (await reading.marked()).at(-1)?.word === LISTED_WORDS.at(-1);
  await until('the last word is marked', isEnd, 60_000);
  await sleep(REST_MS);
  return { [STEPS]: spread(marksBehindSound(await reading.marked(), sound)) };
}

/** From the press of Listen to the first that is heard, in ms. */
async function firstSound(sound: SoundDevice, reading: Reading): Promise<number> {
  const from = sound.played().length;
  await reading.press('Listen');
  const heard = () => onsets(sound.played().subarray(from));
  await until('something is heard', () => heard().length > 0, 30_000);
  return sound.timeOf(from + heard()[0]!) - (await reading.pressed());
}
