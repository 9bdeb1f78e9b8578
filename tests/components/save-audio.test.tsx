import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SaveAudio } from '../../components/save-audio/save-audio';
import saveAudioCss from '../../components/save-audio/save-audio.css?inline';
import type { MakeFile } from '../../components/save-audio/use-file';
import type { Recording } from '../../utils/audio/record';
import type { AudioScript } from '../../utils/audio/script';
import { segmentBlocks } from '../../utils/speech/segment';
import { libraryWith } from '../preferences/stored';
import { draw, expectAccessible, named, press } from './drawing';
import { setSystem } from './system';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(async () => {
  vi.restoreAllMocks();
  await setSystem({});
  await page.viewport(1280, 900);
});

const script = (...langs: string[]): AudioScript => ({
  title: 'Ferry: late?',
  host: 'paper.example',
  part: false,
  segments: segmentBlocks(langs.map((lang) => ({ text: 'It was late.', lang }))),
});

/** A file in the making, in the hands of a test. */
function fakeMaking() {
  const made: { recording: Recording; signal: AbortSignal }[] = [];
  const hands = { progress: (_done: number) => {}, finish: (_type?: string) => {}, fail: () => {} };
  const make: MakeFile = (recording, onProgress, signal) => {
    made.push({ recording, signal });
    return new Promise((resolve, reject) => {
      hands.progress = (done) => onProgress({ done, seconds: done * 754 });
      hands.finish = (type = 'audio/ogg') => resolve(new Blob(['x'.repeat(2_900_000)], { type }));
      hands.fail = () => reject(new Error('The voice has failed.'));
    });
  };
  return { make, made, hands };
}

async function saveAudio(given: AudioScript | null, make: MakeFile) {
  const style = document.createElement('style');
  style.textContent = saveAudioCss;
  document.body.append(style);
  return draw(<SaveAudio initial={libraryWith({ rate: 1.5 })} script={given} make={make} />);
}

const status = (root: HTMLElement) => root.querySelector('[role=status]')!.textContent;
const bar = (root: HTMLElement) => root.querySelector('progress');

test('it begins by itself, tells how far it is, and ends with a link that has the focus', async () => {
  const { make, made, hands } = fakeMaking();
  const root = await saveAudio(script('en', 'de'), make);
  expect(made[0]!.recording).toMatchObject({ rate: 1.5, tags: { title: 'Ferry: late?' } });
  expect(made[0]!.recording.lines.map(({ lang }) => lang)).toEqual(['en-US', 'de']);
  await act(() => hands.progress(0.45));
  expect(bar(root)!.value).toBe(0.45);
  expect(bar(root)!.labels![0]!.textContent).toBe('Making the file');
  expect(root.textContent).toContain('45%, 5:39 of sound');
  expect(document.activeElement).toBe(document.body);
  await expectAccessible(root);
  await act(async () => {
    hands.progress(1);
    hands.finish();
  });
  const link = named<HTMLAnchorElement>(root, 'a', 'Save the file');
  expect(document.activeElement).toBe(link);
  expect(link.download).toBe('Ferry late.ogg');
  expect(link.href).toMatch(/^blob:/);
  expect(status(root)).toBe('The file is ready: 12:34 of sound, 2.9 MB.');
  expect(bar(root)).toBeNull();
  await expectAccessible(root);
});

test('a file that was not encoded is named and described as such', async () => {
  const { make, hands } = fakeMaking();
  const root = await saveAudio(script('en'), make);
  await act(async () => hands.finish('audio/wav'));
  expect(named<HTMLAnchorElement>(root, 'a', 'Save the file').download).toBe('Ferry late.wav');
  expect(root.textContent).toContain('WAV, without chapters.');
  await expectAccessible(root);
});

test('the title keeps the language of the article', async () => {
  const root = await saveAudio(script('de', 'en'), fakeMaking().make);
  const title = root.querySelector('.article-title')!;
  expect([title.textContent, title.getAttribute('lang')]).toEqual(['Ferry: late?', 'de']);
});

test('Cancel ends it, and it can be begun again', async () => {
  const { make, made, hands } = fakeMaking();
  const root = await saveAudio(script('en'), make);
  await press(named(root, 'button', 'Cancel'));
  expect(made[0]!.signal.aborted).toBe(true);
  expect(status(root)).toBe('Cancelled. Nothing was saved.');
  // What is ready too late is thrown away.
  await act(async () => hands.finish());
  expect(root.querySelector('a')).toBeNull();
  const again = named(root, 'button', 'Start again');
  expect(document.activeElement).toBe(again);
  await expectAccessible(root);
  await press(again);
  expect(made).toHaveLength(2);
  expect(document.activeElement).toBe(named(root, 'button', 'Cancel'));
});

test('a failure is told, with a way to begin again', async () => {
  const { make, hands } = fakeMaking();
  const root = await saveAudio(script('en'), make);
  await act(async () => hands.fail());
  expect(status(root)).toMatch(/^The file could not be made/);
  expect(document.activeElement).toBe(named(root, 'button', 'Start again'));
  await expectAccessible(root);
});

test('where languages will be missing the person decides first', async () => {
  const { make, made } = fakeMaking();
  const root = await saveAudio(script('en', 'ja', 'th'), make);
  expect(root.textContent).toContain('does not speak Japanese and Thai');
  expect(made).toHaveLength(0);
  await expectAccessible(root);
  await press(named(root, 'button', 'Save without it'));
  expect(made[0]!.recording.lines).toHaveLength(1);
});

test.each([
  ['nothing of it is spoken', script('ja'), 'cannot be saved as audio'],
  ['nobody knows the article any more', null, 'does not know the article'],
])('where %s, that is told in place of a file', async (_, given, text) => {
  const root = await saveAudio(given, fakeMaking().make);
  expect(root.textContent).toContain(text);
  expect(root.querySelector('button, progress')).toBeNull();
  await expectAccessible(root);
});

test.each([
  [320, 256],
  [360, 740],
])('on %i by %i px nothing is cut off, and targets keep their size', async (width, height) => {
  await page.viewport(width, height);
  await setSystem({ 'forced-colors': 'active' });
  const { make, hands } = fakeMaking();
  const root = await saveAudio({ ...script('en'), title: 'Ferry'.repeat(30) }, make);
  await act(async () => hands.progress(0.5));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(root.querySelector('button')!.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  await expectAccessible(root);
});
