import { scriptOf } from '../script';
import { parseLanguage } from './text';

/**
 * The language of a text, checked against what its page declares: templates often say "en" whatever
 * the text, and a listener then hears it in the wrong voice.
 */

const SAMPLE_CHARACTERS = 6000;
/** Fewer letters, or fewer common words, tell nothing. */
const LETTERS_LEAST = 40;
const WORDS_LEAST = 12;
/** How many times more common words another language must show than the declared one. */
const TIMES = 3;
/** The share of the letters that makes a script that of the text; names and terms stand in others. */
const SCRIPT_SHARE = 0.5;

/** Scripts, the languages they are the script of, and the one that is meant where nothing else tells. */
const SCRIPTS: readonly [pattern: RegExp, script: string, language: string][] = [
  [/[\u3040-\u30ff]+/g, 'Jpan', 'ja'],
  [/[\uac00-\ud7af]+/g, 'Kore', 'ko'],
  [/[\u4e00-\u9fff]+/g, 'Hani', 'zh'],
  [/[\u0400-\u04ff]+/g, 'Cyrl', 'ru'],
  [/[\u0600-\u06ff]+/g, 'Arab', 'ar'],
  [/[\u0590-\u05ff]+/g, 'Hebr', 'he'],
  [/[\u0370-\u03ff\u1f00-\u1fff]+/g, 'Grek', 'el'],
  [/[\u0900-\u097f]+/g, 'Deva', 'hi'],
  [/[\u0980-\u09ff]+/g, 'Beng', 'bn'],
  [/[\u0b80-\u0bff]+/g, 'Taml', 'ta'],
  [/[\u0e00-\u0e7f]+/g, 'Thai', 'th'],
  [/[\u10a0-\u10ff]+/g, 'Geor', 'ka'],
  [/[\u0530-\u058f]+/g, 'Armn', 'hy'],
  [/[A-Za-zÀ-ɏ]+/g, 'Latn', ''],
];

/** Letters that a language of a script has and the one that is mostly meant has not. */
const TELLING: readonly [letters: RegExp, script: string, language: string][] = [
  [/[іїєґ]/i, 'Cyrl', 'uk'],
  [/[پچژگ]/, 'Arab', 'fa'],
];

/** The blocks of all those scripts but the Latin. */
const NOT_LATIN = /[\u0370-\u1fff\u3040-\ud7af]/;

/** Words that every text of a language is full of and its neighbours have not, or seldom. */
const COMMON: Record<string, string> = {
  en: 'the and of that with was for this from which',
  de: 'und der die das nicht mit ist ein auf sich',
  fr: 'les des est dans pour une qui sur pas avec',
  es: 'los las del una por con que para más el',
  pt: 'não uma dos com para mais ao são os em',
  it: 'il che non della per una gli sono di del',
  nl: 'het een van niet zijn dat op voor met aan',
  sv: 'och att det som för är inte på av ett',
  da: 'og at det er ikke til på af den har',
  nb: 'og det er ikke til på av som har jeg',
  fi: 'ja on ei että se oli hän mutta kun ovat',
  pl: 'nie się jest na że do jak to przez są',
  cs: 'je se na že jsou jako by ale pro který',
  hu: 'az és hogy nem egy van meg volt csak is',
  ro: 'și este care în nu mai pe din cu sunt',
  tr: 've bir bu için ile çok daha olarak olan gibi',
  id: 'yang dan di ini untuk dengan tidak dari dalam pada',
  vi: 'của và là các không người được cho những một',
};

/**
 * @param declared a BCP 47 tag, or empty.
 * @returns the declared language where the text does not speak against it, else what the text tells;
 *   empty where neither tells.
 */
export function checkLanguage(declared: string, text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const script = scriptIn(sample);
  if (script === null) return declared;
  const fits = declared !== '' && writtenIn(declared).includes(script);
  if (script !== 'Latn') return fits ? declared : languageOf(script, sample);
  const found = commonest(sample, fits ? declared : '');
  return found ?? (fits ? declared : '');
}

function scriptIn(sample: string): string | null {
  const mixed = NOT_LATIN.test(sample);
  const counts = SCRIPTS.map(([pattern, script]) =>
    mixed || script === 'Latn' ? (sample.match(pattern) ?? []).join('').length : 0,
  );
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all < LETTERS_LEAST) return null;
  // Japanese has more Han characters than kana, so some kana are enough.
  if (counts[0]! > all / 10) return 'Jpan';
  const most = counts.indexOf(Math.max(...counts));
  return counts[most]! < all * SCRIPT_SHARE ? null : SCRIPTS[most]![1];
}

/** The scripts a language is written in, by the names used here. */
function writtenIn(tag: string): string[] {
  // The first question to Intl takes Chromium milliseconds; a bare tag of these needs none.
  if (Object.hasOwn(COMMON, tag.replace(/-[A-Z]{2}$/, ''))) return ['Latn'];
  const script = scriptOf(tag);
  if (script === 'Hans' || script === 'Hant') return ['Hani'];
  if (script === 'Jpan' || script === 'Kore') return [script, 'Hani'];
  return [script];
}

function languageOf(script: string, sample: string): string {
  const telling = TELLING.find(([letters, of]) => of === script && letters.test(sample));
  return telling?.[2] ?? SCRIPTS.find(([, name]) => name === script)?.[2] ?? '';
}

/** The language whose common words the text is full of, where the declared one's are not. */
function commonest(sample: string, declared: string): string | null {
  const times = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/[a-zà-ɏḀ-ỿ]+/g) ?? []) {
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  const counts = Object.entries(COMMON).map(([language, common]) => ({
    language,
    count: common.split(' ').reduce((sum, word) => sum + (times.get(word) ?? 0), 0),
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const own = parseLanguage(declared).split('-')[0]!;
  // A language without a list cannot be doubted by counting.
  if (declared !== '' && !Object.hasOwn(COMMON, own)) return null;
  const claimed = counts.find(({ language }) => language === own)?.count ?? 0;
  return best.count >= WORDS_LEAST && best.count > claimed * TIMES ? best.language : null;
}
