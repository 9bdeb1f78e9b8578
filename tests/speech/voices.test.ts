import { describe, expect, test } from 'vitest';
import type { Voice } from '../../utils/speech/engine';
import { groupVoices, pickVoice, primary } from '../../utils/speech/voices';

function voice(id: string, lang: string, local = true): Voice {
  return { id, name: id, lang, local };
}

const VOICES = [
  voice('abroad', 'en-US', false),
  voice('british', 'en-GB'),
  voice('american', 'en-US'),
  voice('brazilian', 'pt-BR'),
  voice('far', 'nl-NL', false),
  voice('bokmal', 'nb-NO'),
];

describe('the voice for a text', () => {
  test.each([
    ['the chosen one, though it sends the text away', 'en-US', 'abroad', 'abroad'],
    ['the chosen one of another region', 'en-US', 'british', 'british'],
    ['one of the language when the chosen one does not speak it', 'pt', 'british', 'brazilian'],
    ['one of the language when the chosen one is gone', 'pt', 'uninstalled', 'brazilian'],
    ['the one of the region', 'en-US', '', 'american'],
    ['the one of the region, however it is written', 'EN-us', '', 'american'],
    ['the first on this device when no region is asked for', 'en', '', 'british'],
    ['one on this device before the right region elsewhere', 'pt-PT', '', 'brazilian'],
    ['one that sends the text away when there is no other', 'nl', '', 'far'],
    ['one of the written forms of Norwegian', 'no', '', 'bokmal'],
    ['one on this device when the language is unknown', '', '', 'british'],
    ['the chosen one when the language is unknown', '', 'far', 'far'],
  ])('is %s', (_why, lang, chosen, id) => {
    expect(pickVoice(VOICES, lang, chosen)?.id).toBe(id);
  });

  test('is none when no voice speaks the language', () => {
    expect(pickVoice(VOICES, 'ja', 'british')).toBeNull();
    expect(pickVoice([], '', '')).toBeNull();
  });

  test('does not take one language for another that begins alike', () => {
    expect(pickVoice([voice('filipino', 'fil-PH')], 'fi', '')).toBeNull();
  });
});

test('the language of a tag is its first part', () => {
  expect(['pt-BR', 'PT', 'zh-Hant-TW', 'nn-NO', ''].map(primary)).toEqual([
    'pt',
    'pt',
    'zh',
    'no',
    '',
  ]);
});

describe('the menu of voices', () => {
  test('is by language, in order', () => {
    expect([...groupVoices(VOICES).keys()]).toEqual(['en', 'nl', 'no', 'pt']);
  });

  test('has the voices of this device first, then by name', () => {
    const english = groupVoices(VOICES).get('en') ?? [];
    expect(english.map(({ id }) => id)).toEqual(['american', 'british', 'abroad']);
  });

  test('has every voice once, and leaves the list as it was', () => {
    const before = [...VOICES];
    const listed = [...groupVoices(VOICES).values()].flat();
    expect(listed.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      VOICES.toSorted((a, b) => a.id.localeCompare(b.id)),
    );
    expect(VOICES).toEqual(before);
  });

  test('is empty without voices', () => {
    expect(groupVoices([]).size).toBe(0);
  });
});
