import { describe, expect, test } from 'vitest';
import { sampleFor } from '../../utils/speech/samples';
import { isNatural, naturalName, quality } from '../../utils/speech/voice-names';

const named = (name: string, id = name) => ({ id, name, lang: 'en-US', local: true });

test.each([
  ['Microsoft Aria Online (Natural) - English (United States)', 'Aria', true],
  [
    'Microsoft AvaMultilingual Online (Natural) - English (United States)',
    'Ava Multilingual',
    true,
  ],
  ['Microsoft David Desktop - English (United States)', 'David', false],
  ['Microsoft Zira - English (United States)', 'Zira', false],
  ['Microsoft Hedda', 'Hedda', false],
  ['Eddy (English (UK))', 'Eddy', false],
  ['Eddy (Deutsch (Deutschland))', 'Eddy', false],
  ['Ava (Premium)', 'Ava (Premium)', false],
  ['Samantha', 'Samantha', false],
  ['English (America) espeak-ng', 'English (America), eSpeak', false],
  ['Google UK English Female', 'Google UK English Female', false],
  ['', '', false],
])('the natural name of "%s" is "%s"', (name, natural, marked) => {
  expect(naturalName(named(name))).toBe(natural);
  expect(isNatural(named(name))).toBe(marked);
});

describe('a voice is better', () => {
  test.each([
    ['natural', 'Microsoft Aria Online (Natural) - English', 'Microsoft David - English'],
    [
      'premium, by its id',
      'com.apple.voice.premium.en-US.Ava',
      'com.apple.voice.compact.en-US.Ava',
    ],
    ['enhanced', 'Ava (Enhanced)', 'Samantha'],
    ['ordinary', 'Samantha', 'English (America) espeak-ng'],
    ['a synthesiser meant for reading', 'English espeak-ng', 'Grandma (English (US))'],
    ['one for effects', 'Fred', 'Zarvox'],
  ])('when it is %s', (_what, better, worse) => {
    expect(quality(named(better))).toBeGreaterThan(quality(named(worse)));
  });
});

test('a sample is in the language of the voice', () => {
  expect(sampleFor('de-AT')).toBe('So lese ich einen Text vor.');
  expect(sampleFor('nb-NO')).toBe(sampleFor('no'));
  expect(sampleFor('sw')).toBe('Kiswahili');
});
