import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

/** 2,280 words behind a title of three: ten minutes at the 228 words a minute of English. */
const text = article({
  body: Array.from(
    { length: 228 },
    () => '<p>One two three four five six seven eight nine ten.</p>',
  ).join(''),
});

function reader(preferences: Partial<Preferences>, speech: ReturnType<typeof fakeSpeech>) {
  return (
    <Reader
      article={text}
      preferences={{ ...DEFAULTS, paragraphPause: 0, ...preferences }}
      createEngine={speech.createEngine}
      listenRequests={0}
      onChange={() => {}}
      onClose={() => {}}
    />
  );
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

afterEach(async () => {
  vi.useRealTimers();
  await page.viewport(1280, 900);
});

const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

async function listening(preferences: Partial<Preferences> = {}) {
  const speech = fakeSpeech();
  const root = await draw(reader(preferences, speech));
  await press(named(root, 'button', 'Listen'));
  await pass(10);
  return { root, speech };
}

/** What of the time left can be seen. */
function seen(root: HTMLElement): string {
  const shown = [...root.querySelectorAll<HTMLElement>('.time-left')].filter(
    ({ offsetHeight }) => offsetHeight > 0,
  );
  expect(shown).toHaveLength(1);
  return shown[0]!.textContent!;
}

test('the minutes left stand beside the rate, and follow it', async () => {
  const { root, speech } = await listening();
  expect(seen(root)).toBe('10 minutes left');
  await redraw(root, reader({ rate: 1.5 }, speech));
  expect(root.querySelector('.range.compact .value')!.textContent).toBe('1.5×');
  expect(seen(root)).toBe('7 minutes left');
  await redraw(root, reader({ rate: 4 }, speech));
  expect(seen(root)).toBe('3 minutes left');
  await vi.waitFor(() => expectAccessible(root));
});

test('they are told to nobody unasked, and change once a minute or when the person goes elsewhere', async () => {
  const { root, speech } = await listening();
  expect(
    root.querySelector('.time-left')!.closest('[aria-live], [role=status], output'),
  ).toBeNull();
  await pass(1_000);
  // Faster than any voice: what was measured of it says that the rest takes no time.
  for (let i = 0; i < 115; i += 1) {
    await act(() => speech.end());
    await pass(1);
  }
  expect(seen(root)).toBe('10 minutes left');
  await pass(60_000);
  expect(seen(root)).toBe('Less than a minute left');
});

test('one minute is said as one, and less than one in words', async () => {
  const { root } = await listening();
  const go = async (id: number) => {
    await act(() => root.querySelectorAll<HTMLElement>('.body p')[id]!.click());
    await pass(10);
    return seen(root);
  };
  expect(await go(114)).toBe('5 minutes left');
  expect(await go(204)).toBe('1 minute left');
  expect(await go(224)).toBe('Less than a minute left');
});

test.each([
  [320, 640],
  [320, 256],
] as const)(
  'at %i × %i the minutes are shown, in the open controls where the bar is low',
  async (width, height) => {
    await page.viewport(width, height);
    const { root } = await listening();
    await press(named(root, 'button', 'More controls'));
    expect(seen(root)).toBe('10 minutes left');
    const shown = [...root.querySelectorAll('.time-left')].find(
      ({ clientHeight }) => clientHeight > 0,
    )!;
    expect(shown.closest('.more') !== null).toBe(height < 400);
    expect(shown.getBoundingClientRect().right).toBeLessThanOrEqual(width);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('the sleep timer shows what is left of it', async () => {
  const { root } = await listening();
  await press(named(root, 'button', 'More controls'));
  const menu = root.querySelector<HTMLSelectElement>('.more select')!;
  const left = () => {
    const id = menu.getAttribute('aria-describedby');
    return id && document.getElementById(id)!.textContent;
  };
  expect(left()).toBeNull();
  await act(() => {
    menu.value = '5';
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(left()).toBe('Pauses in 5 minutes');
  await pass(60_000);
  expect(left()).toBe('Pauses in 4 minutes');
  await pass(3 * 60_000);
  expect(left()).toBe('Pauses in 1 minute');
  await act(() => {
    menu.value = '15';
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(left()).toBe('Pauses in 15 minutes');
  await pass(15 * 60_000);
  expect(left()).toBeNull();
  expect(menu.value).toBe('end');
});
