import { expect, test } from 'vitest';
import { linesOf } from '../../utils/audio/lines';
import { parseScript } from '../../utils/audio/script';
import { parsePreferences } from '../../utils/preferences/parse';
import { parsePronunciations } from '../../utils/speech/pronunciations';
import { createSpeller } from '../../utils/speech/rules';
import { segmentBlocks } from '../../utils/speech/segment';

const PREFERENCES = parsePreferences({
  skipCitations: true,
  sentencePause: 0.2,
  paragraphPause: 1,
});
const SEGMENTS = segmentBlocks([
  { text: 'The ferry', lang: 'en', kind: 'heading', opens: true },
  { text: 'It left. It was late.[1]', lang: 'en', citations: [[21, 24]] },
  { text: 'Why? It was.', lang: 'en', kind: 'heading', opens: true },
  { text: 'フェリーは遅れた。', lang: 'ja' },
  { text: 'Done.', lang: 'en' },
]);
const given = { title: 'The ferry', host: 'paper.example', part: false, segments: SEGMENTS };
const spell = createSpeller(PREFERENCES, {});
const linesFor = (segments = SEGMENTS, title = 'Title') =>
  linesOf(segments, title, { ...PREFERENCES, spell });

test('a script arrives as it was sent', () => {
  const script = parseScript(JSON.parse(JSON.stringify(given)));
  expect(script).toMatchObject({ title: 'The ferry', host: 'paper.example', part: false });
  expect(linesFor([...script!.segments])).toEqual(linesFor());
});

test.each([
  null,
  undefined,
  'text',
  {},
  { ...given, segments: [] },
  { ...given, segments: [null, { text: 3 }, { ...SEGMENTS[0], kind: 'script' }] },
  { ...given, title: {} },
  { ...given, segments: [{ ...SEGMENTS[0], start: -1 }] },
])('what is no script is none: %j', (value) => {
  expect(parseScript(value)).toBeNull();
});

test('what is malformed in a segment is left out, the rest is read', () => {
  const odd = { ...SEGMENTS[0], citations: [[0, 'x'], 4], opens: 'yes', otherwise: 5 };
  expect(parseScript({ ...given, segments: [odd, 'no'] })?.segments).toEqual([
    { ...SEGMENTS[0], opens: undefined, citations: [] },
  ]);
});

test('lines have pronunciations in the notation of the voice, and its variant', () => {
  const list = parsePronunciations("late = [[l'eIt]]");
  const { lines } = linesOf(SEGMENTS, 'Title', {
    ...PREFERENCES,
    voices: { en: 'clarion:en-GB+softer' },
    spell: createSpeller(PREFERENCES, {}, list),
  });
  const line = lines.find(({ text }) => text.includes('It was'))!;
  expect(line).toMatchObject({ text: "It was [[l'eIt]].", lang: 'en-GB', variant: 'softer' });
});

test('lines are what is said, with the pauses and a chapter by heading', () => {
  const { lines, missing } = linesFor();
  expect(lines.map(({ text }) => text).join(' ')).not.toContain('[1]');
  expect(lines[0]).toMatchObject({ lang: 'en-US', pause: 0, chapter: 'The ferry' });
  expect(lines.map(({ chapter }) => chapter).filter(Boolean)).toEqual([
    'The ferry',
    'Why? It was.',
  ]);
  expect(lines[1]!.pause).toBe(2);
  expect(lines[2]!.pause).toBe(0.2);
  expect(missing).toEqual(['ja']);
});

test('what begins without a heading begins a chapter of the title', () => {
  expect(linesFor(SEGMENTS.slice(1, 3)).lines.map(({ chapter }) => chapter)).toEqual([
    'Title',
    undefined,
  ]);
});

test('where the voice speaks nothing of it there are no lines', () => {
  expect(linesFor(SEGMENTS.filter(({ lang }) => lang === 'ja'))).toEqual({
    lines: [],
    missing: ['ja'],
  });
});
