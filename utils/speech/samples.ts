import { primary } from './voices';

/** "This is how I read a text", or as near to it as no listener's or voice's gender is named. */
const SAMPLES: Record<string, string> = {
  ar: 'هكذا أقرأ النص.',
  ca: 'Així és com llegeixo un text.',
  cs: 'Takto čtu text nahlas.',
  da: 'Sådan læser jeg en tekst op.',
  de: 'So lese ich einen Text vor.',
  el: 'Έτσι διαβάζω ένα κείμενο.',
  en: 'This is how I read a text.',
  es: 'Así es como leo un texto.',
  fi: 'Näin luen tekstiä ääneen.',
  fr: 'Voici comment je lis un texte.',
  he: 'כך נשמע הקול שלי.',
  hi: 'मेरी आवाज़ ऐसी है।',
  hu: 'Így olvasok fel egy szöveget.',
  id: 'Beginilah cara saya membaca teks.',
  it: 'Ecco come leggo un testo.',
  ja: 'このように文章を読み上げます。',
  ko: '이렇게 글을 읽어 드립니다.',
  nl: 'Zo lees ik een tekst voor.',
  no: 'Slik leser jeg en tekst høyt.',
  pl: 'Tak czytam tekst na głos.',
  pt: 'É assim que eu leio um texto.',
  ro: 'Așa citesc un text.',
  ru: 'Вот так я читаю текст вслух.',
  sv: 'Så här läser jag en text.',
  tr: 'Bir metni böyle okuyorum.',
  uk: 'Ось так я читаю текст уголос.',
  vi: 'Đây là cách tôi đọc văn bản.',
  zh: '我就是这样朗读的。',
};

/** A short text to hear a voice by; in a language without one, that language's name in itself. */
export function sampleFor(lang: string): string {
  const language = primary(lang);
  if (Object.hasOwn(SAMPLES, language)) return SAMPLES[language]!;
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(language) ?? lang;
  } catch {
    // A browser's voices may have tags that are none.
    return lang;
  }
}
