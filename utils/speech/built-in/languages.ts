export interface BuiltInLanguage {
  /** BCP 47, canonical. */
  lang: string;
  /** What eSpeak NG calls its voice. */
  voice: string;
  /** The pack that its dictionary is in, and the beginning of that file's name. */
  dictionary: string;
}

/** Languages whose tag, voice and dictionary have one name. */
const PLAIN =
  'af ar az bg bn bs ca cs cy da de el eo et eu fa fi fr ga gd gu he hi hr hu hy id is it ka kn ko lt ' +
  'lv mk ml mr ms ne nl pa pl ro sk sl sq sr sv sw ta te tr uk ur vi';

const OTHERS: readonly BuiltInLanguage[] = [
  { lang: 'en-US', voice: 'en-us', dictionary: 'en' },
  { lang: 'en-GB', voice: 'en', dictionary: 'en' },
  { lang: 'es-ES', voice: 'es', dictionary: 'es' },
  { lang: 'es-419', voice: 'es-419', dictionary: 'es' },
  { lang: 'nb', voice: 'nb', dictionary: 'no' },
  { lang: 'pt-BR', voice: 'pt-br', dictionary: 'pt' },
  { lang: 'pt-PT', voice: 'pt', dictionary: 'pt' },
  { lang: 'zh', voice: 'cmn', dictionary: 'cmn' },
];

/**
 * The languages that the built-in voice speaks. Left out is what the engine does not read in its usual
 * script (Japanese, Thai), what its makers call no more than a test and has a dictionary of a few lines,
 * and what takes megabytes: Russian's is 4.8 MB packed, more than all the others together. English is first,
 * as a text of unknown language is read by the first voice.
 */
export const LANGUAGES: readonly BuiltInLanguage[] = /* @__PURE__ */ allLanguages();

function allLanguages(): BuiltInLanguage[] {
  const plain = PLAIN.split(' ').map((lang) => ({ lang, voice: lang, dictionary: lang }));
  return [...OTHERS, ...plain];
}

/**
 * Other ways to sound, for every language: which of the engine's variants each is. Measured in English and
 * German: "adam" has half as much of its energy above 3 kHz as the voice without a variant, at its height
 * and loudness; "f2" speaks at 190 Hz in place of 100 Hz.
 */
export const VARIANTS = { softer: 'adam', higher: 'f2' } as const;
export type Variant = keyof typeof VARIANTS;

/**
 * The pack that every voice needs: the sounds, the voices' and variants' own lines, and the English dictionary, which
 * reads Latin letters amid other scripts.
 */
export const COMMON_PACK = 'common';
export const COMMON_DICTIONARY = 'en';

/** The folder of engine and packs in the extension. */
export const ESPEAK_FOLDER = '/espeak';
