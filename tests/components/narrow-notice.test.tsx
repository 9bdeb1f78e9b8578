import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import type { Preferences } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, expectAccessible, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';

afterEach(() => page.viewport(1280, 900));

function reader(
  preferences: Partial<Preferences>,
  onChange = (_patch: Partial<Preferences>) => {},
) {
  return (
    <Reader
      article={article({ body: '<p>mmmm iiii mmmm iiii</p>' })}
      preferences={{ ...DEFAULTS, ...preferences }}
      createEngine={fakeSpeech().createEngine}
      listenRequests={0}
      onChange={onChange}
      onClose={() => {}}
    />
  );
}

const notice = (root: HTMLElement) => root.querySelector('.notice');

test('text that leaves room for 8 characters a line is not remarked on', async () => {
  const root = await draw(reader({ textSize: 48 }));
  expect(notice(root)).toBeNull();
});

test('says how few characters fit, and one press makes 8 of them fit', async () => {
  const onChange = vi.fn();
  const root = await draw(reader({ textSize: 300 }, onChange));
  expect(notice(root)?.textContent).toMatch(/^Characters in a line: [3-7]Most people/);
  await expectAccessible(root);
  const fit = named(root, 'button', 'Fit 8 characters');
  fit.focus();
  await press(fit);
  await redraw(root, reader(onChange.mock.calls[0]![0]));
  expect(notice(root)).toBeNull();
  expect(document.activeElement).toBe(named(root, 'button', 'Preferences'));
});

test.each([
  [900, true],
  [256, false],
])('in a window %d px high it is unfolded: %s, and the title in view', async (height, open) => {
  await page.viewport(320, height);
  const root = await draw(reader({ textSize: 320 }));
  const details = notice(root) as HTMLDetailsElement;
  expect(details.open).toBe(open);
  const title = root.querySelector('h1')!.getBoundingClientRect();
  expect(title.top).toBeLessThan(height - 44);
  named(root, 'summary', details.querySelector('summary')!.textContent!).click();
  expect(details.open).toBe(!open);
});

test('is folded when the window becomes low, and is left alone while somebody is in it', async () => {
  await page.viewport(1280, 900);
  const root = await draw(reader({ textSize: 320 }));
  const details = notice(root) as HTMLDetailsElement;
  named(root, 'button', 'Leave it as it is').focus();
  await page.viewport(320, 256);
  await settled();
  expect(details.open).toBe(true);
  await page.viewport(320, 600);
  root.querySelector('h1')!.focus();
  await page.viewport(320, 256);
  await expect.poll(() => details.open).toBe(false);
});

/** Media queries are told of before the second frame. */
const settled = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

test('comes when the window becomes narrow, and goes for good when it is sent away', async () => {
  const root = await draw(reader({ textSize: 90 }));
  expect(notice(root)).toBeNull();
  await page.viewport(320, 600);
  await expect.poll(() => notice(root)).not.toBeNull();
  await press(named(root, 'button', 'Leave it as it is'));
  await redraw(root, reader({ textSize: 200 }));
  expect(notice(root)).toBeNull();
});

test('on a low and narrow window the first screen shows whole letters of the largest text', async () => {
  await page.viewport(320, 256);
  const root = await draw(reader({ textSize: 320 }));
  const buttons = [...root.querySelectorAll('.toolbar > .button, .toolbar summary')];
  const rows = new Set(buttons.map((one) => Math.round(one.getBoundingClientRect().bottom / 8)));
  expect([buttons.length, rows.size]).toEqual([6, 1]);
  for (const one of buttons) {
    const { width, height } = one.getBoundingClientRect();
    expect([width >= 44, height >= 44]).toEqual([true, true]);
  }
  // Capitals are about 0.72 of the size high, and stand in the middle of a line of 1.2.
  const title = root.querySelector('h1')!;
  const size = Number.parseFloat(getComputedStyle(title).fontSize);
  expect(title.getBoundingClientRect().top + size * (0.6 + 0.36)).toBeLessThan(265);
  await expectAccessible(root);
});

test('the ring of the folded notice stands within its border', async () => {
  await page.viewport(360, 300);
  const root = await draw(reader({ textSize: 320 }));
  const summary = root.querySelector<HTMLElement>('.notice summary')!;
  await userEvent.tab({ shift: true });
  summary.focus({ focusVisible: true } as FocusOptions);
  const { outlineWidth, outlineOffset } = getComputedStyle(summary);
  expect([outlineWidth, outlineOffset]).toEqual(['3px', '-4px']);
  const [inner, outer] = [summary, notice(root)!].map((one) => one.getBoundingClientRect());
  expect(inner!.width).toBe(outer!.width - 2);
});
