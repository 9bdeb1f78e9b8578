import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Reader } from '../../components/reader/reader';
import type { Article } from '../../utils/article/article';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

interface Options {
  article?: Article;
  preferences?: Partial<Preferences>;
  speech?: ReturnType<typeof fakeSpeech>;
  listenRequests?: number;
  onChange?: (patch: Partial<Preferences>) => void;
  onClose?: () => void;
}

function reader(options: Options = {}) {
  return (
    <Reader
      article={options.article ?? article()}
      preferences={{ ...DEFAULTS, ...options.preferences }}
      createEngine={(options.speech ?? fakeSpeech()).createEngine}
      listenRequests={options.listenRequests ?? 0}
      onChange={options.onChange ?? (() => {})}
      onClose={options.onClose ?? (() => {})}
    />
  );
}

/** The text of the sentence or word that is marked. */
function marked(name: 'clarion-sentence' | 'clarion-word'): string {
  return [...(CSS.highlights.get(name) ?? [])].map(String).join();
}

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

test('shows title, author, date, reading time and text, with the focus on the title', async () => {
  const root = await draw(reader());
  const title = root.querySelector('h1')!;
  expect(title.textContent).toBe('Night Ferry Returns');
  expect(document.activeElement).toBe(title);
  const facts = root.querySelector('.facts')!.textContent;
  for (const fact of ['Ines Okafor', 'March 14, 2026', '5 min read', '1,234 words']) {
    expect(facts).toContain(fact);
  }
  expect(root.querySelectorAll('main article [data-part=body] p')).toHaveLength(2);
  await expectAccessible(root);
});

test('the facts are words apart, for who hears or copies them', async () => {
  const root = await draw(reader());
  expect(root.querySelector<HTMLElement>('.facts')!.innerText).toBe(
    'Ines Okafor March 14, 2026 The Sound Courier 5 min read 1,234 words',
  );
});

test('a date without a time is that day in every time zone', async () => {
  const root = await draw(reader({ article: article({ published: '2026-01-01' }) }));
  expect(root.querySelector('time')!.textContent!.trim()).toBe('January 1, 2026');
});

test('carries language and direction of the article, not of the interface (WCAG 3.1.1, 3.1.2)', async () => {
  const root = await draw(reader({ article: article({ lang: 'ar', dir: 'rtl' }) }));
  const text = root.querySelector('article')!;
  expect([text.lang, getComputedStyle(text).direction]).toEqual(['ar', 'rtl']);
  expect(getComputedStyle(root.querySelector('.toolbar')!).direction).toBe('ltr');
  await expectAccessible(root);
});

test('is one article for a screen reader, and tells its own words in the language of the interface', async () => {
  const wrapped = '<div><article><p>أهلا</p></article></div>';
  const root = await draw(reader({ article: article({ body: wrapped, lang: 'ar', dir: 'rtl' }) }));
  expect(root.querySelectorAll('article:not([role=none])')).toHaveLength(1);
  const langOf = (part: string) =>
    root.querySelector(`[data-part=${part}]`)!.closest('[lang]')!.getAttribute('lang');
  expect(['published', 'minutes', 'words'].map(langOf)).toEqual(['en', 'en', 'en']);
  expect(langOf('byline')).toBe('ar');
});

test('shows the lead image with its caption, and no gap when it cannot be loaded', async () => {
  const leadImage = {
    src: 'data:image/png;base64,broken',
    alt: 'A ferry',
    caption: 'At Pier Two.',
  };
  const root = await draw(reader({ article: article({ leadImage }) }));
  expect(root.querySelector('figcaption')?.textContent).toBe('At Pier Two.');
  expect(root.querySelector('img')?.alt).toBe('A ferry');
  await act(() => {
    root.querySelector('img')!.dispatchEvent(new Event('error'));
  });
  expect(root.querySelector('figure')).toBeNull();
});

test('larger and smaller text ask for the next size', async () => {
  const onChange = vi.fn();
  const root = await draw(reader({ onChange }));
  await press(named(root, 'button', 'Larger text'));
  await press(named(root, 'button', 'Smaller text'));
  expect(onChange.mock.calls).toEqual([[{ textSize: 21 }], [{ textSize: 19 }]]);
});

test('reads sentence by sentence and marks sentence and word', async () => {
  const speech = fakeSpeech();
  const root = await draw(reader({ speech }));
  await press(named(root, 'button', 'Listen'));
  await settle();
  expect(speech.spoken.map(({ text }) => text)).toEqual(['Night Ferry Returns']);
  await act(() => speech.end());
  // After a heading is a pause.
  await expect.poll(() => speech.spoken.at(-1)?.text).toBe('First sentence.');
  expect(marked('clarion-sentence')).toBe('First sentence.');
  await act(() => {
    speech.start();
    speech.word(6, 9);
  });
  expect(marked('clarion-word')).toBe('sentence.');
  expect(root.querySelector('[role=status]')?.textContent).toBe('');
  await expectAccessible(root);
});

