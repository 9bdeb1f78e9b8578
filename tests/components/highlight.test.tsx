import { afterEach, expect, test } from 'vitest';
import { Page } from '../../components/reader/page';
import { type Preferences, SCHEMA } from '../../utils/preferences/schema';
import { createHighlighter } from '../../utils/speech/highlight';
import { DEFAULTS, draw } from './drawing';
import { contrast, drawnContrast, rgb, token } from './measuring';
import { setSystem } from './system';

const highlighter = createHighlighter(window);

afterEach(() => {
  highlighter.close();
  return setSystem({});
});

/** Wide spaces alone, so that all that is drawn is the mark; its underline is in the middle third. */
const SPACES = '\u00A0'.repeat(12);

async function spaces(preferences: Partial<Preferences>) {
  const root = await draw(
    <Page preferences={{ ...DEFAULTS, ...preferences }}>
      <article>
        <p id="text" style="inline-size: max-content; font-size: 40px; line-height: 3">
          {SPACES}
        </p>
      </article>
    </Page>,
  );
  const paragraph = root.querySelector<HTMLElement>('#text')!;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return { root, paragraph, range };
}

const themes = SCHEMA.theme.options;

test.each(themes.flatMap((theme) => [[theme, 'none'] as const, [theme, 'active'] as const]))(
  'in the theme "%s", forced colours %s, sentence and word are told by an underline as well as by colour',
  async (theme, forced) => {
    if (forced === 'active') await setSystem({ 'forced-colors': 'active' });
    const { root, paragraph, range } = await spaces({ theme });
    expect(await drawnContrast(paragraph)).toBe(1);
    for (const mark of ['sentence', 'word'] as const) {
      const style = getComputedStyle(paragraph, `::highlight(clarion-${mark})`);
      expect(style.textDecorationLine).toBe('underline');
      expect(contrast(rgb(style.color), rgb(style.backgroundColor))).toBeGreaterThanOrEqual(4.5);
      const paper = token(root, 'paper');
      expect(rgb(style.backgroundColor)).not.toEqual(paper);
      highlighter[mark](range);
      // Of the underline on its ground; a dotted one is drawn softly.
      expect(await drawnContrast(paragraph)).toBeGreaterThan(3);
      highlighter[mark](null);
    }
  },
);

test.each(['sentence', 'word'] as const)(
  'in forced colours the mark of the %s is in the colours of the system',
  async (mark) => {
    await setSystem({ 'forced-colors': 'active' });
    const { root, paragraph } = await spaces({ theme: 'sepia', highlightColour: '#123456' });
    const system = mark === 'sentence' ? ['MarkText', 'Mark'] : ['HighlightText', 'Highlight'];
    const probe = document.createElement('i');
    probe.style.forcedColorAdjust = 'none';
    [probe.style.color, probe.style.backgroundColor] = system as [string, string];
    root.append(probe);
    const { color, backgroundColor } = getComputedStyle(paragraph, `::highlight(clarion-${mark})`);
    expect([color, backgroundColor]).toEqual([
      getComputedStyle(probe).color,
      getComputedStyle(probe).backgroundColor,
    ]);
  },
);
