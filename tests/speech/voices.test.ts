import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Voice } from '../../utils/speech/engine';
import {
  choose,
  chosen,
  languagesOf,
  offered,
  pickVoice,
  primary,
  voiceFor,
  voicesOf,
  whyNone,
} from '../../utils/speech/voices';
import { anyVoiceChoices } from '../preferences/any-preferences';

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

const pick = (lang: string, voices = {}, onDeviceOnly = false) =>
  pickVoice(VOICES, lang, { voices, onDeviceOnly })?.id ?? null;

describe('the voice for a text', () => {
  test.each([
    ['the chosen one, though it sends the text away', 'en-US', { en: 'abroad' }, 'abroad'],
    ['the chosen one of another region', 'en-US', { en: 'british' }, 'british'],
    ['the best one of a language for which none was chosen', 'pt', { en: 'british' }, 'brazilian'],
    ['the best one when the chosen one is gone', 'pt', { pt: 'uninstalled' }, 'brazilian'],
    ['the best one when the chosen one does not speak it', 'pt', { pt: 'british' }, 'brazilian'],
    ['the one voice of earlier versions where it speaks it', 'en', { und: 'abroad' }, 'abroad'],
    ['the one for the language before that', 'en', { en: 'british', und: 'abroad' }, 'british'],
    ['the one of the region', 'en-US', {}, 'american'],
    ['the one of the region, however it is written', 'EN-us', {}, 'american'],
    ['the first on this device when no region is asked for', 'en', {}, 'british'],
    ['one on this device before the right region elsewhere', 'pt-PT', {}, 'brazilian'],
    ['one that sends the text away when there is no other', 'nl', {}, 'far'],
    ['one of the written forms of Norwegian', 'no', {}, 'bokmal'],
    ['the chosen one in any written form of Norwegian', 'nn', { no: 'bokmal' }, 'bokmal'],
    ['one on this device when the language is unknown', '', {}, 'british'],
    ['one chosen for anything when the language is unknown', '', { nl: 'far' }, 'far'],
  ])('is %s', (_why, lang, voices, id) => {
    expect(pick(lang, voices)).toBe(id);
  });

  test('is the built-in one only where no other on this device speaks the language', () => {
    const ours = (lang: string) => ({ ...voice(`clarion:${lang}`, lang), name: 'eSpeak NG' });
    const wishes = { voices: {}, onDeviceOnly: false };
    const among = (lang: string, ...others: Voice[]) =>
      pickVoice([...others, ours('en-US'), ours('de')], lang, wishes)?.id;
    expect(among('en-US', voice('british', 'en-GB'))).toBe('british');
    expect(among('en-US', { ...voice('robot', 'en-GB'), name: 'English espeak-ng' })).toBe('robot');
    expect(among('en-US', { ...voice('joke', 'en-US'), name: 'Zarvox' })).toBe('clarion:en-US');
    expect(among('de-AT', voice('far', 'de-AT', false))).toBe('clarion:de');
    expect(among('')).toBe('clarion:en-US');
    expect(
      pickVoice([voice('anna', 'en'), ours('en-US')], 'en', {
        ...wishes,
        voices: { en: 'clarion:en-US' },
      })?.id,
    ).toBe('clarion:en-US');
  });

  test('is none when no voice speaks the language', () => {
    expect(pick('ja', { ja: 'british' })).toBeNull();
    expect(pickVoice([], '', { voices: {}, onDeviceOnly: false })).toBeNull();
  });

  test('does not take one language for another that begins alike', () => {
    const filipino = [voice('filipino', 'fil-PH')];
    expect(pickVoice(filipino, 'fi', { voices: {}, onDeviceOnly: false })).toBeNull();
  });

  test('is the better one of a region', () => {
    const same = (name: string, lang = 'en-US') => ({ ...voice(name, lang), name });
    const all = [
      same('Zarvox'),
      same('Eddy'),
      same('Fred'),
      same('Samantha'),
      same('Ava (Premium)'),
    ];
    const best = (voices: Voice[]) =>
      pickVoice(voices, 'en-US', { voices: {}, onDeviceOnly: false })?.name;
    expect(best(all)).toBe('Ava (Premium)');
    expect(best(all.slice(0, 4))).toBe('Samantha');
    expect(best(all.slice(0, 3))).toBe('Eddy');
    expect(best([same('Zarvox'), same('Daniel', 'en-GB')])).toBe('Daniel');
  });
});