test('pauses, goes on from the word, skips, and stops with the marks gone (WCAG 1.4.2, 2.2.2)', async () => {
  const speech = fakeSpeech();
  const root = await draw(reader({ speech, listenRequests: 1 }));
  await settle();
  await act(() => speech.word(6, 5));
  expect(document.activeElement?.textContent).toBe('Pause');
  await press(named(root, 'button', 'Pause'));
  expect(speech.cancels()).toBeGreaterThan(0);
  await press(named(root, 'button', 'Play'));
  await settle();
  expect(speech.spoken.at(-1)?.text).toBe('Ferry Returns');
  await press(named(root, 'button', 'Next sentence'));
  await settle();
  expect(marked('clarion-sentence')).toBe('First sentence.');
  await press(named(root, 'button', 'Previous sentence'));
  await press(named(root, 'button', 'Stop'));
  expect(marked('clarion-sentence')).toBe('');
  expect(root.querySelector('.player')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Listen');
});

test('a new speed is heard at once, from the current word', async () => {
  const speech = fakeSpeech();
  const text = article();
  const root = await draw(reader({ article: text, speech, listenRequests: 1 }));
  await settle();
  await act(() => speech.word(6, 5));
  await redraw(
    root,
    reader({ article: text, speech, listenRequests: 1, preferences: { rate: 2 } }),
  );
  await settle();
  expect(speech.spoken.at(-1)).toMatchObject({ text: 'Ferry Returns', rate: 2 });
});

test('shows the standfirst under the title and reads it after the title', async () => {
  const standfirst = 'The boat that sailed at night is back after six years.';
  const speech = fakeSpeech();
  const root = await draw(reader({ article: article({ standfirst }), speech }));
  expect(root.querySelector('h1 + .standfirst')?.textContent).toBe(standfirst);
  await press(named(root, 'button', 'Listen'));
  await settle();
  await press(named(root, 'button', 'Next sentence'));
  await settle();
  expect(marked('clarion-sentence')).toBe(standfirst);
  await expectAccessible(root);
});

test('draws no empty line where there is no standfirst', async () => {
  const root = await draw(reader());
  expect(root.querySelector('.standfirst')).toBeNull();
});

test('says in words that there is no voice, and the button stays', async () => {
  const root = await draw(reader({ speech: fakeSpeech([]), listenRequests: 1 }));
  await settle();
  const button = named(root, 'button', 'Play');
  const reason = root.querySelector(`#${button.getAttribute('aria-describedby')}`);
  expect(reason?.textContent).toContain('offers no voice');
  expect(root.querySelector('[role=status]')?.textContent).toContain('offers no voice');
  await expectAccessible(root);
});

test('names the language that no voice speaks', async () => {
  const voices = [{ id: 'v', name: 'Test voice', lang: 'en-US', local: true }];
  const text = article({ lang: 'fi' });
  const root = await draw(reader({ article: text, speech: fakeSpeech(voices), listenRequests: 1 }));
  await settle();
  expect(root.querySelector('.silence')?.textContent).toContain('Finnish');
});

test('another voice speaks on at once; other changes do not interrupt', async () => {
  const english = { lang: 'en-US', local: true };
  const speech = fakeSpeech([
    { ...english, id: 'a', name: 'Ada' },
    { ...english, id: 'b', name: 'Bea' },
  ]);
  const view = (preferences: Partial<Preferences>) =>
    reader({ speech, listenRequests: 1, preferences });
  const root = await draw(view({ voices: { en: 'a' } }));
  await settle();
  // Storage is read anew with every change, so that equal choices are another object.
  await redraw(root, view({ voices: { en: 'a' }, textSize: 40 }));
  await settle();
  expect(speech.spoken.map(({ voice }) => voice)).toEqual(['a']);
  await redraw(root, view({ voices: { en: 'b' }, textSize: 40 }));
  await settle();
  expect(speech.spoken.map(({ voice }) => voice)).toEqual(['a', 'b']);
});

test('says in words that only voices of providers speak the language', async () => {
  const voices = [{ id: 'v', name: 'Test voice', lang: 'en-US', local: false }];
  const preferences = { onDeviceOnly: true };
  const root = await draw(reader({ speech: fakeSpeech(voices), preferences, listenRequests: 1 }));
  await settle();
  expect(root.querySelector('.silence')?.textContent).toContain('On-device voices only');
  await expectAccessible(root);
});

test.each(SCHEMA.theme.options)('axe is content in %s', async (theme) => {
  const body = '<p>Text with <a href="https://a.example/">a link</a>.</p><h2>More</h2><p>x</p>';
  const root = await draw(
    reader({ article: article({ body }), preferences: { theme }, listenRequests: 1 }),
  );
  await settle();
  await expectAccessible(root);
});
