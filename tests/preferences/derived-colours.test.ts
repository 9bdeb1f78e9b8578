import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, type Hex } from '../../utils/colour/colour';
import { cssVariables } from '../../utils/preferences/css-variables';
import { derivedColours } from '../../utils/preferences/derived-colours';
import { parsePreferences } from '../../utils/preferences/parse';
import { anyColour } from '../colour/any-colour';

/** What the page gets, as `Page` puts it together. */
function drawn(chosen: object): Record<string, string> {
  const preferences = parsePreferences(chosen);
  return { ...derivedColours(preferences), ...cssVariables(preferences) };
}

function expectPairs(tokens: Record<string, string>, pairs: [string, string, number][]): void {
  for (const [front, back, least] of pairs) {
    const ratio = contrast(tokens[`--${front}`] as Hex, tokens[`--${back}`] as Hex);
    expect([front, back, ratio >= least]).toEqual([front, back, true]);
  }
}

test('without colours of their own people get the theme, and nothing else', () => {
  expect(derivedColours(parsePreferences({ theme: 'sepia' }))).toEqual({});
  expect(derivedColours(parsePreferences({ textColour: '#123456' }))).toEqual({});
});

test('whatever text and ground are chosen, controls, marks and focus can be seen', () => {
  fc.assert(
    fc.property(anyColour, anyColour, (textColour, backgroundColour) => {
      expectPairs(drawn({ textColour, backgroundColour }), [
        ['control-ink', 'control', 4.5],
        ['control-ink', 'paper', 4.5],
        ['control-edge', 'paper', 3],
        ['divider', 'paper', 3],
        ['focus', 'paper', 3],
        ['focus', 'control', 3],
        ['accent', 'paper', 3],
        ['accent-ink', 'accent', 4.5],
        ['quiet', 'paper', 4.5],
        ['warning', 'paper', 4.5],
        ['link', 'paper', 4.5],
        ['visited', 'paper', 4.5],
        ['spoken-ink', 'spoken', 4.5],
        ['word-ink', 'word', 4.5],
      ]);
    }),
  );
});

test('on a ground alone the text is chosen to be legible', () => {
  fc.assert(
    fc.property(anyColour, (backgroundColour) => {
      expectPairs(drawn({ backgroundColour }), [['ink', 'paper', 4.5]]);
    }),
  );
});

test('text on a highlight alone is legible, and so is the word in it', () => {
  fc.assert(
    fc.property(anyColour, (highlightColour) => {
      const tokens = drawn({ highlightColour });
      expect(tokens['--spoken']).toBe(highlightColour);
      expectPairs(tokens, [
        ['spoken-ink', 'spoken', 4.5],
        ['word-ink', 'word', 4.5],
      ]);
    }),
  );
});

test('what a person chose is never altered', () => {
  const all = fc.record({
    textColour: anyColour,
    backgroundColour: anyColour,
    linkColour: anyColour,
    visitedColour: anyColour,
    highlightColour: anyColour,
  });
  fc.assert(
    fc.property(all, (chosen) => {
      expect(drawn(chosen)).toMatchObject({
        '--ink': chosen.textColour,
        '--paper': chosen.backgroundColour,
        '--link': chosen.linkColour,
        '--visited': chosen.visitedColour,
        '--spoken': chosen.highlightColour,
      });
    }),
  );
});
