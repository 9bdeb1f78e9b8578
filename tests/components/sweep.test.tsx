import { afterAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Reader } from '../../components/reader/reader';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { article, DEFAULTS, draw, named, press, redraw } from './drawing';
import { fakeSpeech } from './fake-speech';
import { faintTexts } from './measuring';
import { cutOff, scrollsSideways, tooSmall } from './overflow';

/**
 * The reader at every size, width, theme and direction: nothing scrolls sideways but what has a box
 * of its own, no control is cut off, each is large enough to be hit, and every text stands out from
 * what is behind it (WCAG 1.4.10, 2.5.5, 1.4.6).
 */
const SIZES = [8, 20, 48, 96, 200, 320];
const WIDTHS = [320, 768, 1280];
const DIRECTIONS = ['ltr', 'rtl'] as const;

const PICTURE =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="400"/>';
const CELLS = '<td>Donaudampfschifffahrtsgesellschaftskapitän</td>'.repeat(6);
const HARD = `
  <h2>Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen</h2>
  <p>Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and
    <a href="https://paper.example/">https://paper.example/a/very/long/address/${'x'.repeat(120)}</a></p>
  <p><img src='${PICTURE}' alt="" width="1600" height="400"></p>
  <figure><img src='${PICTURE}' alt=""><figcaption>Hottentottententententoonstelling</figcaption></figure>
  <table><tr>${CELLS}</tr></table>
  <pre>${'const answer = 42; '.repeat(20)}</pre>
  <ul><li>One<ul><li>Two<ol><li>Three ${'deep '.repeat(9)}</li></ol></li></ul></li></ul>
  <blockquote><blockquote><p>Twice quoted, unbelievable-compound-of-many-parts.</p></blockquote></blockquote>
  <figure><figcaption><a href="https://tube.example/" data-embed="video">Kraftfahrzeughaftpflichtversicherung – tube.example</a></figcaption></figure>
  <dl><dt>Term</dt><dd>Definition</dd></dl><details><summary>More</summary><p>Folded.</p></details>`;

afterAll(() => page.viewport(1280, 900));

function reader(preferences: Partial<Preferences>, dir: 'ltr' | 'rtl') {
  const text = article({
    body: HARD,
    dir,
    lang: dir === 'rtl' ? 'ar' : 'de',
    standfirst: 'What it is about, with Rindfleischetikettierungsüberwachungsaufgaben in it.',
    title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz lapses',
  });
  return (
    <div dir={dir}>
      <Reader
        article={text}
        preferences={{ ...DEFAULTS, ...preferences }}
        createEngine={fakeSpeech().createEngine}
        listenRequests={0}
        onChange={() => {}}
        onClose={() => {}}
      />
    </div>
  );
}

for (const dir of DIRECTIONS) {
  for (const width of WIDTHS) {
    test(`${width} px wide, ${dir} (WCAG 1.3.4, 1.4.3, 1.4.4, 1.4.10, 2.5.5, 2.5.8)`, {
      timeout: 60_000,
    }, async () => {
      await page.viewport(width, width === 320 ? 256 : 900);
      const root = await draw(reader({}, dir));
      for (const theme of SCHEMA.theme.options) {
        await redraw(root, reader({ theme }, dir));
        expect({ theme, faint: faintTexts(root) }).toEqual({ theme, faint: [] });
        for (const textSize of SIZES) {
          await redraw(root, reader({ theme, textSize }, dir));
          const found = {
            sideways: scrollsSideways(root),
            cut: cutOff(root),
            small: tooSmall(root),
          };
          expect({ theme, textSize, ...found }).toEqual({
            ...{ theme, textSize },
            ...{ sideways: [], cut: [], small: [] },
          });
        }
      }
    });
  }
}

test.each(DIRECTIONS)('the panel and the player fit at every width and size, %s', async (dir) => {
  const root = await draw(reader({}, dir));
  await press(named(root, 'button', 'Preferences'));
  await press(named(root, 'button', 'Listen'));
  await press(named(root, 'button', 'More controls'));
  for (const group of root.querySelectorAll('details')) group.open = true;
  for (const width of WIDTHS) {
    await page.viewport(width, width === 320 ? 256 : 900);
    for (const textSize of SIZES) {
      await redraw(root, reader({ textSize }, dir));
      const found = { sideways: scrollsSideways(root), cut: cutOff(root), small: tooSmall(root) };
      expect({ width, textSize, ...found }).toEqual({
        ...{ width, textSize },
        ...{ sideways: [], cut: [], small: [] },
      });
    }
  }
});

test('code keeps its lines where they fit, and breaks them where few characters do', async () => {
  await page.viewport(1280, 900);
  const root = await draw(reader({ textSize: 20 }, 'ltr'));
  const box = () => root.querySelector('pre')!.parentElement!;
  expect(box().scrollWidth).toBeGreaterThan(box().clientWidth);
  await redraw(root, reader({ textSize: 96 }, 'ltr'));
  expect(box().scrollWidth).toBe(box().clientWidth);
});

test('spacing at its widest fits too (WCAG 1.4.12)', async () => {
  await page.viewport(320, 256);
  const widest = { letterSpacing: 0.5, wordSpacing: 1, lineHeight: 3, headingScale: 2.5 };
  const root = await draw(reader({}, 'ltr'));
  for (const textSize of SIZES) {
    await redraw(root, reader({ ...widest, textSize, capitals: 'all', fontWeight: 900 }, 'ltr'));
    expect({ textSize, sideways: scrollsSideways(root), cut: cutOff(root) }).toEqual({
      ...{ textSize, sideways: [] },
      cut: [],
    });
  }
});
