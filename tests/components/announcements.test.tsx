import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { brief, LONGEST } from '../../components/controls/brief';
import { hear, type Told } from './announcements/hearing';
import { PAGES } from './announcements/pages';
import { READER } from './announcements/reader';
import { leave } from './reading';

/** Every message that a live region tells, with what provokes it (WCAG 4.1.3). */
const ALL: Told = { ...READER, ...PAGES };

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(async () => {
  vi.restoreAllMocks();
  await leave();
  await page.viewport(1280, 900);
});

/** The sources by their path, and the texts by their language. */
const SOURCES = import.meta.glob<string>('../../components/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const LOCALES = import.meta.glob<Texts>('../../public/_locales/*/messages.json', {
  import: 'default',
  eager: true,
});
type Texts = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;

/** By what a component tells something, or where several messages meet. */
const TELLS = /\b(?:onSay|onAnnounce|announce|useNewest|useUnasked)\(|<Announcer message=\{/g;

/** What is told without its text being named there: the texts that it stands for, a prefix with "_". */
const BY_NAME: Record<string, string[]> = {
  'said, told, hint': ['opening', 'obstacle_', 'unlikelyArticle'],
  'state, said, notice, cramped, away, otherVoice, moved': [
    ...['announcePaused', 'announceFinished', 'announceAway', 'speech_'],
    ...['profileNow', 'orphaned'],
  ],
  'told(t(row.label), displayValue(row, value))': ['findValue'],
  'told(t(label), t(names[theme]))': ['findValue'],
  'told(state)': ['saveAudioMaking', 'saveAudioCancelled', 'saveAudioFailed', 'saveAudioDone'],
  'spokenSize(next)': ['findPixels_'],
  "lost.join(' ')": ['keyTaken'],
  verdict: ['installedFontEmpty', 'installedFontFound', 'installedFontMissing'],
  // What was told by the functions above.
  said: [],
  message: [],
};

/** Regions that are no announcer: a value beside what has the focus, and a page that says one thing. */
const OTHER_REGIONS = ['range-field', 'pager', 'failure', 'waiting'];
const FAILURES = ['nothingToRead'];

/** Longer than anything here waits before it tells something. */
const CALM_MS = 1100;

describe('WCAG 4.1.3 Status messages', () => {
  test.each(Object.entries(ALL))('%s is told once, in one region', async (_key, [says, scene]) => {
    const provoke = await scene();
    const { told, stop } = hear();
    await provoke();
    await act(() => new Promise((resolve) => setTimeout(resolve, CALM_MS)));
    stop();
    expect(document.querySelectorAll('[role=status], [role=alert]')).toHaveLength(1);
    expect(told.at(-1)).toBe(says);
    expect(told).toEqual([...new Set(told)]);
  });
});

describe('no message without a test', () => {
  const english = Object.keys(LOCALES['../../public/_locales/en/messages.json']!);
  /** The texts that a name or a prefix stands for; of one that counts, any form will do. */
  const covered = (name: string) =>
    /^(?:speech|obstacle|file)_$/.test(name)
      ? english.filter((key) => key.startsWith(name)).every((key) => key in ALL)
      : Object.keys(ALL).some(
          (key) => key === name || key.startsWith(`${name.replace(/_$/, '')}_`),
        );

  const calls = Object.entries(SOURCES)
    .filter(([path]) => !path.endsWith('use-announcement.ts'))
    .flatMap(([path, source]) =>
      [...source.matchAll(TELLS)].map((match) => {
        const told = argumentsAt(source, match.index + match[0].length);
        return { path, told, named: textsIn(told) };
      }),
    );

  test('each message in the sources is one of the tested', () => {
    expect(calls.length).toBeGreaterThan(30);
    const unknown = calls.filter(({ told, named }) => named.length === 0 && !(told in BY_NAME));
    expect(unknown).toEqual([]);
    const names = calls.flatMap(({ told, named }) => (named.length > 0 ? named : BY_NAME[told]!));
    expect(names.filter((name) => !covered(name))).toEqual([]);
    const tested = Object.keys(ALL).filter(
      (key) => !names.some((name) => key === name || key.startsWith(name)),
    );
    expect(tested).toEqual(FAILURES);
  });

  test('no other region is live', () => {
    const live = Object.entries(SOURCES)
      .filter(([, source]) => /role="(?:status|alert|log)"|aria-live=/.test(source))
      .map(([path]) => /([\w-]+)\.tsx?$/.exec(path)![1]!);
    expect(live.toSorted()).toEqual(['announcer', ...OTHER_REGIONS].toSorted());
  });

  test.each(Object.keys(LOCALES))('each is short in %s', (path) => {
    const locale = /_locales\/(\w+)/.exec(path)![1]!;
    const texts = LOCALES[path]!;
    const long = Object.keys(ALL)
      .filter((key) => key in texts)
      .map((key) => brief(filled(texts[key]!), locale.replace('_', '-')))
      .filter((message) => message.length >= LONGEST);
    expect(long).toEqual([]);
  });
});

/** What stands between brackets, from behind the first of them. */
function argumentsAt(source: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0; end++) {
    if ('({['.includes(source[end]!)) depth += 1;
    if (')}]'.includes(source[end]!)) depth -= 1;
  }
  return source
    .slice(start, end - 1)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The texts that are named in an expression, those that are put together by their prefix. */
function textsIn(expression: string): string[] {
  const texts = LOCALES['../../public/_locales/en/messages.json']!;
  const prefixes = [...expression.matchAll(/t\(`(\w+_)\$\{/g)].map(([, prefix]) => prefix!);
  const names = [...expression.matchAll(/'(\w+)'/g)].map(([, name]) => name!);
  return [...prefixes, ...names.filter((name) => name in texts || `${name}_other` in texts)];
}

/** A text with long values in its placeholders. */
function filled({ message }: Texts[string]): string {
  return message.replace(/\$\w+\$/g, 'Bibliothek 2026');
}
