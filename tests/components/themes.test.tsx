import { BookOpen } from 'lucide';
import { afterEach, expect, test } from 'vitest';
import { Button } from '../../components/controls/button';
import { Page } from '../../components/reader/page';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { DEFAULTS, draw } from './drawing';
import { contrast, drawnContrast, expectContrast, PAIRS, rgb, token } from './measuring';
import { setSystem } from './system';

afterEach(() => setSystem({}));

const TOKENS = [...new Set(PAIRS.flatMap((pair) => pair.slice(0, 2) as string[]))];

function page(preferences: Partial<Preferences>) {
  return draw(
    <Page preferences={{ ...DEFAULTS, ...preferences }}>
      <article>text</article>
      <Button look="main" icon={BookOpen} label="Read" onPress={() => {}} />
    </Page>,
  );
}

const themes = SCHEMA.theme.options.filter((theme) => theme !== 'auto');

test.each(themes)(
  'every pair of the theme "%s" has its contrast (WCAG 1.4.3, 1.4.6, 1.4.11)',
  async (theme) => {
    const root = await page({ theme });
    expectContrast(root);
  },
);

test.each(themes)(
  'a visited link of the theme "%s" differs from a link and from text',
  async (theme) => {
    const root = await page({ theme });
    const [link, visited, ink] = ['link', 'visited', 'ink'].map((name) => token(root, name));
    const apart = (a: number[], b: number[]) => Math.hypot(...a.map((part, i) => part - b[i]!));
    expect(
      Math.min(apart(link!, visited!), apart(link!, ink!), apart(visited!, ink!)),
    ).toBeGreaterThan(35);
  },
);

test.each([
  ['light', undefined, 'light'],
  ['dark', undefined, 'dark'],
  ['light', 'more', 'contrastLight'],
  ['dark', 'more', 'contrastDark'],
] as const)(
  'a system set to %s and %s contrast is met by the theme "%s"',
  async (scheme, more, theme) => {
    await setSystem({
      'prefers-color-scheme': scheme,
      ...(more && { 'prefers-contrast': more }),
    });
    const [auto, named] = [await page({ theme: 'auto' }), await page({ theme })];
    for (const name of TOKENS)
      expect([name, token(auto, name)]).toEqual([name, token(named, name)]);
    expectContrast(auto);
  },
);

test.each(['light', 'dark'] as const)(
  'asked for less contrast, a %s page is softer and still legible',
  async (scheme) => {
    await setSystem({ 'prefers-color-scheme': scheme });
    const root = await page({ theme: 'auto' });
    const ratio = () => contrast(token(root, 'ink'), token(root, 'paper'));
    const before = ratio();
    await setSystem({ 'prefers-color-scheme': scheme, 'prefers-contrast': 'less' });
    expect(ratio()).toBeLessThan(before);
    expectContrast(root);
  },
);

test('a theme that a person chose is not changed by what the system asks for', async () => {
  const root = await page({ theme: 'sepia' });
  const before = TOKENS.map((name) => token(root, name));
  await setSystem({ 'prefers-color-scheme': 'dark', 'prefers-contrast': 'more' });
  expect(TOKENS.map((name) => token(root, name))).toEqual(before);
});

test.each(['auto', ...themes] as const)(
  'in forced colours the theme "%s" gives way to the system',
  async (theme) => {
    await setSystem({ 'forced-colors': 'active' });
    const own = { textColour: '#777777', backgroundColour: '#787878', highlightColour: '#123456' };
    for (const preferences of [{ theme }, { theme, ...own }]) {
      const root = await page(preferences);
      const main = getComputedStyle(root.querySelector('.button.main')!);
      const ratio = contrast(rgb(main.color), rgb(main.backgroundColor));
      // White on white once: the name's plate was forced, the name was not.
      expect(ratio).toBeGreaterThan(7);
      for (const [front, back, least] of [
        ['spoken-ink', 'spoken', 4.5],
        ['word-ink', 'word', 4.5],
        ['focus', 'paper', 3],
      ] as const) {
        const ratio = contrast(token(root, front), token(root, back));
        expect([front, back, ratio >= least]).toEqual([front, back, true]);
      }
    }
  },
);

// Of this the computed colours tell nothing: the plate that forced colours put behind words is drawn late.
test.each(['auto', 'sepia', 'contrastDark'] as const)(
  'in forced colours the name of the main button can be read in the theme "%s"',
  async (theme) => {
    await setSystem({ 'forced-colors': 'active' });
    const root = await page({ theme });
    expect(
      await drawnContrast(root.querySelector<HTMLElement>('.button.main .label')!),
    ).toBeGreaterThan(7);
  },
);

test('asked for less movement, nothing moves (WCAG 2.3.3)', async () => {
  await setSystem({ 'prefers-reduced-motion': 'reduce' });
  const root = await page({});
  const button = root.querySelector<HTMLElement>('.button')!;
  button.style.cssText = 'transition: all 1s; animation: turn 1s infinite';
  const { transitionDuration, animationName } = getComputedStyle(button);
  expect([transitionDuration, animationName]).toEqual(['0s', 'none']);
});
