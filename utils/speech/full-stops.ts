import { ABBREVIATIONS, type Abbreviations } from './abbreviations';
import { primary } from './voices';

/** How the full stops of a language are told apart: its lists as expressions over the text at a cut. */
export interface FullStops {
  never: RegExp;
  counted: RegExp;
  either: RegExp;
  opener: RegExp;
  ordinals: boolean;
  attribution: RegExp;
}

/** What stands before an abbreviation. Han and kana need no space: "東京はJ.S.バッハ". */
const BEFORE = String.raw`(?:^|[\s(\[“„«"/—–]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])`;
/** "L’avv.", but an "s" after an apostrophe is no initial: "It is John’s. |Then" */
const ELIDED = `(?:${BEFORE}|['’])`;
/** "J.", "U.S.", "z. B.", "Ph.D.", "जे." */
const LETTERS = String.raw`\p{L}\p{M}*|(?:\p{L}{1,2}\.)+\p{L}{1,2}`;
const NOTHING = '(?!)';

const known = new Map<string, FullStops>();

/** The full stops of a language; of all languages together where it is unknown. */
export function fullStopsOf(lang: string): FullStops {
  const language = lang ? primary(lang) : '';
  const found = known.get(language);
  if (found) return found;
  const own = ABBREVIATIONS[language];
  const made = compile(own ? [own] : Object.values(ABBREVIATIONS));
  known.set(language, made);
  return made;
}

function compile(lists: readonly Abbreviations[]): FullStops {
  const words = (key: 'never' | 'counted' | 'either') =>
    lists.flatMap((list) => split(list[key])).map(anyCase);
  const before = (boundary: string, list: readonly string[]) =>
    new RegExp(`${boundary}(?:${list.join('|') || NOTHING})\\.\\s*$`, 'u');
  const openers = lists.flatMap((list) => split(list.openers)).join('|') || NOTHING;
  const attributions = lists.flatMap((list) => list.attribution ?? []).join('|') || NOTHING;
  return {
    never: before(ELIDED, words('never')),
    counted: before(ELIDED, words('counted')),
    either: before(BEFORE, [LETTERS, ...words('either')]),
    opener: new RegExp(`^["“”„»«‘’'(]?(?:${openers})(?![\\p{L}\\p{M}.])|^[LCDJ][’']\\p{L}`, 'u'),
    // Ordinals are a habit of single languages; where the language is unknown, none is taken for one.
    ordinals: lists.length === 1 && lists[0]!.ordinals === true,
    attribution: new RegExp(`^(?:${attributions})`, 'u'),
  };
}

function split(list = ''): string[] {
  return list.split(/\s+/).filter(Boolean);
}

/** "prof" is found as "Prof" too; dots are dots, save in what is an expression already. */
function anyCase(word: string): string {
  if (word.startsWith('[')) return word;
  const escaped = word.replaceAll('.', '\\.');
  const first = escaped[0]!;
  return first === first.toUpperCase()
    ? escaped
    : `[${first}${first.toUpperCase()}]${escaped.slice(1)}`;
}
