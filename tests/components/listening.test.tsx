import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

const BODY = `<p id="one">One fell. Two stood.[1]</p><p id="two">Three <a href="#one">linked</a>. Four left.</p>
  <h2>Part</h2><p id="three">Five came. Six went.</p><ul><li>Seven</li><li>Eight</li></ul>
  <h2>End</h2><p id="four">Nine. Ten.</p>`;
/** Tall enough that the end is out of view. */
const TALL = BODY.replace('<h2>Part', `${'<p>Filler text.</p>'.repeat(60)}<h2>Part`);

const text = { short: article({ body: BODY }), tall: article({ body: TALL }) };

function reader(
  speech: ReturnType<typeof fakeSpeech>,
  body: keyof typeof text,
  preferences: Partial<Preferences> = {},
) {
  return (
    <Reader
      article={text[body]}
      preferences={{ ...DEFAULTS, paragraphPause: 0, ...preferences }}
      createEngine={speech.createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

/** A reader that is being listened to. */
async function listening(
  body: keyof typeof text = 'short',
  preferences: Partial<Preferences> = {},
) {
  const speech = fakeSpeech();
  const root = await draw(reader(speech, body, preferences));
  await press(named(root, 'button', 'Listen'));
  await settle();
  const said = () => speech.spoken.at(-1)?.text;
  const end = async () => {
    await act(() => speech.end());
    await settle();
  };
  return { root, speech, said, end };
}

/** Presses with the mouse in the middle of a word of an element. */
async function pressWord(root: HTMLElement, id: string, word: string): Promise<void> {
  const walker = document.createTreeWalker(root.querySelector(id)!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    const place = { clientX: left + width / 2, clientY: top + height / 2 };
    await act(() => {
      const init = { bubbles: true, cancelable: true, detail: 1, ...place };
      node.parentElement!.dispatchEvent(new MouseEvent('click', init));
    });
    await settle();
    return;
  }
  throw new Error(`No ${word} in ${id}`);
}

afterEach(() => {
  vi.useRealTimers();
  document.getSelection()?.removeAllRanges();
  window.scrollTo(0, 0);
});

test('a press on a sentence while listening reads from it, in a pause too', async () => {
  const { root, said } = await listening();
  await pressWord(root, '#three', 'Six');
  expect(said()).toBe('Six went.');
  await press(named(root, 'button', 'Pause'));
  await pressWord(root, '#one', 'Two');
  expect(said()).toBe('Two stood.');
  expect(named(root, 'button', 'Pause')).toBeDefined();
});

test('presses and keys are understood in a shadow root too, where the reader stands on sandboxed pages', async () => {
  const speech = fakeSpeech();
  const host = document.body.appendChild(document.createElement('div'));
  const root = document.createElement('div');
  host.attachShadow({ mode: 'closed' }).append(root);
  await redraw(root, reader(speech, 'short'));
  await press(named(root, 'button', 'Listen'));
  await settle();
  await pressWord(root, '#three', 'Six');
  expect(speech.spoken.at(-1)?.text).toBe('Six went.');
  const before = speech.spoken.length;
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true });
  await act(() => {
    named(root, 'button', 'Pause').dispatchEvent(enter);
  });
  await settle();
  expect(speech.spoken).toHaveLength(before);
});

test('a press means nothing to the voice on a link, beside the text, on a selection or when nobody listens', async () => {
  const { root, speech } = await listening();
  const before = speech.spoken.length;
  const link = root.querySelector('#two a')!;
  link.addEventListener('click', (event) => event.preventDefault());
  await pressWord(root, '#two', 'linked');
  const { right, top, height } = root.querySelector('#four')!.getBoundingClientRect();
  const beside = { bubbles: true, detail: 1, clientX: right - 4, clientY: top + height / 2 };
  root.querySelector('#four')!.dispatchEvent(new MouseEvent('click', beside));
  document.getSelection()!.selectAllChildren(root.querySelector('#one')!);
  await pressWord(root, '#three', 'Five');
  document.getSelection()!.removeAllRanges();
  expect(speech.spoken).toHaveLength(before);
  await press(named(root, 'button', 'Stop'));
  await pressWord(root, '#three', 'Five');
  expect(speech.spoken).toHaveLength(before);
});

test('a press by a screen reader, which has no place, reads the paragraph from its beginning', async () => {
  const { root, said } = await listening();
  await act(() => root.querySelector<HTMLElement>('#three')!.click());
  await settle();
  expect(said()).toBe('Five came.');
});

test('Enter reads from the selection, from what has the focus, or from the first line in view', async () => {
  const { root, speech, said } = await listening();
  const enter = async (on: HTMLElement) => {
    await act(() => {
      on.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await settle();
    return said();
  };
  const node = root.querySelector('#three')!.firstChild!;
  document.getSelection()!.setBaseAndExtent(node, 11, node, 14);
  expect(await enter(document.body)).toBe('Six went.');
  document.getSelection()!.removeAllRanges();
  expect(await enter(root.querySelector<HTMLElement>('#two')!)).toBe('Three linked.');
  expect(await enter(document.body)).toBe('Night Ferry Returns');
  const before = speech.spoken.length;
  await enter(root.querySelector<HTMLElement>('#two a')!);
  await enter(named(root, 'button', 'Stop'));
  expect(speech.spoken).toHaveLength(before);
});

test('Listen begins at the selected word', async () => {
  const speech = fakeSpeech();
  const root = await draw(reader(speech, 'short'));
  const node = root.querySelector('#three')!.firstChild!;
  document.getSelection()!.setBaseAndExtent(node, 15, node, 19);
  await press(named(root, 'button', 'Listen'));
  await settle();
  expect(speech.spoken.at(-1)?.text).toBe('went.');
});

test('Listen begins at the first line in view, and "Read from here" goes on there', async () => {
  const speech = fakeSpeech();
  const root = await draw(reader(speech, 'tall'));
  const covered = root.querySelector('.toolbar')!.getBoundingClientRect().height;
  const { top } = root.querySelector('#two')!.getBoundingClientRect();
  window.scrollTo({ top: top - covered - 4, behavior: 'instant' });
  await press(named(root, 'button', 'Listen'));
  await settle();
  expect(speech.spoken.at(-1)?.text).toBe('Three linked.');
  await press(named(root, 'button', 'More controls'));
  window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
  await press(named(root, 'button', 'Read from here'));
  await settle();
  expect(speech.spoken.at(-1)?.text).toMatch(/^(?:Filler text|Part)/);
});

test('more buttons lead by paragraph and heading, and are accessible', async () => {
  const { root, said } = await listening();
  const more = named(root, 'button', 'More controls');
  expect(more.getAttribute('aria-expanded')).toBe('false');
  await press(more);
  expect(more.getAttribute('aria-expanded')).toBe('true');
  const go = async (name: string) => {
    await press(named(root, 'button', name));
    await settle();
    return said();
  };
  expect(await go('Next paragraph')).toBe('One fell.');
  expect(await go('Next paragraph')).toBe('Three linked.');
  expect(await go('Next heading')).toBe('Part');
  expect(await go('Next heading')).toBe('End');
  expect(await go('Previous paragraph')).toBe('Eight');
  expect(await go('Previous heading')).toBe('Part');
  await expectAccessible(root);
});

test('pauses by itself before the next heading when asked to, once', async () => {
  const { root, said, end } = await listening();
  await press(named(root, 'button', 'More controls'));
  const menu = root.querySelector<HTMLSelectElement>('.more select')!;
  await userEvent.selectOptions(menu, 'At the end of this section');
  await pressWord(root, '#two', 'Four');
  await end();
  expect(root.querySelector('[role=status]')?.textContent).toBe('Paused');
  expect(menu.value).toBe('end');
  await press(named(root, 'button', 'Play'));
  await settle();
  expect(said()).toBe('Part');
});

test('the sleep timer pauses after the sentence that is being read', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const speech = fakeSpeech();
  const root = await draw(reader(speech, 'short'));
  await press(named(root, 'button', 'Listen'));
  await vi.advanceTimersByTimeAsync(10);
  await press(named(root, 'button', 'More controls'));
  const menu = root.querySelector<HTMLSelectElement>('.more select')!;
  await act(() => {
    menu.value = '5';
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(menu.value).toBe('5');
  await act(async () => {
    await vi.advanceTimersByTimeAsync(5 * 60_000);
  });
  expect(named(root, 'button', 'Pause')).toBeDefined();
  await act(() => speech.end());
  expect(named(root, 'button', 'Play')).toBeDefined();
  expect(menu.value).toBe('end');
});

test('pitch, volume and rules change what is heard from the current word on', async () => {
  const { root, speech, said } = await listening();
  await pressWord(root, '#three', 'Five');
  await act(() => speech.word(5, 5));
  await redraw(root, reader(speech, 'short', { pitch: 1.5, volume: 40 }));
  await settle();
  expect(speech.spoken.at(-1)).toMatchObject({ text: 'came.', pitch: 1.5, volume: 0.4 });
  await pressWord(root, '#one', 'Two');
  await redraw(
    root,
    reader(speech, 'short', { skipCitations: false, pronunciations: 'two = too' }),
  );
  await settle();
  expect(said()).toBe('too stood.[1]');
});

test('headings and lists are announced when wanted, and their words still marked', async () => {
  const { root, speech, said, end } = await listening('short', {
    announceHeadings: true,
    announceLists: true,
  });
  await pressWord(root, '#three', 'Six');
  await end();
  expect(said()).toBe('List: Seven');
  await act(() => speech.word(0, 5));
  expect(CSS.highlights.has('clarion-word')).toBe(false);
  await act(() => speech.word(6, 5));
  expect([...CSS.highlights.get('clarion-word')!].map(String)).toEqual(['Seven']);
});

test('on a low and narrow window the text stays in view above the open buttons', async () => {
  await page.viewport(320, 256);
  const { root } = await listening('tall');
  await press(named(root, 'button', 'More controls'));
  const { top } = root.querySelector('.player')!.getBoundingClientRect();
  expect(top).toBeGreaterThan(48);
  await page.viewport(1280, 900);
});

test('a voice that stands in for another is named once, until another one is chosen', async () => {
  const { root, speech } = await listening();
  await act(() => speech.start());
  await act(() => speech.replace('Dora'));
  await settle();
  const told = 'Reading with another voice: Dora';
  expect(root.querySelector('.stand-in')?.textContent).toBe(told);
  // Not over the voice, but in its next pause.
  expect(root.querySelector('[role=status]')?.textContent).toBe('');
  await press(named(root, 'button', 'Pause'));
  await settle();
  expect(root.querySelector('[role=status]')?.textContent).toBe(`Paused${told}`);
  await press(named(root, 'button', 'Play'));
  await settle();
  await expectAccessible(root);
  await redraw(root, reader(speech, 'short', { voices: { en: 'other' } }));
  await settle();
  expect(root.querySelector('.stand-in')).toBeNull();
});

test('what is marked as of another language, or found to be, is said in that language', async () => {
  const voices = ['en', 'de', 'fr'].map((lang) => ({ id: lang, name: lang, lang, local: true }));
  const french = 'Le bateau est revenu au port, et personne ne l’attendait sur le quai.';
  vi.spyOn(browser.i18n, 'detectLanguage').mockImplementation(async (found) => ({
    isReliable: found.startsWith('Le'),
    languages: [{ language: 'fr', percentage: 99 }],
  }));
  const speech = fakeSpeech(voices);
  const body = `<p>She waved. <i lang="de">Auf Wiedersehen!</i> She left.</p><p>${french}</p>`;
  const root = await draw(
    <Reader
      article={article({ body, title: 'Away', byline: '' })}
      preferences={{ ...DEFAULTS, paragraphPause: 0 }}
      createEngine={speech.createEngine}
      listenRequests={1}
      onChange={() => {}}
      onClose={() => {}}
    />,
  );
  await settle();
  for (let left = 4; left > 0; left -= 1) {
    await act(() => speech.end());
    await settle();
  }
  expect(root.querySelector('.player')).not.toBeNull();
  expect(speech.spoken.map(({ lang, voice, text: said }) => `${lang} ${voice} ${said}`)).toEqual([
    'en en Away',
    'en en She waved.',
    'de de Auf Wiedersehen!',
    'en en She left.',
    `fr fr ${french}`,
  ]);
});
