import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cssVariables } from '../../utils/preferences/css-variables';
import { parsePreferences } from '../../utils/preferences/parse';
import { ROWS } from '../../utils/preferences/schema';
import { anyPreferences } from './any-preferences';

test('writes each preference with its unit', () => {
  expect(cssVariables(parsePreferences({}))).toMatchObject({
    '--text-size': '20px',
    '--text-font': expect.stringMatching(/^system-ui.* sans-serif$/),
    '--text-weight': '400',
    '--line-height': '1.6',
    '--paragraph-spacing': '1em',
    '--letter-spacing': '0em',
    '--line-length': '66',
  });
});

test('writes a toggle only where it is on', () => {
  expect(cssVariables(parsePreferences({}))).not.toHaveProperty('--hyphens');
  expect(cssVariables(parsePreferences({ hyphenation: true }))['--hyphens']).toBe('auto');
});

test('gives a choice the value of its option', () => {
  expect(cssVariables(parsePreferences({ font: 'mono' }))['--text-font']).toMatch(/monospace$/);
});

test('writes a colour only where one is set', () => {
  expect(cssVariables(parsePreferences({}))).not.toHaveProperty('--ink');
  expect(cssVariables(parsePreferences({ textColour: '#123456' }))['--ink']).toBe('#123456');
});

test('writes no other variables than those of the schema', () => {
  const names = ROWS.flatMap(([, row]) => ('css' in row && row.css ? [row.css.property] : []));
  fc.assert(
    fc.property(anyPreferences, (preferences) => {
      expect(names).toEqual(expect.arrayContaining(Object.keys(cssVariables(preferences))));
    }),
  );
});

test('writes plain values only: numbers with a unit, colours, or the names of fonts', () => {
  fc.assert(
    fc.property(anyPreferences, (preferences) => {
      for (const value of Object.values(cssVariables(preferences))) {
        // The name that a person typed is one quoted string, with everything in it escaped.
        expect(value).toMatch(
          /^(?:\d+(?:\.\d{1,2})?(?:px|em)?|(?:"(?:[^"\\\p{Cc}]|\\["\\])+", )?[\w ,"-]+|#[0-9a-f]{6}|[a-z-]+(?:\([\d.a-z]+\)(?: [a-z-]+\([\d.a-z]+\))*)?)$/u,
        );
      }
    }),
  );
});

test('puts a font of the device before what stands in for it', () => {
  const named = (installedFont: string, font = 'installed') =>
    cssVariables(parsePreferences({ font, installedFont }))['--text-font'];
  expect(named('Comic "Neue"')).toMatch(/^"Comic \\"Neue\\"", system-ui.* sans-serif$/);
  expect(named('')).toMatch(/^system-ui.* sans-serif$/);
  expect(named('Comic Neue', 'serif')).toMatch(/^Charter.* serif$/);
});
