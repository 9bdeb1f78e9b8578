import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';
import { stillness, swipe, wheel } from './scrolling';
import { setSystem } from './system';

const SENTENCES = Array.from({ length: 150 }, (_, i) => `Sentence number ${i} is said here now.`);
const text = article({
  body: Array.from(
    { length: 50 },
    (_, i) => `<p>${SENTENCES.slice(i * 3, i * 3 + 3).join(' ')}</p>`,
  ).join(''),
});

function reader(
  preferences: Partial<Preferences>,
  speech: ReturnType<typeof fakeSpeech>,
  shown = text,
) {
  return (
    <Reader
      article={shown}
      preferences={{ ...DEFAULTS, paragraphPause: 0, ...preferences }}
      createEngine={speech.createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

beforeEach(() => setSystem({ 'prefers-reduced-motion': 'reduce' }));

let drawn: HTMLElement | undefined;

afterEach(async () => {
  // Two readers in one document would each take the other's scrolling for the person's.
  if (drawn) render(null, drawn);
  await page.viewport(1280, 900);
  await setSystem({});
  window.scrollTo(0, 0);
  await stillness();
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const offered = (root: HTMLElement) => root.querySelector<HTMLElement>('.back-to-line button');
const status = (root: HTMLElement) => root.querySelector('[role=status]')!.textContent;

/** The first line of what is marked as spoken, the word where there is one. */
function spokenLine(): DOMRect {
  const highlight = CSS.highlights.get('clarion-word') ?? CSS.highlights.get('clarion-sentence');
  const [range] = highlight as unknown as Set<Range>;
  return range!.getClientRects()[0]!;
}

/** Where text is read: between the toolbar and what is under it. */
function free(root: HTMLElement) {
  const top = Math.max(0, root.querySelector('.toolbar')!.getBoundingClientRect().bottom);
  const bottom = root.querySelector('.dock')!.getBoundingClientRect().top;
  return { top, bottom, height: bottom - top };
}

function inView(root: HTMLElement): boolean {
  const { top, bottom } = free(root);
  const line = spokenLine();
  return line.bottom > top && line.top < bottom;
}

/** A reader whose voice has come so many sentences far, heading first. */
async function listening(sentences: number, preferences: Partial<Preferences> = {}, shown = text) {
  const speech = fakeSpeech();
  const root = await draw(reader(preferences, speech, shown));
  drawn = root;
  await press(named(root, 'button', 'Listen'));
  await settle();
  const say = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      await act(() => speech.end());
      await settle();
    }
    await stillness(4);
  };
  await say(sentences);
  return { root, speech, say };
}

test('every spoken line is in view, and no lower than the comfortable third ends', async () => {
  const { root, say } = await listening(0);
  const { top, height } = free(root);
  for (let i = 0; i < 70; i += 1) {
    await say(1);
    const line = spokenLine();
    expect(line.top).toBeGreaterThanOrEqual(top);
    expect(line.top).toBeLessThanOrEqual(top + (height * 2) / 3);
  }
  expect(scrollY).toBeGreaterThan(500);
  expect(offered(root)).toBeNull();
});

test('Space that pauses while the text is on its way does not count as scrolling', async () => {
  await setSystem({});
  const far = article({ body: `${text.body}<h2>The last part</h2>${text.body}` });
  const { root } = await listening(2, {}, far);
  (document.activeElement as HTMLElement).blur();
  const type = (key: string) =>
    act(() => {
      const press = { key, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    });
  await type('h');
  await settle();
  await expect.poll(() => scrollY).toBeGreaterThan(0);
  expect(inView(root)).toBe(false);
  await type(' ');
  await stillness();
  await settle();
  expect(inView(root)).toBe(true);
  expect(offered(root)).toBeNull();
  expect(status(root)).toBe('Paused');
});

const PERSON: Record<string, () => Promise<void>> = {
  'the wheel': () => wheel(-900),
  'a finger': () => swipe(-600),
  'Page Up': async () => {
    await userEvent.keyboard('{PageUp}{PageUp}');
    await stillness();
  },
  Home: async () => {
    await userEvent.keyboard('{Home}');
    await stillness();
  },
  'the arrow keys': async () => {
    await userEvent.keyboard('{ArrowUp>25/}');
    await stillness();
  },
  'a search in the page': async () => {
    (window as unknown as { find(text: string, ...more: boolean[]): void }).find(
      'number 2 is',
      false,
      true,
    );
    await stillness();
  },
  'the scroll bar': async () => {
    // What a drag of it leaves in the page: a scroll, and no other event.
    document.scrollingElement!.scrollTop = 0;
    await stillness();
  },
};

test.each(Object.keys(PERSON))(
  'when the person scrolls by %s, the voice no longer scrolls',
  async (name) => {
    const { root, speech, say } = await listening(70);
    (document.activeElement as HTMLElement).blur();
    const before = scrollY;
    await act(PERSON[name]!);
    expect(scrollY).toBeLessThan(before - 300);
    const { scrollY: chosen } = window;
    await say(3);
    await act(() => speech.word(0, 8));
    await stillness();
    expect(scrollY).toBe(chosen);
    expect(offered(root)).not.toBeNull();
  },
);

test('the way back is told once, goes by itself when the line is in view again, and following goes on', async () => {
  const { root, say } = await listening(70);
  expect(offered(root)).toBeNull();
  await act(() => wheel(-900));
  expect(offered(root)!.textContent).toBe('Back to the spoken line');
  expect(status(root)).toMatch(/^The spoken line is out of view/);
  await expectAccessible(root);
  await act(() => wheel(-200));
  expect(status(root)).toMatch(/^The spoken line is out of view/);
  await act(() => wheel(1100));
  expect(offered(root)).toBeNull();
  expect(inView(root)).toBe(true);
  await say(30);
  expect(inView(root)).toBe(true);
});

test('a press on the way back shows the spoken line, gives the focus to Pause, and follows', async () => {
  const { root, say } = await listening(70);
  await act(() => wheel(-900));
  offered(root)!.focus();
  await act(async () => userEvent.keyboard('{Enter}'));
  await settle();
  await stillness();
  expect(offered(root)).toBeNull();
  expect(inView(root)).toBe(true);
  expect(document.activeElement).toBe(named(root, 'button', 'Pause'));
  await say(30);
  expect(inView(root)).toBe(true);
});

test.each(['Next sentence', 'Previous sentence'])('%s follows again', async (name) => {
  const { root } = await listening(70);
  await act(() => wheel(-900));
  expect(inView(root)).toBe(false);
  await press(named(root, 'button', name));
  await settle();
  await stillness();
  expect(inView(root)).toBe(true);
  expect(offered(root)).toBeNull();
});

test('reading from here follows again, and so does a skip in a pause', async () => {
  const { root, say } = await listening(70);
  await press(named(root, 'button', 'More controls'));
  await act(() => wheel(-900));
  await press(named(root, 'button', 'Read from here'));
  await settle();
  expect(offered(root)).toBeNull();
  await say(30);
  expect(inView(root)).toBe(true);
  await press(named(root, 'button', 'Pause'));
  await act(() => wheel(-1200));
  expect(offered(root)).not.toBeNull();
  await press(named(root, 'button', 'Next sentence'));
  await settle();
  await stillness();
  expect(inView(root)).toBe(true);
});

test('a new size of text or window and an opened panel are no scrolling of the person', async () => {
  const { root, speech, say } = await listening(70);
  const goesOn = async () => {
    await settle();
    await stillness();
    expect(offered(root)).toBeNull();
    await say(12);
    expect(inView(root)).toBe(true);
  };
  await page.viewport(700, 500);
  await goesOn();
  await redraw(root, reader({ textSize: 40 }, speech));
  await goesOn();
  await redraw(root, reader({ textSize: 14 }, speech));
  await goesOn();
  await page.viewport(1280, 900);
  await goesOn();
  await press(named(root, 'button', 'Preferences'));
  await goesOn();
});

test('where movement is wanted the text glides, and gliding is no scrolling of the person', async () => {
  await setSystem({});
  const { root, speech, say } = await listening(20);
  let scrolls = 0;
  const count = () => {
    scrolls += 1;
  };
  document.addEventListener('scroll', count);
  const before = scrollY;
  await say(25);
  expect(scrollY).toBeGreaterThan(before + 100);
  expect(scrolls).toBeGreaterThan(4);
  document.removeEventListener('scroll', count);
  expect(inView(root)).toBe(true);
  expect(offered(root)).toBeNull();
  // In the middle of a glide the person turns the wheel.
  for (let i = 0; i < 25; i += 1) {
    await act(() => speech.end());
    await settle();
  }
  const at = scrollY;
  await act(() => wheel(-100));
  expect(scrollY).toBeLessThanOrEqual(at + 50);
  await act(() => wheel(-1500));
  const { scrollY: chosen } = window;
  await say(2);
  expect(scrollY).toBe(chosen);
  expect(offered(root)).not.toBeNull();
});

test('with pages the voice turns them, and who turns back by hand is left there', async () => {
  const { root, say } = await listening(60, { layout: 'pages' });
  const end = () => root.querySelector('.page-end')!.getBoundingClientRect().top;
  for (let i = 0; i < 20; i += 1) {
    await say(1);
    expect(inView(root)).toBe(true);
    expect(spokenLine().bottom).toBeLessThanOrEqual(end() + 1);
  }
  await press(named(root, 'button', 'Previous page'));
  await act(stillness);
  await press(named(root, 'button', 'Previous page'));
  await act(stillness);
  expect(offered(root)).not.toBeNull();
  const { scrollY: chosen } = window;
  await say(2);
  expect(scrollY).toBe(chosen);
  await press(offered(root)!);
  await settle();
  await stillness();
  expect(inView(root)).toBe(true);
});

test('line focus goes along with the voice, and stays with the person who scrolls away', async () => {
  const { root, say } = await listening(70, { lineFocus: 'one' });
  const aided = () => root.querySelector('.shade')!.getBoundingClientRect().bottom;
  const isAtVoice = () =>
    Math.abs(aided() + 16 - (spokenLine().top + spokenLine().bottom) / 2) < 12;
  expect(isAtVoice()).toBe(true);
  await act(() => wheel(-1500));
  const { top, bottom } = free(root);
  const stood = aided();
  expect(stood).toBeGreaterThan(top);
  expect(stood).toBeLessThan(bottom);
  await say(2);
  expect(aided()).toBe(stood);
  await press(offered(root)!);
  await settle();
  await stillness();
  expect(isAtVoice()).toBe(true);
});

test('a sentence taller than the window is followed by its words', async () => {
  const long = article({ body: `<p>Start. ${'and more words of it '.repeat(300)}.</p>` });
  await page.viewport(360, 500);
  const { root, speech } = await listening(2, {}, long);
  const words = (speech.spoken.at(-1)!.text.length / 21) | 0;
  for (let i = 0; i < words; i += 1) {
    await act(() => speech.word(i * 21, 3));
    await settle();
    expect(inView(root)).toBe(true);
  }
});

test.each([
  [320, 256, { textSize: 320 }],
  [320, 640, { textSize: 60 }],
  [1280, 900, {}],
] as const)(
  'the way back fits at %i × %i, 44 px large, over no other button',
  async (width, height, set) => {
    await page.viewport(width, height);
    const { root } = await listening(40, set);
    await act(() => wheel(-4000));
    await act(async () => {
      window.scrollTo(0, 0);
      await stillness();
    });
    const button = offered(root)!;
    const box = button.getBoundingClientRect();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.bottom).toBeLessThanOrEqual(height);
    for (const other of root.querySelectorAll('.player .buttons button')) {
      const { left, right, top, bottom } = other.getBoundingClientRect();
      const apart =
        right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom;
      expect([other.textContent, apart]).toEqual([other.textContent, true]);
    }
    await expectAccessible(root);
  },
);
