import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
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

test('comes when the window becomes narrow, and goes for good when it is sent away', async () => {
  const root = await draw(reader({ textSize: 90 }));
  expect(notice(root)).toBeNull();
  await page.viewport(320, 600);
  await expect.poll(() => notice(root)).not.toBeNull();
  await press(named(root, 'button', 'Leave it as it is'));
  await redraw(root, reader({ textSize: 200 }));
  expect(notice(root)).toBeNull();
});