describe('with voices of this device only', () => {
  test('no other one is used, though it was chosen', () => {
    expect(pick('en-US', { en: 'abroad' }, true)).toBe('american');
    expect(pick('nl', { nl: 'far' }, true)).toBeNull();
    expect(pick('', { nl: 'far' }, true)).toBe('british');
  });

  test('no other one is offered', () => {
    fc.assert(
      fc.property(fc.subarray(VOICES), (voices) => {
        expect(offered(voices, true).every(({ local }) => local)).toBe(true);
        expect(offered(voices, false)).toEqual(voices);
      }),
    );
  });

  test('whatever is chosen, the text stays here', () => {
    const lang = fc.constantFrom('en', 'pt-BR', 'nl', 'no', '', 'constructor');
    const choices = fc.dictionary(
      fc.constantFrom('en', 'nl', 'und'),
      fc.constantFrom('abroad', 'far'),
    );
    fc.assert(
      fc.property(lang, choices, (asked, voices) => {
        const picked = pickVoice(VOICES, asked, { voices, onDeviceOnly: true });
        expect(picked?.local ?? true).toBe(true);
      }),
    );
  });

  test.each([
    ['there is no voice', [], 'en', 'noVoice'],
    ['no voice speaks the language', VOICES, 'ja', 'noVoiceForLanguage'],
    ['only voices of providers do', VOICES, 'nl', 'noVoiceOnDevice'],
  ])('the reason tells that %s', (_what, voices, lang, reason) => {
    expect(whyNone(voices, lang)).toBe(reason);
  });
});

describe('choosing a voice', () => {
  test.each([
    ['is for its language alone', { de: 'berta' }, 'en', 'british', { de: 'berta', en: 'british' }],
    ['replaces the one before', { en: 'abroad' }, 'en-GB', 'british', { en: 'british' }],
    ['can be left to the reader again', { en: 'abroad', de: 'berta' }, 'en', '', { de: 'berta' }],
    [
      'gives the voice of earlier versions its language',
      { und: 'brazilian' },
      'en',
      'british',
      { en: 'british', pt: 'brazilian' },
    ],
    [
      'replaces the voice of earlier versions',
      { und: 'abroad' },
      'en',
      'british',
      { en: 'british' },
    ],
    ['leaves the voice of earlier versions to the reader', { und: 'abroad' }, 'en', '', {}],
    ['keeps one that is not there now', { und: 'gone' }, 'en', '', { und: 'gone' }],
    ['keeps what was chosen since', { und: 'abroad', en: 'british' }, 'nl', '', { en: 'british' }],
  ])('%s', (_promise, before, language, id, after) => {
    expect(choose(before, VOICES, language, id)).toEqual(after);
  });

  test('is heard', () => {
    fc.assert(
      fc.property(anyVoiceChoices, fc.constantFrom(...VOICES), (before, { lang, id }) => {
        expect(chosen(VOICES, lang, choose(before, VOICES, lang, id))?.id).toBe(id);
        expect(chosen(VOICES, lang, choose(before, VOICES, lang, ''))).toBeUndefined();
      }),
    );
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

describe('the menus', () => {
  const names: Record<string, string> = { en: 'English', nl: 'Dutch', no: 'Norwegian', pt: 'Port' };
  const nameOf = (language: string) => names[language] ?? language;

  test('have the languages of the person first, then all that are spoken, by name', () => {
    expect(languagesOf(VOICES, ['pt-PT', '', 'ja', 'pt', 'en-GB'], nameOf)).toEqual([
      'pt',
      'en',
      'nl',
      'no',
    ]);
  });

  test('have the language of the text, though no voice speaks it', () => {
    expect(languagesOf(VOICES, ['ja', 'en'], nameOf)).toEqual(['ja', 'en', 'nl', 'no', 'pt']);
    expect(languagesOf([], ['ja', 'en'], nameOf)).toEqual(['ja']);
  });

  test('have the voices of this device first, then by name, and leave the list as it was', () => {
    const before = [...VOICES];
    expect(voicesOf(VOICES, 'en').map(({ id }) => id)).toEqual(['american', 'british', 'abroad']);
    expect(VOICES).toEqual(before);
  });
});

test('a text in a language that no voice speaks is said in that of the text around it, if there is one', () => {
  const wishes = { voices: {}, onDeviceOnly: false };
  const say = (segment: { lang: string; otherwise?: string }) => {
    const found = voiceFor(VOICES, segment, wishes);
    return found && [found.voice.id, found.lang];
  };
  expect(say({ lang: 'pt', otherwise: 'en-US' })).toEqual(['brazilian', 'pt']);
  expect(say({ lang: 'fr', otherwise: 'en-US' })).toEqual(['american', 'en-US']);
  expect(say({ lang: 'fr', otherwise: 'de' })).toBeNull();
  expect(say({ lang: 'fr' })).toBeNull();
  expect(say({ lang: '' })?.[1]).toMatch(/^\w\w-/);
});
