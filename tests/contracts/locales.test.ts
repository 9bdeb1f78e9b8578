import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CAPS } from '../../utils/article/caps';
import { EMBED_KINDS } from '../../utils/article/embed-kinds';
import { PLURALS } from '../../utils/i18n';
import { OBSTACLES } from '../../utils/messages';
import { ALLOWED_KINDS } from '../../utils/preferences/import-fields';
import { FILE_FAILURES } from '../../utils/preferences/import-file';
import { VARIANTS } from '../../utils/speech/built-in/languages';
import { SPEECH_FAILURES } from '../../utils/speech/engine';
import { ROOT, read, sources } from './output';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

const FOLDER = 'public/_locales';
const languages = fs.readdirSync(path.join(ROOT, FOLDER));
const load = (language: string): Record<string, Message> =>
  JSON.parse(read(`${FOLDER}/${language}/messages.json`));
const english = load('en');

/** The texts that count something, in every form that a language has; all others once. */
function keysIn(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions();
  const single = Object.keys(english).filter((key) => pluralOf(key) === undefined);
  const forms = PLURALS.flatMap((key) => pluralCategories.map((category) => `${key}_${category}`));
  return [...single, ...forms].toSorted();
}

function pluralOf(key: string): string | undefined {
  return PLURALS.find((plural) => key.startsWith(`${plural}_`));
}

test.each(languages)('%s names its own language', (language) => {
  expect(load(language).languageTag!.message).toBe(language.replace('_', '-'));
});

test.each(languages)('%s has every text, with the same placeholders', (language) => {
  const messages = load(language);
  expect(Object.keys(messages).toSorted()).toEqual(keysIn(language));
  for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
    const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase());
    expect([key, used.toSorted()]).toEqual([key, Object.keys(placeholders).toSorted()]);
    expect([key, Object.keys(placeholders)]).toEqual([
      key,
      Object.keys((english[key] ?? english[`${pluralOf(key)}_other`])!.placeholders ?? {}),
    ]);
  }
});

test('every English text tells translators what it is for, with an example for each placeholder', () => {
  for (const [key, { description = '', placeholders = {} }] of Object.entries(english)) {
    expect([key, description.length > 10]).toEqual([key, true]);
    for (const { example = '' } of Object.values(placeholders))
      expect([key, example]).not.toEqual([key, '']);
  }
});

test('every text is used', () => {
  const code = ['components', 'entrypoints', 'utils']
    .flatMap((room) => sources(room, '.ts', '.tsx'))
    .concat('wxt.config.ts')
    .map(read)
    .join('\n');
  const built = [
    ...OBSTACLES.map((reason) => `obstacle_${reason}`),
    ...[...SPEECH_FAILURES, 'noVoiceForLanguage', 'noVoiceOnDevice'].map(
      (reason) => `speech_${reason}`,
    ),
    ...Object.keys(VARIANTS).map((variant) => `voice_${variant}`),
    ...Object.keys(CAPS).map((of) => `tooMany_${of}`),
    ...EMBED_KINDS.map((kind) => `embed_${kind}`),
    ...FILE_FAILURES.map((reason) => `file_${reason}`),
    ...ALLOWED_KINDS.map((kind) => `allowed_${kind}`),
  ];
  const unused = Object.keys(english).filter(
    (key) =>
      pluralOf(key) === undefined &&
      !built.includes(key) &&
      !new RegExp(`['_]${key}(['_])`).test(code),
  );
  expect(unused).toEqual([]);
  // Once in their own list, and at least once where they are shown.
  expect(PLURALS.filter((key) => code.split(`'${key}'`).length < 3)).toEqual([]);
});

test('the description fits the stores', () => {
  expect(english.extensionDescription!.message.length).toBeLessThanOrEqual(132);
});
