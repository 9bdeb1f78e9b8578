import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { FindSize } from '../../components/find-size/find-size';
import findSizeCss from '../../components/find-size/find-size.css?inline';
import { Options } from '../../components/options/options';
import { Popup } from '../../components/popup/popup';
import { Failure } from '../../components/reader/failure';
import { Page } from '../../components/reader/page';
import { Reader } from '../../components/reader/reader';
import { ResumeNotice } from '../../components/reader/resume-notice';
import { Waiting } from '../../components/reader/waiting';
import { SaveAudio } from '../../components/save-audio/save-audio';
import saveAudioCss from '../../components/save-audio/save-audio.css?inline';
import type { MakeFile } from '../../components/save-audio/use-file';
import type { Preferences } from '../../utils/preferences/schema';
import { segmentBlocks } from '../../utils/speech/segment';
import { libraryWith } from '../preferences/stored';
import { article, DEFAULTS, draw, named, press } from './drawing';
import { fakeSpeech } from './fake-speech';
import { replies } from './replies';
import { setSystem } from './system';

/**
 * axe with all its rules, best practices and AAA too, in every state by themes, directions and forced
 * colours. What axe cannot decide is listed by node with the reason why it is right; all else fails.
 */
const PICTURE =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="400"/>';
const BODY = `<h2>First part</h2><p>One. Two with <a href="https://paper.example/">a link</a>.</p>
  <figure><img src='${PICTURE}' alt="A quay"><figcaption>The quay at night</figcaption></figure>
  <p lang="de">Ein Absatz.</p><img src='${PICTURE}' alt="">
  <h3>A smaller part</h3><ul><li>One</li><li>Two</li></ul>
  <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2026</td><td>3</td></tr></table>
  <pre>const answer = 42;</pre><blockquote><p>Quoted.</p></blockquote>
  <figure><figcaption><a href="https://tube.example/" data-embed="video">A film</a></figcaption></figure>`;

const VOICES = ['en-US', 'ar'].map((lang) => ({ id: lang, name: lang, lang, local: true }));
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const nothing = () => {};

/** What axe leaves to people, node by node: which rule, which nodes, in which states, and why it is right. */
const JUDGED: { rule: string; nodes: string; states?: string[]; why: string }[] = [
  {
    rule: 'color-contrast',
    nodes: 'article *',
    states: ['aids'],
    why: 'the shade of line focus is over the text; sweep.test.tsx measures it',
  },
  {
    rule: 'color-contrast',
    nodes: '.body :is(h3, li)',
    states: ['pages'],
    why: 'the line that the page cuts off is under what covers it, and begins the next page',
  },
  {
    rule: 'color-contrast',
    nodes: '.scroller th',
    states: ['narrow'],
    why: 'beyond the edge of the box that scrolls; sweep.test.tsx measures the same table in wider windows',
  },
  {
    rule: 'hidden-content',
    nodes: 'article .alternative',
    why: 'the text of a picture is seen where pictures are left out; pictures.test.tsx',
  },
  {
    rule: 'hidden-content',
    nodes: '.note.when-forced',
    why: 'seen in forced colours, where own colours are not; the state in forced colours',
  },
  {
    rule: 'hidden-content',
    nodes: '.more > .time-left',
    states: ['player'],
    why: 'the same words stand beside the speed; here they are seen on a low window',
  },
];

/**
 * Experimental rule: a box that scrolls sideways has the focus for the arrow keys alone (WCAG 2.1.1). A
 * role and name would have a screen reader say more than the table or code in it.
 */
const LEFT_OUT = 'focus-order-semantics';

interface State {
  name: string;
  draw: (preferences: Partial<Preferences>, dir: 'ltr' | 'rtl') => Promise<HTMLElement>;
}

function reader(preferences: Partial<Preferences>, dir: 'ltr' | 'rtl', onReadNew?: () => void) {
  return draw(
    <Reader
      article={article({ body: BODY, dir, lang: dir === 'rtl' ? 'ar' : 'en' })}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={fakeSpeech(VOICES).createEngine}
      listenRequests={0}
      onReadNew={onReadNew}
      onChange={nothing}
      onClose={nothing}
    />,
  );
}

function failure(preferences: Partial<Preferences>, found: Partial<Parameters<typeof Failure>[0]>) {
  return draw(
    <Failure
      preferences={{ ...DEFAULTS, ...preferences }}
      missing="article"
      guess=""
      onReadGuess={nothing}
      onReadAll={nothing}
      onReadText={nothing}
      onClose={nothing}
      {...found}
    />,
  );
}

/** The page that saves audio, at work; where it was reloaded, nobody knows any more what is to be saved. */
function saveAudio(preferences: Partial<Preferences>, make: MakeFile, reloaded = false) {
  const segments = segmentBlocks([{ text: 'It was late.', lang: 'en' }]);
  const script = { title: 'Night Ferry Returns', host: 'paper.example', part: false, segments };
  const style = <style>{saveAudioCss}</style>;
  return draw([
    style,
    <SaveAudio initial={libraryWith(preferences)} script={reloaded ? null : script} make={make} />,
  ]);
}

/** The reader after some of its buttons were pressed, by their names. */
const after =
  (...names: string[]): State['draw'] =>
  async (preferences, dir) => {
    const root = await reader(preferences, dir);
    for (const name of names) {
      await press(named(root, 'button', name));
      await settle();
    }
    for (const group of root.querySelectorAll('details')) group.open = true;
    return root;
  };

