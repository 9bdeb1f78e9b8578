import { contrast, type Hex, seen, shown } from '../colour/colour';
import { clearest, nearestPassing } from '../colour/nearest';
import type { Preferences } from './schema';

type Variables = Record<string, string>;

/** Hues, in degrees of OKLCH, of what has a meaning of its own on any ground. */
const HUE = { link: 255, visited: 320, accent: 210, focus: 55, warning: 35, spoken: 95 };

/** WCAG 2.2: 1.4.6 for the text itself, 1.4.3 for other words, 1.4.11 for what is not text. */
const TEXT = 7;
const WORDS = 4.5;
const SHAPES = 3;

/**
 * What goes with the colours that a person chose, as style properties: where the ground is their own,
 * the theme's buttons, links and marks would be lost on it. What they chose themselves is left as it
 * is, however faint: the reader's own words, controls and focus keep their contrast regardless, so
 * that the choice can always be undone.
 */
export function derivedColours(preferences: Preferences): Variables {
  const { textColour, backgroundColour, highlightColour } = preferences;
  const chosen = [textColour, backgroundColour, highlightColour].join();
  if (chosen !== last.chosen) last = { chosen, derived: derive(preferences) };
  return last.derived;
}
/** The view is drawn anew at each spoken word; colours change far less often. */
let last: { chosen: string; derived: Variables } = { chosen: ',,', derived: {} };

function derive({ textColour, backgroundColour, highlightColour }: Preferences): Variables {
  const ground = isHex(backgroundColour) ? withGround(backgroundColour, textColour) : {};
  const highlight = highlightColour || ground['--spoken'] || '';
  return { ...ground, ...(isHex(highlight) ? withHighlight(highlight, textColour) : {}) };
}

function withGround(paper: Hex, textColour: string): Variables {
  const strongest = clearest([paper]);
  const dark = seen(strongest).l > 0.5;
  const tinted = (hue: number, c: number, l = dark ? 0.82 : 0.42) => shown({ l, c, h: hue });
  const ink = isHex(textColour)
    ? textColour
    : nearestPassing(tinted(85, 0.012, dark ? 0.93 : 0.23), [paper], TEXT);
  // On a middling ground even black has little to spare: there controls lean away from it.
  const roomy = contrast(strongest, paper) >= TEXT;
  const control = moved(paper, (dark === roomy ? 1 : -1) * 0.06);
  const edge = nearestPassing(control, [paper], SHAPES);
  return {
    'color-scheme': dark ? 'dark' : 'light',
    '--ink': ink,
    '--quiet': nearestPassing(moved(ink, dark ? -0.12 : 0.12), [paper], WORDS),
    '--link': nearestPassing(tinted(HUE.link, 0.13), [paper], WORDS),
    '--visited': nearestPassing(tinted(HUE.visited, 0.13), [paper], WORDS),
    '--rule': moved(paper, dark ? 0.14 : -0.14),
    '--divider': edge,
    '--control': control,
    '--control-ink': nearestPassing(ink, [paper, control], WORDS),
    '--control-edge': edge,
    '--accent': nearestPassing(tinted(HUE.accent, 0.08), [paper], WORDS),
    '--accent-ink': paper,
    '--focus': nearestPassing(tinted(HUE.focus, 0.15), [paper, control], SHAPES),
    '--warning': nearestPassing(tinted(HUE.warning, 0.12), [paper], WORDS),
    '--spoken': shown({ l: seen(paper).l + (dark ? 0.17 : -0.07), c: 0.09, h: HUE.spoken }),
  };
}

/** The word stands out of its sentence by more of the same hue, and by how light it is. */
function withHighlight(spoken: Hex, textColour: string): Variables {
  const { l, c, h } = seen(spoken);
  const word = shown({ l: l > 0.5 ? l - 0.14 : l + 0.25, c: Math.min(0.16, c * 1.8), h });
  const own = isHex(textColour) && contrast(textColour, spoken) >= WORDS;
  return {
    '--spoken': spoken,
    '--spoken-ink': own ? textColour : clearest([spoken]),
    '--word': word,
    '--word-ink': clearest([word]),
  };
}

function moved(colour: Hex, by: number): Hex {
  const { l, c, h } = seen(colour);
  return shown({ l: Math.min(1, Math.max(0, l + by)), c, h });
}

/** A colour preference holds `#rrggbb`, or nothing. */
function isHex(value: string): value is Hex {
  return value !== '';
}
