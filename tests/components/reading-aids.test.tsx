import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

afterEach(() => page.viewport(1280, 900));

const text = article({
  title: 'A ferry',
  body: `<p id="a">${'One long paragraph that is wrapped over many lines. '.repeat(20)}</p>
    <p id="b">A short one with x<sup>2</sup> in <a href="https://paper.example/">it</a>.</p><p id="c">${'Last words. '.repeat(60)}</p>`,
});

function reader(preferences: Partial<Preferences>, speech = fakeSpeech()) {
  return (
    <Reader
      article={text}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={speech.createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

/** The gap between the two shades, in the window. */
function gap(root: HTMLElement): { top: number; bottom: number; height: number } {
  const [above, below] = [...root.querySelectorAll('.shade')].map((shade) =>
    shade.getBoundingClientRect(),
  );
  return { top: above!.bottom, bottom: below!.top, height: below!.top - above!.bottom };
}

/** Where the text of an element starts and ends in the window. */
function textOf(root: HTMLElement, selector: string): DOMRect {
  return root.querySelector(selector)!.getBoundingClientRect();
}

/** The lines of running text are 32 px high: 20 px times 1.6. */
const LINE = 32;

test('one line is in focus, and the arrow keys move it by one', async () => {
  const root = await draw(reader({ lineFocus: 'one' }));
  expect(gap(root).top).toBeLessThan(textOf(root, 'h1').bottom);
  await userEvent.click(root.querySelector('#a')!, { position: { x: 20, y: LINE / 2 } });
  const first = gap(root);
  expect(first.height).toBeCloseTo(LINE, 0);
  expect(first.top).toBeCloseTo(textOf(root, '#a').top, 0);
  await userEvent.keyboard('{ArrowDown}');
  expect(gap(root).top).toBeCloseTo(first.top + LINE, 0);
  await userEvent.keyboard('{ArrowUp}');
  expect(gap(root).top).toBeCloseTo(first.top, 0);
  await expectAccessible(root);
});

test.each([
  ['three', 3],
  ['five', 5],
] as const)('%s lines are in focus, the pressed one in the middle', async (lineFocus, count) => {
  const root = await draw(reader({ lineFocus }));
  await userEvent.click(root.querySelector('#a')!, { position: { x: 20, y: LINE * 3.5 } });
  expect(gap(root).height).toBeCloseTo(LINE * count, 0);
  const middle = (gap(root).top + gap(root).bottom) / 2;
  expect(middle).toBeCloseTo(textOf(root, '#a').top + LINE * 3.5, 0);
});

test('it goes on over paragraphs and raised figures, to the last line and no further', async () => {
  const root = await draw(reader({ lineFocus: 'one' }));
  await userEvent.click(root.querySelector('#b')!, { position: { x: 10, y: LINE / 2 } });
  expect(gap(root).top).toBeCloseTo(textOf(root, '#b').top, -1);
  await userEvent.keyboard('{ArrowDown}');
  expect(gap(root).top).toBeCloseTo(textOf(root, '#c').top, 0);
  await userEvent.keyboard('{ArrowDown>60/}');
  expect(gap(root).bottom).toBeCloseTo(textOf(root, '#c').bottom, 0);
  expect(gap(root).bottom).toBeLessThan(innerHeight);
});

test.each([8, 48, 200])('its height is a line of the text at %i px too', async (textSize) => {
  const root = await draw(reader({ lineFocus: 'one', textSize }));
  await userEvent.click(root.querySelector('#a')!, { position: { x: 10, y: textSize } });
  expect(gap(root).height).toBeCloseTo(textSize * 1.6, 0);
});

test('it stays on its words when the text is laid out anew', async () => {
  const root = await draw(reader({ lineFocus: 'one' }));
  await userEvent.click(root.querySelector('#b')!, { position: { x: 10, y: LINE / 2 } });
  await page.viewport(500, 900);
  await expect.poll(() => gap(root).top).toBeCloseTo(textOf(root, '#b').top, -1);
  await redraw(root, reader({ lineFocus: 'one', lineHeight: 3 }));
  await expect.poll(() => gap(root).height).toBeCloseTo(60, 0);
});

test('the ruler is under the line, and both go with the voice', async () => {
  const speech = fakeSpeech();
  const preferences = { lineFocus: 'one', ruler: true } as const;
  const root = await draw(reader(preferences, speech));
  await press(named(root, 'button', 'Listen'));
  await expect.poll(() => speech.spoken.length).toBe(1);
  speech.start();
  speech.end();
  await expect.poll(() => speech.spoken.length).toBe(2);
  speech.start();
  await expect.poll(() => gap(root).top).toBeCloseTo(textOf(root, '#a').top, 0);
  const ruler = root.querySelector('.ruler')!.getBoundingClientRect();
  expect(ruler.top).toBeCloseTo(gap(root).bottom, 0);
});

test('arrow keys in the panel mean what they mean there', async () => {
  const root = await draw(reader({ lineFocus: 'one' }));
  const before = gap(root);
  await press(named(root, 'button', 'Preferences'));
  named(root, 'input', 'Text size').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(gap(root).height).toBeCloseTo(before.height, 0);
  expect(gap(root).top).toBeCloseTo(before.top, 0);
});

test('a link that takes the focus is in focus', async () => {
  const root = await draw(reader({ lineFocus: 'one' }));
  root.querySelector<HTMLElement>('#b a')!.focus();
  await expect.poll(() => gap(root).top).toBeCloseTo(textOf(root, '#b').top, -1);
});

test('off, nothing is drawn over the text', async () => {
  const root = await draw(reader({ lineFocus: 'three' }));
  expect(root.querySelectorAll('.shade')).toHaveLength(2);
  await redraw(root, reader({}));
  expect(root.querySelector('.aids')).toBeNull();
});