const STATES: State[] = [
  { name: 'reader', draw: reader },
  { name: 'panel', draw: after('Preferences') },
  { name: 'player', draw: after('Listen', 'More controls') },
  { name: 'paused', draw: after('Listen', 'Pause') },
  { name: 'keys', draw: after('Preferences', 'Show the keyboard shortcuts') },
  { name: 'picture', draw: after('Enlarge: A quay') },
  { name: 'pages', draw: (some, dir) => reader({ ...some, layout: 'pages' }, dir) },
  { name: 'aids', draw: (some, dir) => reader({ ...some, lineFocus: 'three', ruler: true }, dir) },
  { name: 'narrow', draw: (some, dir) => reader({ ...some, textSize: 200 }, dir) },
  {
    name: 'offer to go on',
    draw: (some) =>
      draw(
        <Page preferences={{ ...DEFAULTS, ...some }}>
          <header class="toolbar">
            <ResumeNotice percent={40} accept={nothing} dismiss={nothing} />
          </header>
          <main>
            <h1>Night Ferry Returns</h1>
          </main>
        </Page>,
      ),
  },
  { name: 'page has moved on', draw: (some, dir) => reader(some, dir, nothing) },
  {
    name: 'no article',
    draw: (some) => failure(some, { guess: 'The pool is closed.', guessLang: 'en' }),
  },
  {
    name: 'too large',
    draw: (some) =>
      failure(some, {
        missing: 'tooLarge',
        excess: { of: 'elements', count: 200_000, limit: 100_000 },
        onReadSelection: nothing,
      }),
  },
  {
    name: 'waiting',
    draw: (some) => draw(<Waiting preferences={{ ...DEFAULTS, ...some }} onClose={nothing} />),
  },
  { name: 'saving audio', draw: (some) => saveAudio(some, () => new Promise(nothing)) },
  {
    name: 'audio saved',
    draw: (some) => saveAudio(some, async () => new Blob(['x'], { type: 'audio/ogg' })),
  },
  { name: 'no audio', draw: (some) => saveAudio(some, () => new Promise(nothing), true) },
  {
    name: 'popup',
    draw: (some) => draw(<Popup initial={libraryWith(some)} host="paper.example" />),
  },
  { name: 'options', draw: (some) => draw(<Options initial={libraryWith(some)} />) },
  {
    name: 'find my size',
    draw: (some) => {
      const { createEngine } = fakeSpeech();
      const style = <style>{findSizeCss}</style>;
      const path = (
        <FindSize initial={libraryWith(some)} createEngine={createEngine} onClose={nothing} />
      );
      return draw([style, path]);
    },
  },
];

/** The interface's own direction, which follows from its language; Persian has the plurals of English. */
function setInterface(dir: 'ltr' | 'rtl'): void {
  vi.restoreAllMocks();
  if (dir === 'ltr') return;
  const getMessage = browser.i18n.getMessage as (key: string, values?: string[]) => string;
  const inPersian: typeof getMessage = (key, values) =>
    key === 'languageTag' ? 'fa' : getMessage(key, values);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(
    inPersian as typeof browser.i18n.getMessage,
  );
}

/** What axe found wrong in a state, and what it left to people that nobody has judged. */
async function findings(state: string) {
  const { violations, incomplete } = await axe.run(document, {
    rules: {
      // Off by default: AAA, and what is thought of as experimental.
      ...Object.fromEntries(
        axe.getRules().map(({ ruleId }) => [ruleId, { enabled: ruleId !== LEFT_OUT }]),
      ),
    },
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
  });
  const told = (results: typeof violations, isRight: typeof isJudged = () => false) =>
    results.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ element }) => !isRight(state, id, element!))
        .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  return { violations: told(violations), unexplained: told(incomplete, isJudged) };
}

function isJudged(state: string, id: string, element: Element): boolean {
  return JUDGED.some(
    ({ rule, nodes, states }) =>
      rule === id && (states?.includes(state) ?? true) && element.matches(nodes),
  );
}

afterEach(async () => {
  vi.restoreAllMocks();
  await setSystem({});
  document.title = '';
  document.documentElement.removeAttribute('dir');
});

for (const forced of [false, true]) {
  for (const state of STATES) {
    const name = `${state.name}${forced ? ', forced colours' : ''} (WCAG 1.3.1, 2.4.6, 2.4.10, 2.5.3)`;
    test(name, { timeout: 60_000 }, async () => {
      replies.set('voices', [{ id: 'near', name: 'Ada', lang: 'en-US', local: true }]);
      document.title = 'Clarion Reader';
      document.documentElement.lang = 'en';
      if (forced) await setSystem({ 'forced-colors': 'active' });
      for (const theme of forced
        ? (['auto'] as const)
        : (['light', 'dark', 'contrastDark'] as const)) {
        for (const dir of ['ltr', 'rtl'] as const) {
          document.documentElement.dir = dir;
          setInterface(dir);
          const root = await state.draw({ theme }, dir);
          await settle();
          const found = await findings(state.name);
          expect({ theme, dir, ...found }).toEqual({
            ...{ theme, dir },
            ...{ violations: [], unexplained: [] },
          });
          await act(() => render(null, root));
          document.body.replaceChildren();
        }
      }
    });
  }
}
